import type { CaseStanding } from '@shared/contract/cases';
import type { IsoDate } from '@shared/domain/referral-facts';
import { referralState } from '@shared/domain/referral-state';
import { In, IsNull, type EntityManager } from 'typeorm';
import {
  CaseClosure,
  CaseConference,
  CaseEffort,
  CaseEntry,
  Referral,
  type Case,
} from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { caseStanding } from './case-standing';

type Standable = Pick<Case, 'id' | 'severity' | 'reportedOn'>;

/**
 * Tells of each of these cases where it stands. Reads what it needs of all of them at once: a page of the list
 * costs as many queries as one case.
 */
export async function standingsOf(
  manager: EntityManager,
  cases: readonly Standable[],
  today: IsoDate,
): Promise<(one: Standable) => CaseStanding> {
  const caseId = In(cases.map((one) => one.id));
  const closures = await manager.findBy(CaseClosure, { caseId, reopenedOn: IsNull() });
  const conferences = await manager.find(CaseConference, {
    select: { id: true, caseId: true, plannedOn: true, heldOn: true, decidedToRefer: true },
    where: { caseId },
    order: { plannedOn: 'ASC', id: 'ASC' },
  });
  const referrals = await manager.find(Referral, {
    select: { id: true, caseId: true, kind: true, createdOn: true, endedOn: true, endedAs: true },
    where: { caseId },
    order: { sequence: 'ASC' },
  });
  const running = referrals.filter((one) => one.endedOn === null).map((one) => one.id);
  const facts = await loadReferralFacts(manager, running, today);
  const worked = await lastWorkedOn(manager, cases);

  const closureOf = new Map(closures.map((one) => [one.caseId, one]));
  const conferencesOf = Map.groupBy(conferences, (one) => one.caseId);
  const referralsOf = Map.groupBy(referrals, (one) => one.caseId);
  return ({ id, severity, reportedOn }) =>
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
        referrals: (referralsOf.get(id) ?? []).map((one) => {
          const known = facts.get(one.id);
          return { ...one, standing: known ? referralState(known, today).standing : null };
        }),
        lastWorkedOn: worked.get(id) ?? null,
      },
      today,
    );
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
