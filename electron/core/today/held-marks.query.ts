import type { CalendarMark, DayRange, MarkKind } from '@shared/domain/calendar-marks';
import type { StepCode } from '@shared/domain/referral-steps';
import { Between, Not, type EntityManager } from 'typeorm';
import { caseIdIn, writableCases, type Reader } from '../database/case-access';
import { CaseConference, FamilyMeeting, ReferralSession, WeeklyControl } from '../database/entities';

/** What has happened on a day, and where. */
export interface HeldMark {
  readonly caseId: number;
  readonly referralId: number | null;
  readonly mark: CalendarMark;
}

/**
 * Sessions, meetings with the family, controls and conferences that were held within the range, also in cases that
 * are closed by now, as far as they are this person's work.
 */
export async function heldMarks(
  manager: EntityManager,
  range: DayRange,
  reader: Reader,
): Promise<HeldMark[]> {
  const on = Between(range.from, range.to);
  const caseId = caseIdIn(writableCases, reader);
  const where = { on, referral: { caseId } };
  const select = { id: true, on: true, referralId: true, referral: { id: true, caseId: true } } as const;
  const relations = { referral: true } as const;

  const sessions = await manager.find(ReferralSession, {
    select: { ...select, time: true },
    where,
    relations,
  });
  const meetings = await manager.find(FamilyMeeting, {
    select: { ...select, kind: true },
    // Parents who did not come: nothing was held.
    where: { ...where, attended: true },
    relations,
  });
  const controls = await manager.find(WeeklyControl, {
    select,
    where: { ...where, kind: Not('holiday' as const) },
    relations,
  });
  const conferences = await manager.find(CaseConference, {
    select: { id: true, caseId: true, heldOn: true, plannedOn: true, time: true },
    where: { heldOn: on, caseId },
  });
  return [
    ...sessions.map((one) => held('session', one, 'carrying_out', one.time)),
    ...meetings.map((one) => held(one.kind, one, 'carrying_out')),
    ...controls.map((one) => held('control', one, 'follow_up')),
    ...conferences.flatMap(({ caseId, heldOn, plannedOn, time }): HeldMark[] =>
      heldOn
        ? [
            {
              caseId,
              referralId: null,
              mark: done('conference', heldOn, null, heldOn === plannedOn ? time : null),
            },
          ]
        : [],
    ),
  ];
}

interface ReferralRecord {
  readonly on: string;
  readonly referralId: number;
  readonly referral?: { readonly caseId: number };
}

const held = (
  kind: MarkKind,
  { on, referralId, referral }: ReferralRecord,
  step: StepCode,
  time: string | null = null,
): HeldMark => ({ caseId: referral?.caseId ?? 0, referralId, mark: done(kind, on, step, time) });

const done = (kind: MarkKind, on: string, step: StepCode | null, time: string | null): CalendarMark => ({
  kind,
  state: 'done',
  on,
  time,
  step,
});
