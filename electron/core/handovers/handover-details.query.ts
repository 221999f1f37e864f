import type { HandoverDetails } from '@shared/contract/handovers';
import { earliestAnswer, possibleAnswers } from '@shared/domain/handover';
import { IsNull, type EntityManager } from 'typeorm';
import { writableCases } from '../database/case-access';
import { Case, CaseClosure, Letter } from '../database/entities';
import { AppError } from '../errors';
import type { Now } from '../now';
import type { CaseDesk } from './case-desk';
import { visibleHandover } from './handover-access';
import { accountNames, rowsOf } from './handover-list.query';

/**
 * Everything that the page of one hand-over shows.
 * @throws AppError `not_found`
 */
export async function handoverDetails(
  manager: EntityManager,
  handoverId: number,
  desk: CaseDesk,
  now: Now,
): Promise<HandoverDetails> {
  const standing = await visibleHandover(manager, handoverId, now);
  const { handover, facts } = standing;
  const [row] = await rowsOf(manager, [standing], now);
  if (!row) throw new AppError('not_found');
  const person = await accountNames(manager);
  const letters = await answerLetters(manager, handoverId);
  const { decision, decidedOn, decidedBy, returnReason } = handover;
  return {
    ...row,
    seen: handover.seen,
    efforts: handover.efforts,
    recordedBy: person(handover.recordedBy),
    decision:
      decision && decidedOn && decidedBy
        ? { as: decision, on: decidedOn, by: person(decidedBy), reason: returnReason }
        : null,
    answers: (handover.answers ?? []).map((one) => ({
      ...one,
      by: person(one.toldBy),
      letters: letters
        .filter(({ answerId }) => answerId === one.id)
        .map(({ id, number, date }) => ({ id, number, date })),
    })),
    possibleAnswers: possibleAnswers(facts).map((kind) => ({ kind, earliest: earliestAnswer(facts, kind) })),
    openCases: decision ? [] : await openCasesOf(manager, handover.studentId, desk, now),
  };
}

/** Letters that tell the referrer an answer, and stand. */
const answerLetters = (manager: EntityManager, handoverId: number): Promise<Letter[]> =>
  manager.find(Letter, {
    select: { id: true, number: true, date: true, answerId: true },
    where: { handoverId, cancelledOn: IsNull() },
    order: { id: 'ASC' },
  });

/** Open cases of the student that this person may change, newest first. */
async function openCasesOf(
  manager: EntityManager,
  studentId: number,
  desk: CaseDesk,
  now: Now,
): Promise<HandoverDetails['openCases']> {
  const cases = await manager
    .createQueryBuilder(Case, 'one')
    .leftJoin(CaseClosure, 'closure', 'closure.caseId = one.id AND closure.reopenedOn IS NULL')
    .where('closure.id IS NULL AND one.studentId = :studentId', { studentId })
    .andWhere(writableCases('one', now))
    .orderBy('one.reportedOn', 'DESC')
    .addOrderBy('one.id', 'DESC')
    .getMany();
  const problems = await desk.problemLabels(
    manager,
    cases.map(({ id }) => id),
  );
  return cases.map(({ id, code, reportedOn }) => ({
    id,
    code,
    reportedOn,
    problems: problems.get(id) ?? [],
  }));
}
