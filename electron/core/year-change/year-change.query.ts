import type { YearChangeView, yearChangeContract } from '@shared/contract/year-change';
import { instantAt } from '@shared/domain/calendar';
import { followingYear, proposedDecision, yearChangeOpensOn } from '@shared/domain/year-change';
import type { IndonesianTimeZone } from '@shared/domain/calendar';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { SchoolYear, YearChange } from '../database/entities';
import { latestYear } from '../database/year-changes';
import type { Now } from '../now';
import { restsOn } from './rests-on.query';
import { lastLevel } from './year-plan';
import { yearStudents } from './year-students.query';

type Proposal = z.output<typeof yearChangeContract.proposal.output>;

/** When it is asked, and on which clock a day begins. */
export interface YearNow extends Now {
  readonly timeZone: IndonesianTimeZone;
}

/** The year that ends, the one to come, and what is proposed for each class. */
export async function yearProposal(manager: EntityManager, now: YearNow): Promise<Proposal> {
  const from = await latestYear(manager);
  const students = await yearStudents(manager, from.id);
  const last = await lastLevel(
    manager,
    students.map(({ level }) => level),
  );
  const ofClasses = Map.groupBy(
    students.filter(({ classKey }) => classKey !== null),
    ({ classKey }) => classKey ?? '',
  );
  const classes = [...ofClasses].map(([classKey, [first, ...others]]) => {
    const name = first?.className ?? '';
    return {
      classKey,
      name,
      level: first?.level ?? null,
      count: 1 + others.length,
      ...proposedDecision(name, last),
    };
  });
  const opensOn = yearChangeOpensOn(from);
  return {
    from: spanOf(from),
    to: followingYear(from),
    opensOn,
    isOpen: opensOn <= now.today,
    hasEnded: from.endsOn < now.today,
    leftOn: from.endsOn < now.today ? from.endsOn : now.today,
    classes,
    withoutClass: students.filter(({ classKey }) => classKey === null).length,
    last: await lastChange(manager, now),
  };
}

const spanOf = ({ name, startsOn, endsOn }: SchoolYear) => ({ name, startsOn, endsOn });

/** The change that brought the latest school year; `null` where that was set up by hand or the change was undone. */
export async function lastChange(manager: EntityManager, now: YearNow): Promise<YearChangeView | null> {
  const latest = await latestYear(manager);
  const change = await manager.findOne(YearChange, {
    where: { toYear: latest.name, undoneAt: IsNull() },
    relations: { fromYear: true },
  });
  return change && viewOf(manager, change, now);
}

/** A change as the page shows it. */
export async function viewOf(
  manager: EntityManager,
  change: YearChange,
  now: YearNow,
): Promise<YearChangeView> {
  const to = await manager.findOneByOrFail(SchoolYear, { name: change.toYear });
  const runsSince = instantAt(to.startsOn, '00:00', now.timeZone).toISOString();
  return {
    changeId: change.id,
    from: change.fromYear?.name ?? '',
    to: change.toYear,
    changedAt: change.changedAt,
    leftOn: change.leftOn,
    counts: change.counts,
    notUndoable: await restsOn(manager, change, { toYearId: to.id, runsSince }),
  };
}
