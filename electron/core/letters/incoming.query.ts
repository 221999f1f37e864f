import type { incomingLettersContract } from '@shared/contract/incoming-letters';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { caseIdIn, mayRead, readableCases } from '../database/case-access';
import { toldChanges } from '../database/change-log';
import {
  Account,
  Case,
  IncomingLetter,
  Letter,
  ReceiverReport,
  Referral,
  Student,
} from '../database/entities';
import { AppError } from '../errors';
import { attachmentsOf } from '../files/attachments';
import type { Now } from '../now';
import { agendaNumberOf } from './incoming-numbers';
import { visibleReferral } from './letter-access';

type Contract = typeof incomingLettersContract;

/** The letter, if this person may see the case it belongs to. @throws AppError `not_found` */
export async function readableIncoming(
  manager: EntityManager,
  now: Now,
  id: number,
): Promise<IncomingLetter> {
  const found = await manager.findOneBy(IncomingLetter, { id });
  if (!found) throw new AppError('not_found');
  if (found.caseId === null || (await mayRead(manager, now, found.caseId))) return found;
  throw new AppError('not_found');
}

/** One letter as its form has it. @throws AppError `not_found` */
export async function incomingLetter(
  manager: EntityManager,
  { id }: { id: number },
  now: Now,
): Promise<z.input<Contract['incomingLetter']['output']>> {
  const letter = await readableIncoming(manager, now, id);
  const { number, date, receivedOn, sender, subject, note, caseId, referralId, answersId } = letter;
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map((one) => [one.id, one.name]));
  const changes = await toldChanges(manager, { subject: 'incoming', recordId: id }, names);
  return {
    id,
    form: { number, date, receivedOn, sender, subject, note, caseId, referralId, answersId },
    agenda: await agendaNumberOf(manager, { letterId: id }),
    recordedBy: names.get(letter.recordedBy) ?? '',
    attachments: await attachmentsOf(manager, { incomingId: id }, (account) => names.get(account) ?? ''),
    changes: changes.toReversed(),
  };
}

/**
 * The outgoing letters that can be answered: those that this person may read and that hold, newest first. A teacher who
 * handed a student over is answered, and does not write back.
 */
export async function answerable(
  manager: EntityManager,
  _input: unknown,
  now: Now,
): Promise<z.output<Contract['answerable']['output']>> {
  const letters = await manager
    .createQueryBuilder(Letter, 'l')
    .select(
      ['id', 'number', 'date', 'recipient', 'subject', 'caseId', 'referralId'].map((column) => `l.${column}`),
    )
    .leftJoin(Case, 'c', 'c.id = l.caseId')
    .where('l.cancelledOn IS NULL AND l.handoverId IS NULL')
    .andWhere(`(l.caseId IS NULL OR ${readableCases('c', now)})`)
    .orderBy('l.date', 'DESC')
    .addOrderBy('l.id', 'DESC')
    .getMany();
  return letters.map(({ id, number, date, recipient, subject, caseId, referralId }) => ({
    id,
    number,
    date,
    recipient,
    subject,
    caseId,
    referralId,
  }));
}

/** The number of the register that the report of a receiver has. @throws AppError `not_found` */
export async function reportAgenda(
  manager: EntityManager,
  { referralId }: { referralId: number },
  now: Now,
): Promise<{ agenda: string | null }> {
  await visibleReferral(manager, now, referralId);
  const report = await manager.findOneBy(ReceiverReport, { referralId });
  return { agenda: report && (await agendaNumberOf(manager, { reportId: report.id })) };
}

/** The cases that this person sees, newest first, each with its referrals. */
export async function incomingSubjects(
  manager: EntityManager,
  _input: unknown,
  now: Now,
): Promise<z.output<Contract['incomingSubjects']['output']>> {
  const cases = await manager.find(Case, {
    where: { id: caseIdIn(readableCases, now) },
    relations: { student: true },
    order: { id: 'DESC' },
  });
  const visible = new Set(cases.map(({ id }) => id));
  const referrals = (
    await manager.find(Referral, { relations: { receiver: true }, order: { id: 'ASC' } })
  ).filter(({ caseId }) => visible.has(caseId));
  const ofCase = Map.groupBy(referrals, ({ caseId }) => caseId);
  return cases.map(({ id, code, student }) => ({
    caseId: id,
    code,
    student: (student as Student).name,
    referrals: (ofCase.get(id) ?? []).map((one) => ({
      id: one.id,
      sequence: one.sequence,
      receiver: one.receiver?.institution ?? null,
    })),
  }));
}
