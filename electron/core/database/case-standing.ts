import type { CaseStanding } from '@shared/contract/cases';
import type { IsoDate, OutcomeCode } from '@shared/domain/referral-facts';
import type { Severity } from '@shared/procedure/problems';

type Referring = NonNullable<CaseStanding['referral']>;

/** What of a case's records tells where it stands. Every list is in the order of its making. */
export interface StandingFacts {
  severity: Severity;
  reportedOn: IsoDate;
  closure: { closedOn: IsoDate; outcome: OutcomeCode } | null;
  conferences: readonly { plannedOn: IsoDate; heldOn: IsoDate | null; decidedToRefer: boolean }[];
  referrals: readonly {
    id: number;
    kind: Referring['kind'];
    endedOn: IsoDate | null;
    endedAs: string | null;
    /** What the rules make of it today; `null` for one that has ended. */
    standing: Referring['standing'] | null;
  }[];
  /** Day of the latest entry or effort. */
  lastWorkedOn: IsoDate | null;
}

/**
 * Where a case stands, in one sentence: closed; else the running referral; else the conference that is coming
 * or is still wanted (a severe case, Anwar & Rohmat, 2022); else what was done last.
 */
export function caseStanding(facts: StandingFacts, today: IsoDate): CaseStanding {
  const say = (code: CaseStanding['code'], params: CaseStanding['params'] = {}): CaseStanding => ({
    code,
    params,
    referral: null,
  });
  if (facts.closure) return say('closed', { on: facts.closure.closedOn, outcome: facts.closure.outcome });

  const running = facts.referrals.findLast((referral) => referral.endedOn === null);
  if (running?.standing) {
    const { id, kind, standing } = running;
    return { code: 'referral', params: {}, referral: { id, kind, standing } };
  }

  const planned = facts.conferences.find((conference) => conference.heldOn === null);
  if (planned) {
    const on = planned.plannedOn;
    return say(on >= today ? 'conferencePlanned' : 'conferenceOverdue', { on });
  }

  const ended = facts.referrals.findLast((referral) => referral.endedOn !== null);
  const held = facts.conferences.findLast((conference) => conference.heldOn !== null);
  if (held?.heldOn && held.decidedToRefer && held.heldOn > (ended?.endedOn ?? '')) {
    return say('referralDecided', { on: held.heldOn });
  }
  if (ended?.endedOn) return say('referralEnded', { on: ended.endedOn, as: ended.endedAs ?? '' });
  if (facts.severity === 'severe' && !held) return say('conferenceNeeded');
  if (facts.lastWorkedOn) return say('handled', { on: facts.lastWorkedOn });
  return say('reported', { on: facts.reportedOn });
}
