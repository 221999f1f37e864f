import type { HandedOver, HandedOverDetails, homeroomContract } from '@shared/contract/homeroom';
import { handedOverStanding } from '@shared/domain/handover';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { classNamesOf } from '../database/class-names';
import { Account, HandoverAnswer, Letter, Student, type Handover } from '../database/entities';
import { AppError } from '../errors';
import type { Now } from '../now';
import { ownClass } from './own-class';
import { ownHandover, ownHandovers } from './own-handovers';

type Contract = typeof homeroomContract;

/** One page of the own hand-overs, the latest first. */
export async function listHandedOver(
  manager: EntityManager,
  { offset, limit }: z.output<Contract['handovers']['input']>,
  now: Now,
): Promise<z.output<Contract['handovers']['output']>> {
  const [page, total] = await ownHandovers(manager, await ownClass(manager, now))
    .orderBy('handover.handedOverOn', 'DESC')
    .addOrderBy('handover.id', 'DESC')
    .skip(offset)
    .take(limit)
    .getManyAndCount();
  const answers = await manager.findBy(HandoverAnswer, { handoverId: In(page.map(({ id }) => id)) });
  const answersOf = Map.groupBy(answers, ({ handoverId }) => handoverId);
  const withAnswers = page.map((one) => Object.assign(one, { answers: answersOf.get(one.id) ?? [] }));
  return { total, rows: await rowsOf(manager, withAnswers, now) };
}

/** One own hand-over whole. @throws AppError `not_found` */
export async function handedOver(
  manager: EntityManager,
  { handoverId }: { handoverId: number },
  now: Now,
): Promise<HandedOverDetails> {
  const found = await ownHandover(manager, await ownClass(manager, now), handoverId);
  const [row] = await rowsOf(manager, [found], now);
  if (!row) throw new AppError('not_found');
  const letters = await manager.find(Letter, {
    select: { id: true, number: true, date: true, answerId: true },
    where: { handoverId, kind: 'referrer_answer', cancelledOn: IsNull() },
    order: { id: 'ASC' },
  });
  const { seen, efforts, urgency, returnReason, decision, recordedBy } = found;
  return {
    ...row,
    seen,
    efforts,
    urgency,
    returnReason: decision === 'returned' ? returnReason : null,
    answers: latestFirst(found.answers ?? []).map(({ id, kind, on, how, text }) => ({
      id,
      kind,
      on,
      how,
      text,
      letters: letters
        .filter(({ answerId }) => answerId === id)
        .map((letter) => ({ id: letter.id, number: letter.number, date: letter.date })),
    })),
    mayChange: decision === null && recordedBy === now.session.accountId,
  };
}

const latestFirst = (answers: readonly HandoverAnswer[]): HandoverAnswer[] =>
  answers.toSorted((a, b) => b.on.localeCompare(a.on) || b.id - a.id);

/** Neither the case nor anything of it is read: a hand-over itself says whether it was taken on, and what was told. */
async function rowsOf(
  manager: EntityManager,
  handovers: readonly Handover[],
  { today }: Now,
): Promise<HandedOver[]> {
  const studentIds = [...new Set(handovers.map(({ studentId }) => studentId))];
  const students = await manager.find(Student, {
    select: { id: true, name: true },
    where: { id: In(studentIds) },
  });
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const classNames = await classNamesOf(manager, studentIds, today);
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const people = new Map(accounts.map(({ id, name }) => [id, name]));
  return handovers.map(({ id, studentId, handedOverOn, decision, decidedOn, decidedBy, answers = [] }) => {
    const [last] = latestFirst(answers);
    const decided = decision && decidedOn ? { as: decision, on: decidedOn } : null;
    return {
      id,
      student: {
        id: studentId,
        name: names.get(studentId) ?? '',
        className: classNames.get(studentId) ?? null,
      },
      handedOverOn,
      ...handedOverStanding({ handedOverOn, decision: decided, answers }),
      decidedBy: decidedBy === null ? null : (people.get(decidedBy) ?? null),
      lastAnswer: last ? { kind: last.kind, on: last.on, text: last.text } : null,
    };
  });
}

/** The letter, if it answers an own hand-over and stands. @throws AppError `not_found` */
export async function ownAnswerLetter(
  manager: EntityManager,
  { letterId }: { letterId: number },
  now: Now,
): Promise<Letter> {
  const letter = await manager.findOneBy(Letter, {
    id: letterId,
    kind: 'referrer_answer',
    cancelledOn: IsNull(),
  });
  if (!letter || letter.handoverId === null) throw new AppError('not_found');
  await ownHandover(manager, await ownClass(manager, now), letter.handoverId);
  return letter;
}
