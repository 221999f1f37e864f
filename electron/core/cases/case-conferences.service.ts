import type { casesContract } from '@shared/contract/cases';
import type { IsoDate } from '@shared/domain/referral-facts';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../database/case-access';
import { noteChange } from '../database/change-log';
import { CaseConference } from '../database/entities';
import { AppError, refused } from '../errors';
import { checkNotBefore, checkPastDay, checkPlannedDay } from '../record-days';
import type { Now } from '../now';

type Plan = z.output<typeof casesContract.planConference.input>['plan'];
type HeldRecord = z.output<typeof casesContract.recordConference.input>['record'];

/**
 * Plans a konferensi kasus. One at a time: another waits until the planned one is held or taken back.
 * @throws AppError `not_found`, `refused` (`cases.closed`, `cases.conferencePlanned`), `invalid_input`
 */
export async function planConference(
  manager: EntityManager,
  { caseId, plan }: { caseId: number; plan: Plan },
  now: Now,
): Promise<{ id: number }> {
  const { today, instant } = now;
  await writableCase(manager, now, caseId);
  checkPlannedDay('plan.plannedOn', plan.plannedOn, today);
  const planned = await manager.findOneBy(CaseConference, { caseId, heldOn: IsNull() });
  if (planned) throw refused('cases.conferencePlanned', { on: planned.plannedOn });
  const { id } = await manager.save(
    manager.create(CaseConference, {
      ...plan,
      caseId,
      heldOn: null,
      decidedToRefer: null,
      secrecyPledged: false,
      createdAt: instant,
    }),
  );
  return { id };
}

/** @throws AppError `not_found`, `refused` (`cases.closed`, `cases.conferenceHeld`), `invalid_input` */
export async function editConferencePlan(
  manager: EntityManager,
  { conferenceId, plan }: { conferenceId: number; plan: Plan },
  now: Now,
): Promise<void> {
  const known = await plannedConference(manager, conferenceId, now);
  checkPlannedDay('plan.plannedOn', plan.plannedOn, now.today);
  await manager.update(CaseConference, { id: conferenceId }, plan);
  await noteChange(manager, now, changedConference(known), known, plan);
}

/**
 * Records what the conference decided; the same call mends the record later.
 * @throws AppError `not_found`, `refused` (`cases.closed`), `invalid_input`
 */
export async function recordConference(
  manager: EntityManager,
  { conferenceId, record }: { conferenceId: number; record: HeldRecord },
  now: Now,
): Promise<void> {
  const { known, reportedOn } = await writableConference(manager, conferenceId, now);
  checkPastDay('record.heldOn', record.heldOn, now.today);
  checkNotBefore('record.heldOn', record.heldOn, reportedOn, 'beforeReport');
  const decidedToRefer = record.decidedToRefer ? 1 : 0;
  const held = { ...record, decidedToRefer } as const;
  await manager.update(CaseConference, { id: conferenceId }, held);
  // The first record of a planned conference is what happened, not a change of what was written.
  if (known.heldOn !== null) await noteChange(manager, now, changedConference(known), known, held);
}

/** @throws AppError `not_found`, `refused` (`cases.closed`, `cases.conferenceHeld`) */
export async function cancelConference(
  manager: EntityManager,
  { conferenceId }: { conferenceId: number },
  now: Now,
): Promise<void> {
  const known = await plannedConference(manager, conferenceId, now);
  await manager.delete(CaseConference, { id: conferenceId });
  await noteChange(manager, now, changedConference(known), known, null);
}

const changedConference = ({ id, caseId }: CaseConference) =>
  ({ subject: 'conference', recordId: id, caseId }) as const;

/** A conference of a case that may be changed, with the day its case was reported. */
async function writableConference(
  manager: EntityManager,
  conferenceId: number,
  now: Now,
): Promise<{ known: CaseConference; reportedOn: IsoDate }> {
  const found = await manager.findOneBy(CaseConference, { id: conferenceId });
  if (!found) throw new AppError('not_found');
  const { reportedOn } = await writableCase(manager, now, found.caseId);
  return { known: found, reportedOn };
}

/** A conference that was held is part of the record: what was decided is mended, not unplanned. */
async function plannedConference(
  manager: EntityManager,
  conferenceId: number,
  now: Now,
): Promise<CaseConference> {
  const { known } = await writableConference(manager, conferenceId, now);
  if (known.heldOn !== null) throw refused('cases.conferenceHeld', { on: known.heldOn });
  return known;
}
