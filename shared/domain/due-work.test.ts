import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseWork, comesWithItsDay, referralWork, urgencyOf } from './due-work';
import type { ReferralFacts } from './referral-facts';
import { referralState } from './referral-state';
import { anyFacts, begun, complete, consent, prepared, reported, sent, started, today } from './testing';

const referralWorkOn = (facts: ReferralFacts, day = today) =>
  referralWork(facts, referralState(facts, day), day);
const work = (facts: ReferralFacts, day = today) =>
  referralWorkOn(facts, day).map(({ kind, basis, on, step }) => `${kind} ${basis} ${on} ${step}`);

describe('what a referral asks for', () => {
  it.each<[string, ReferralFacts, string[]]>([
    ['the principal first', begun, ['consent_principal since 2026-11-02 consideration']],
    ['the letter, once all is there', prepared, ['letter since 2026-11-04 letter']],
    ['the first session on its day', sent, ['first_session by 2026-11-10 carrying_out']],
    [
      'a day for it, where none is set',
      { ...sent, appointment: null },
      ['appointment since 2026-11-05 schedule'],
    ],
    [
      'the report and the weekly control',
      started,
      ['report_owed by 2026-12-05 report', 'control by 2026-11-24 follow_up'],
    ],
    [
      'to read the report that came',
      { ...reported, report: { receivedOn: '2026-11-18', readOn: null } },
      ['control by 2026-11-24 follow_up', 'report_unread since 2026-11-18 report'],
    ],
    ['to finish, and no more controls', complete, ['finish since 2026-11-23 report']],
    [
      'the control that the end waits for, and no decision that was made',
      { ...complete, controls: [] },
      ['control by 2026-11-24 follow_up'],
    ],
    [
      'the school’s own control, where only the receiver’s was kept',
      { ...complete, controls: complete.controls.map((one) => ({ ...one, by: 'receiver' as const })) },
      ['control by 2026-11-24 follow_up'],
    ],
    ['nothing once it has ended', { ...complete, ended: { as: 'finished', on: today } }, []],
  ])('is %s', (_what, facts, expected) => {
    expect(work(facts)).toEqual(expected);
  });

  it('leaves who was asked in peace for three days, and who refused for a week', () => {
    const asked = { ...begun, consents: [consent('principal', 'asked', '2026-11-20')] };
    expect(work(asked)).toEqual(['consent_principal since 2026-11-23 consideration']);
    const refused = { ...begun, consents: [consent('principal', 'refused', '2026-11-20')] };
    expect(work(refused)).toEqual(['consent_principal since 2026-11-27 consideration']);
  });

  it('says how long an answer has been waited for, and that this came up with its day', () => {
    const [principal] = referralWorkOn({ ...begun, consents: [consent('principal', 'asked', '2026-11-20')] });
    expect(principal).toMatchObject({ kind: 'consent_principal', params: { asked: 4 } });
    expect(principal && comesWithItsDay(principal)).toBe(true);
    const contacts = prepared.contacts.map((one) => ({
      ...one,
      on: '2026-11-19',
      result: 'waiting' as const,
    }));
    const [receiver] = referralWorkOn({ ...prepared, contacts });
    expect(receiver).toMatchObject({ kind: 'contact', on: '2026-11-22', params: { asked: 5 } });
    const [next] = referralWorkOn(begun);
    expect(next && comesWithItsDay(next)).toBe(false);
  });

  it('does not press a student who refused', () => {
    const others = prepared.consents.filter(({ party }) => party !== 'student');
    expect(work({ ...prepared, consents: [...others, consent('student', 'refused')] })).toEqual([]);
  });

  it('puts the tasks of an emergency by their day', () => {
    const emergency = { on: '2026-11-23', reason: 'Bahaya.', approvedBy: 'Endang' };
    expect(work({ ...begun, emergency })).toEqual(['emergency by 2026-11-26 consideration']);
  });

  it('names one next step at most, whatever was recorded', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const all = referralWork(facts, referralState(facts, today), today);
        expect(all.filter(({ basis }) => basis === 'since').length).toBeLessThanOrEqual(1);
        expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
      }),
    );
  });
});

describe('what a case asks for', () => {
  const facts = { reportedOn: '2026-11-20', planned: [], conferenceAwaited: false };

  it.each([
    ['reported', 'case_new'],
    ['conferenceNeeded', 'conference_needed'],
    ['referralDecided', 'case_to_refer'],
    ['referralEnded', 'case_after_referral'],
  ])('%s → %s', (code, kind) => {
    expect(caseWork({ ...facts, standing: { code, on: '2026-11-22' } })).toMatchObject([
      { kind, on: '2026-11-22' },
    ]);
  });

  it('is nothing while it is being handled', () => {
    expect(caseWork({ ...facts, standing: { code: 'handled', on: '2026-11-22' } })).toEqual([]);
  });

  it('is the conference that a referral waits for: its planning, then its day', () => {
    const waiting = { ...facts, standing: { code: 'referral', on: null }, conferenceAwaited: true };
    expect(caseWork(waiting)).toMatchObject([{ kind: 'conference_needed', basis: 'since' }]);
    const planned = [{ on: '2026-11-27' }];
    expect(caseWork({ ...waiting, planned })).toMatchObject([{ kind: 'conference', basis: 'by' }]);
  });
});

describe('how pressing it is', () => {
  it.each([
    ['by', '2026-11-23', 'overdue'],
    ['by', '2026-11-24', 'today'],
    ['by', '2026-11-25', 'soon'],
    ['by', '2026-12-01', 'soon'],
    ['by', '2026-12-02', null],
    ['since', '2026-11-01', 'today'],
    ['since', '2026-11-24', 'today'],
    ['since', '2026-11-25', null],
  ] as const)('%s %s is %s', (basis, on, urgency) => {
    expect(urgencyOf({ basis, on }, today)).toBe(urgency);
  });
});
