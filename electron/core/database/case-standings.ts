import type { CaseStanding } from '@shared/contract/cases';
import type { IsoDate, ReferralFacts } from '@shared/domain/referral-facts';
import { referralState, type ReferralState } from '@shared/domain/referral-state';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CaseClosure, CaseConference, CaseEffort, CaseEntry, Referral, type Case } from './entities';
import { loadReferralFacts } from './referral-facts';
import { caseStanding } from './case-standing';

type Standable = Pick<Case, 'id' | 'severity' | 'reportedOn'>;

/** A referral that has not ended: its facts, and what the rules make of them today. */
export interface RunningReferral {
  readonly id: number;
  readonly caseId: number;
  readonly facts: ReferralFacts;
  readonly state: ReferralState;
}

/** Where many cases stand, and what that was read from. */
export interface CaseStandings {
  readonly of: (one: Standable) => CaseStanding;
  /** By case, in the order of their making. */
  readonly running: ReadonlyMap<number, readonly RunningReferral[]>;
  /** By case; a conference that is planned only has no `heldOn`. */
  readonly conferences: ReadonlyMap<number, readonly PlannedConference[]>;
}

export type PlannedConference = Pick<CaseConference, 'id' | 'caseId' | 'plannedOn' | 'time' | 'heldOn'>;

/** Tells of each of these cases where it stands. */
export const standingsOf = async (
  manager: EntityManager,
  cases: readonly Standable[],
  today: IsoDate,
): Promise<CaseStandings['of']> => (await loadStandings(manager, cases, today)).of;

/**
 * Reads what tells where these cases stand. All of them at once: a page of the list costs as many queries as
 * one case.
 */
export async function loadStandings(
  manager: EntityManager,
  cases: readonly Standable[],
  today: IsoDate,
): Promise<CaseStandings> {
  const caseId = In(cases.map((one) => one.id));
  const closures = await manager.findBy(CaseClosure, { caseId, reopenedOn: IsNull() });
  const conferences = await manager.find(CaseConference, {
    select: { id: true, caseId: true, plannedOn: true, time: true, heldOn: true, decidedToRefer: true },
    where: { caseId },
    order: { plannedOn: 'ASC', id: 'ASC' },
  });
  const referrals = await manager.find(Referral, {
    select: { id: true, caseId: true, kind: true, createdOn: true, endedOn: true, endedAs: true },
    where: { caseId },
    order: { sequence: 'ASC' },
  });
  const open = referrals.filter((one) => one.endedOn === null);
  const facts = await loadReferralFacts(
    manager,
    open.map((one) => one.id),
    today,
  );
  const running = open.flatMap(({ id, caseId: ofCase }): RunningReferral[] => {
    const known = facts.get(id);
    return known ? [{ id, caseId: ofCase, facts: known, state: referralState(known, today) }] : [];
  });
  const worked = await lastWorkedOn(manager, cases);

  const closureOf = new Map(closures.map((one) => [one.caseId, one]));
  const conferencesOf = Map.groupBy(conferences, (one) => one.caseId);
  const referralsOf = Map.groupBy(referrals, (one) => one.caseId);
  const standingOf = new Map(running.map(({ id, state }) => [id, state.standing]));
  return {
    running: Map.groupBy(running, (one) => one.caseId),
    conferences: conferencesOf,
    of: ({ id, severity, reportedOn }) =>
      caseStanding(
        {
          severity,
          reportedOn,
          closure: closureOf.get(id) ?? null,
          conferences: (conferencesOf.get(id) ?? []).map((one) => ({
            plannedOn: one.plannedOn,
            heldOn: one.heldOn,
            decidedToRefer: one.decidedToRefer === 1,
          })),
          referrals: (referralsOf.get(id) ?? []).map((one) => ({
            ...one,
            standing: standingOf.get(one.id) ?? null,
          })),
          lastWorkedOn: worked.get(id) ?? null,
        },
        today,
      ),
  };
}

/** The day of the latest entry or effort of each case that has one. */
async function lastWorkedOn(
  manager: EntityManager,
  cases: readonly Standable[],
): Promise<Map<number, IsoDate>> {
  const caseIds = [0, ...cases.map((one) => one.id)];
  const latest = new Map<number, IsoDate>();
  for (const entity of [CaseEntry, CaseEffort]) {
    const rows = await manager
      .createQueryBuilder(entity, 'f')
      .select(['f.caseId AS caseId', 'MAX(f.on) AS latest'])
      .where('f.caseId IN (:...caseIds)', { caseIds })
      .groupBy('f.caseId')
      .getRawMany<{ caseId: number; latest: IsoDate }>();
    for (const row of rows) {
      if (row.latest > (latest.get(row.caseId) ?? '')) latest.set(row.caseId, row.latest);
    }
  }
  return latest;
}
