import type { CalendarItem, DueItem } from '@shared/contract/today';
import type { DayRange } from '@shared/domain/calendar-marks';
import { urgencyOf } from '@shared/domain/due-work';
import { outreachWork } from '@shared/domain/outreach';
import { Between, IsNull, type EntityManager } from 'typeorm';
import { Outreach } from '../database/entities';
import type { Now } from '../now';

/** What outreaches ask for; the whole BK room sees it, they are about no pupil. */
export async function outreachItems(manager: EntityManager, { today }: Now): Promise<DueItem[]> {
  const open = await manager.find(Outreach, {
    where: { cancelledOn: IsNull(), refusedOn: IsNull(), submittedOn: IsNull() },
    relations: { receiver: true },
  });
  return open.flatMap((row): DueItem[] => {
    const work = outreachWork(row, today);
    const urgency = work && urgencyOf(work, today);
    if (!urgency) return [];
    return [
      {
        ...placeOf(row),
        handoverId: null,
        urgency,
        params: {},
        ...work,
      },
    ];
  });
}

/** Outreaches that are planned for a day of the range, or were held on one. */
export async function outreachMarks(
  manager: EntityManager,
  range: DayRange,
  state: 'planned' | 'done',
): Promise<CalendarItem[]> {
  const within = Between(range.from, range.to);
  const rows = await manager.find(Outreach, {
    where:
      state === 'done'
        ? { heldOn: within }
        : { plannedOn: within, heldOn: IsNull(), cancelledOn: IsNull(), refusedOn: IsNull() },
    relations: { receiver: true },
  });
  return rows.map((row) => ({
    ...placeOf(row),
    kind: 'outreach',
    state,
    on: (state === 'done' ? row.heldOn : row.plannedOn) ?? '',
    time: state === 'planned' || row.heldOn === row.plannedOn ? row.time : null,
  }));
}

const placeOf = ({ id, theme, receiver }: Outreach) => ({
  caseId: null,
  caseCode: null,
  referralId: null,
  student: null,
  outreach: { id, theme, institution: receiver?.institution ?? '' },
  step: null,
});
