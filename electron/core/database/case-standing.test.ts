import { describe, expect, it } from 'vitest';
import { caseStanding, type StandingFacts } from './case-standing';

const today = '2026-11-24';
const running = {
  id: 7,
  kind: 'psychologist' as const,
  endedOn: null,
  endedAs: null,
  standing: { code: 'in_progress' as const, params: {} },
};
const ended = { ...running, endedOn: '2026-11-10', endedAs: 'finished', standing: null };
const held = (heldOn: string, decidedToRefer: boolean) => ({ plannedOn: heldOn, heldOn, decidedToRefer });

const facts = (changes: Partial<StandingFacts> = {}): StandingFacts => ({
  severity: 'mild',
  reportedOn: '2026-11-02',
  closure: null,
  conferences: [],
  referrals: [],
  lastWorkedOn: null,
  ...changes,
});
const codeOf = (changes: Partial<StandingFacts>) => caseStanding(facts(changes), today).code;

describe('where a case stands', () => {
  it('is told by its closing before anything else', () => {
    const closure = { closedOn: today, outcome: 'resolved' as const };
    expect(caseStanding(facts({ closure, referrals: [running] }), today)).toEqual({
      code: 'closed',
      params: { on: today, outcome: 'resolved' },
      referral: null,
    });
  });

  it('is told by the referral that runs, the latest of several', () => {
    const standing = caseStanding(facts({ referrals: [ended, running, { ...running, id: 8 }] }), today);
    expect(standing.referral?.id).toBe(8);
    expect(codeOf({ referrals: [running], conferences: [held('2026-11-20', true)] })).toBe('referral');
  });

  it('is told by the conference that is coming, is overdue, or decided', () => {
    const planned = { plannedOn: today, heldOn: null, decidedToRefer: false };
    expect(codeOf({ conferences: [planned] })).toBe('conferencePlanned');
    expect(codeOf({ conferences: [{ ...planned, plannedOn: '2026-11-23' }] })).toBe('conferenceOverdue');
    expect(codeOf({ conferences: [held('2026-11-20', true)] })).toBe('referralDecided');
    expect(codeOf({ severity: 'severe', conferences: [held('2026-11-20', false)] })).toBe('reported');
  });

  it('is told by the referral that ended, until a later conference decides on another', () => {
    expect(codeOf({ referrals: [ended] })).toBe('referralEnded');
    expect(codeOf({ referrals: [ended], conferences: [held('2026-11-05', true)] })).toBe('referralEnded');
    expect(codeOf({ referrals: [ended], conferences: [held('2026-11-15', true)] })).toBe('referralDecided');
  });

  it('is told by what was done last, where nothing else is to be said', () => {
    expect(codeOf({ severity: 'severe', lastWorkedOn: today })).toBe('conferenceNeeded');
    expect(codeOf({ lastWorkedOn: today })).toBe('handled');
    expect(codeOf({})).toBe('reported');
  });
});
