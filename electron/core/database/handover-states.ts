import { handoverState, type HandoverFacts, type HandoverState } from '@shared/domain/handover';
import type { IsoDate } from '@shared/domain/referral-facts';
import { In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { AppError } from '../errors';
import { readableCases, visibleCase, type CaseCondition, type Reader } from './case-access';
import { CaseClosure, Handover } from './entities';

/** A hand-over, what the rules read of it, and what they make of it. */
export interface StandingHandover {
  /** With its answers, and its case where it has one. */
  readonly handover: Handover;
  readonly facts: HandoverFacts;
  readonly state: HandoverState;
}

/**
 * The referrer knows the end, and the case was never opened again: nothing can be owed any more. What is left is a
 * little more than what is open (cases that run with their referrer answered); the rules decide.
 */
const unsettled = `(NOT EXISTS (SELECT 1 FROM handover_answers said
    WHERE said.handover_id = handover.id AND said.kind IN ('done', 'returned'))
  OR EXISTS (SELECT 1 FROM case_closures again
    WHERE again.case_id = handover.case_id AND again.reopened_on IS NOT NULL))`;

/**
 * The hand-overs that this person may see: the whole BK room sees what waits and what went back; once a case has
 * taken one on, it is seen by whoever may read the case.
 * @param taken which cases' hand-overs, where not all that one may read: a list shows what one may know of
 */
export function visibleHandovers(
  manager: EntityManager,
  reader: Reader,
  taken: CaseCondition = readableCases,
): SelectQueryBuilder<Handover> {
  return manager
    .createQueryBuilder(Handover, 'handover')
    .leftJoinAndSelect('handover.case', 'taking')
    .leftJoinAndSelect('handover.answers', 'answer')
    .andWhere(`(handover.caseId IS NULL OR ${taken('taking', reader)})`)
    .orderBy('handover.handedOverOn', 'DESC')
    .addOrderBy('handover.id', 'DESC')
    .addOrderBy('answer.on', 'ASC')
    .addOrderBy('answer.id', 'ASC');
}

/** Says no to a hand-over that this person may not see, as to its case. @throws AppError always */
export async function refuseHandover(
  manager: EntityManager,
  reader: Reader,
  handoverId: number,
): Promise<never> {
  const there = await manager.findOneBy(Handover, { id: handoverId });
  if (there && there.caseId !== null) await visibleCase(manager, reader, there.caseId);
  throw new AppError('not_found');
}

/** Those that wait, or whose referrer waits for an answer, newest first; asked of few rows however many there were. */
export async function openHandovers(
  manager: EntityManager,
  reader: Reader,
  taken: CaseCondition,
): Promise<StandingHandover[]> {
  const rows = await visibleHandovers(manager, reader, taken).andWhere(unsettled).getMany();
  return (await withStates(manager, rows)).filter(
    ({ state }) => state.standing === 'waiting' || state.owed !== null,
  );
}

/** Reads what these hand-overs' cases tell of them. */
export async function withStates(
  manager: EntityManager,
  handovers: readonly Handover[],
): Promise<StandingHandover[]> {
  const caseIds = handovers.flatMap(({ caseId }) => caseId ?? []);
  const closures = await manager.findBy(CaseClosure, { caseId: In(caseIds), reopenedOn: IsNull() });
  const closedOn = new Map(closures.map((one) => [one.caseId, one.closedOn]));
  return handovers.map((handover) => {
    const facts = factsOf(handover, closedOn.get(handover.caseId ?? 0) ?? null);
    return { handover, facts, state: handoverState(facts) };
  });
}

const factsOf = (one: Handover, caseClosedOn: IsoDate | null): HandoverFacts => ({
  handedOverOn: one.handedOverOn,
  decision: one.decision && one.decidedOn ? { as: one.decision, on: one.decidedOn } : null,
  caseClosedOn,
  answers: one.answers ?? [],
});
