import type { handoversContract } from '@shared/contract/handovers';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../database/case-access';
import { Handover } from '../database/entities';
import { invalidField, refused, within } from '../errors';
import type { Now } from '../now';
import { checkNotBefore, checkPastDay } from '../record-days';
import type { CaseDesk } from './case-desk';
import { waitingHandover } from './handover-access';

type Input<Call extends keyof typeof handoversContract> = z.output<(typeof handoversContract)[Call]['input']>;

/**
 * Takes a hand-over on as a new case of the caller's, in one transaction.
 * @throws AppError `not_found`, `refused` (`handovers.decided`), `invalid_input`
 */
export async function takeOnHandover(
  manager: EntityManager,
  { handoverId, takenOn, report }: Input<'takeOn'>,
  desk: CaseDesk,
  now: Now,
): Promise<{ id: number; code: string }> {
  const handover = await waitingHandover(manager, handoverId);
  checkDecidedOn('takenOn', takenOn, handover, now);
  if (report.studentId !== handover.studentId) throw invalidField('report.studentId', 'otherStudent');
  const { id, code } = await within('report', desk.openCase(manager, report, now));
  await decide(manager, handover, { decision: 'opened', decidedOn: takenOn, caseId: id }, now);
  return { id, code };
}

/**
 * Takes a hand-over on as part of an open case of the same student; what the teacher tried joins its efforts.
 * @throws AppError `not_found`, `refused` (`handovers.decided`, `handovers.otherStudent`, `cases.closed`), `invalid_input`
 */
export async function joinHandover(
  manager: EntityManager,
  { handoverId, takenOn, caseId }: Input<'join'>,
  desk: CaseDesk,
  now: Now,
): Promise<void> {
  const handover = await waitingHandover(manager, handoverId);
  checkDecidedOn('takenOn', takenOn, handover, now);
  const taking = await writableCase(manager, now, caseId);
  if (taking.studentId !== handover.studentId) throw refused('handovers.otherStudent');
  for (const effort of handover.efforts) await desk.addEffort(manager, { caseId, effort }, now);
  await decide(manager, handover, { decision: 'joined', decidedOn: takenOn, caseId }, now);
}

/**
 * Gives a hand-over back to who brought it.
 * @throws AppError `not_found`, `refused` (`handovers.decided`), `invalid_input`
 */
export async function giveBackHandover(
  manager: EntityManager,
  { handoverId, returnedOn, reason }: Input<'giveBack'>,
  now: Now,
): Promise<void> {
  const handover = await waitingHandover(manager, handoverId);
  checkDecidedOn('returnedOn', returnedOn, handover, now);
  await decide(manager, handover, { decision: 'returned', decidedOn: returnedOn, returnReason: reason }, now);
}

function checkDecidedOn(path: string, day: string, { handedOverOn }: Handover, { today }: Now): void {
  checkPastDay(path, day, today);
  checkNotBefore(path, day, handedOverOn, 'beforeHandover');
}

const decide = (
  manager: EntityManager,
  { id }: Handover,
  decision: Partial<Pick<Handover, 'decision' | 'decidedOn' | 'caseId' | 'returnReason'>>,
  { session }: Now,
) => manager.update(Handover, { id }, { ...decision, decidedBy: session.accountId });
