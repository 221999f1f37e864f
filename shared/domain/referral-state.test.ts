import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferralFacts } from './referral-facts';
import { referralActions } from './referral-permissions';
import { referralState } from './referral-state';
import { standingCodes } from './referral-standing';
import { stepsOf } from './referral-steps';
import { anyFacts, begun, complete, consent, prepared, reported, sent, started, today } from './testing';

const standingOf = (facts: ReferralFacts) => referralState(facts, today).standing.code;
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('where a referral stands', () => {
  const without = (...parties: string[]) => prepared.consents.filter(({ party }) => !parties.includes(party));
  const severe: ReferralFacts = { ...begun, severity: 'severe' };
  const emergency = { on: '2026-11-23', reason: 'Bahaya.', approvedBy: 'Endang' };

  it.each<[string, ReferralFacts]>([
    ['waiting_for_conference', severe],
    [
      'conference_decided_against',
      { ...severe, conference: { heldOn: '2026-11-02', decidedToRefer: false } },
    ],
    ['waiting_for_principal_approval', begun],
    ['principal_refused', { ...begun, consents: [consent('principal', 'refused')] }],
    ['waiting_for_guardian_consent', { ...prepared, consents: without('guardian', 'student') }],
    ['guardian_refused', { ...prepared, consents: [...without('guardian'), consent('guardian', 'refused')] }],
    ['waiting_for_student_consent', { ...prepared, consents: without('student') }],
    ['resting', { ...prepared, consents: [...without('student'), consent('student', 'refused')] }],
    ['waiting_for_receiver', { ...prepared, receiver: null }],
    ['waiting_for_receiver', { ...prepared, receiver: { id: 1, kind: 'psychologist', active: false } }],
    ['waiting_for_contact', { ...prepared, contacts: [] }],
    ['waiting_for_data', { ...prepared, purpose: ' ' }],
    ['ready_to_issue_letter', prepared],
    ['waiting_for_requirements', { ...sent, student: { ...sent.student, birthDate: null } }],
    ['waiting_first_session', sent],
    ['in_progress', started],
    ['waiting_for_report', { ...reported, report: null }],
    ['report_late', { ...reported, report: null, reportRequest: { dueOn: '2026-11-20' } }],
    ['report_unread', { ...reported, report: { receivedOn: '2026-11-18', readOn: null } }],
    ['waiting_for_evaluation', reported],
    ['waiting_for_analysis', { ...complete, analysis: null }],
    ['waiting_for_follow_up', { ...complete, followUp: null }],
    ['follow_up_continues', { ...complete, followUp: { on: '2026-11-21', decision: 'further_services' } }],
    ['waiting_for_final_report', { ...complete, finalReport: null }],
    ['almost_finished', { ...complete, arrangements: { fundingSource: null, arrangedOn: null } }],
    ['ready_to_finish', complete],
    ['emergency_open', { ...severe, emergency }],
    ['finished', { ...complete, ended: { as: 'finished', on: today } }],
    ['declined', { ...begun, ended: { as: 'declined', on: today } }],
    ['cancelled', { ...begun, ended: { as: 'cancelled', on: today } }],
    ['revoked', { ...started, consents: [...started.consents, consent('student', 'withdrawn', today)] }],
  ])('%s', (code, facts) => {
    expect(standingOf(facts)).toBe(code);
  });

  it('counts the days to and from what it is about', () => {
    expect(referralState(sent, '2026-11-08').standing.params).toEqual({ days: 2 });
    const late = { ...reported, report: null, reportRequest: { dueOn: '2026-11-20' } };
    expect(referralState(late, today).standing.params).toEqual({ days: 4 });
  });
});

describe('the rules, whatever was recorded', () => {
  it('are a function of the facts: the order of recording does not matter', () => {
    const shuffled = anyFacts.chain((facts) => {
      // Two records of one day do have an order: what was said last that day holds.
      const oneADay = <T extends { on: string }>(list: readonly T[]) => [
        ...new Map(list.map((one) => [one.on, one])).values(),
      ];
      const lists = {
        consents: oneADay(facts.consents),
        contacts: oneADay(facts.contacts),
        items: [...facts.items],
        sessions: [...facts.sessions],
        controls: [...facts.controls],
        holidays: [...facts.holidays],
      };
      const anyOrder = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length });
      return fc.tuple(
        fc.constant({ ...facts, ...lists }),
        fc.record({
          consents: anyOrder(lists.consents),
          contacts: anyOrder(lists.contacts),
          items: anyOrder(lists.items),
          sessions: anyOrder(lists.sessions),
          controls: anyOrder(lists.controls),
          holidays: anyOrder(lists.holidays),
        }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([facts, otherOrder]) => {
        expect(referralState({ ...facts, ...otherOrder }, today)).toEqual(referralState(facts, today));
      }),
    );
  });

  it('never let a referral start with requirements 1–4 unmet, unless it is an emergency', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { may, requirements } = referralState(facts, today);
        const met = requirements.slice(0, 4).every((requirement) => requirement.met);
        if (may.record_session.allowed) expect(met || facts.emergency !== null).toBe(true);
      }),
    );
  });

  it('never let a referral finish with one of the five requirements unmet, or a stage open', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { may, requirements, steps } = referralState(facts, today);
        if (!may.finish.allowed) return;
        expect(requirements.every(({ met }) => met)).toBe(true);
        expect(steps.every(({ status }) => status === 'done')).toBe(true);
      }),
    );
    expect(referralState(complete, today).may.finish).toEqual({ allowed: true });
  });

  it('never issue a letter against the will of the student, the guardian or the principal', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (!referralState(facts, today).may.issue_letter.allowed) return;
        for (const party of ['student', 'principal'] as const) {
          const said = facts.consents
            .filter((one) => one.party === party)
            .sort((a, b) => a.on.localeCompare(b.on))
            .at(-1);
          expect(said?.event).toBe('given');
        }
      }),
    );
  });

  it('leave an ended referral read only', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { ended, may, steps } = referralState(facts, today);
        if (!ended) return;
        for (const action of referralActions) {
          // The one way back; not after a withdrawal.
          expect(may[action].allowed).toBe(action === 'reopen' && ended.as !== 'revoked');
        }
        for (const { status } of steps) expect(['done', 'locked']).toContain(status);
      }),
    );
  });

  it('always know a standing, the steps of the kind, and why each step that is shut is shut', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { standing, steps, step } = referralState(facts, today);
        expect(standingCodes).toContain(standing.code);
        expect(codes(steps)).toEqual(stepsOf(facts.kind));
        expect(steps.filter(({ status }) => status === 'now').length).toBeLessThanOrEqual(1);
        for (const { status, missing, lockedBy } of steps) {
          expect(status === 'done').toBe(missing.length === 0);
          expect(status === 'locked').toBe(lockedBy.length > 0);
        }
        expect(stepsOf(facts.kind)).toContain(step);
      }),
    );
  });

  it('say of every refused action what stands in its way', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const permission of Object.values(referralState(facts, today).may)) {
          if (!permission.allowed) expect(permission.missing.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('owe every emergency task within three days, and none without an emergency', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { tasks, ended } = referralState(facts, today);
        if (!facts.emergency || ended) expect(tasks).toEqual([]);
        for (const { dueOn } of tasks) expect(dueOn > (facts.emergency?.on ?? '')).toBe(true);
      }),
    );
  });
});
