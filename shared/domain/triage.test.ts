import { assert, constantFrom, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problems, severityCodes, type ProblemEntry } from '../procedure/problems';
import { proposeTriage, severityEntry, severityNeedsReason } from './triage';

const of = (...codes: string[]): ProblemEntry[] => problems.filter(({ code }) => codes.includes(code));
const chosen = uniqueArray(constantFrom<ProblemEntry[]>(...problems), { minLength: 1, maxLength: 6 });

describe('the proposed severity', () => {
  it('is that of the gravest problem, and names the problems that lead to it', () => {
    const proposal = proposeTriage(of('truancy', 'suicide_attempt', 'pregnancy', 'family_problem'));
    expect(proposal?.severity).toBe('severe');
    expect(proposal?.because.map(({ code }) => code)).toEqual(['pregnancy', 'suicide_attempt']);
    expect(proposal?.handler).toContain('setelah konferensi kasus');
    expect(proposal?.source).toMatchObject({ author: 'Anwar & Rohmat', year: 2022 });
  });

  it('is none without a problem, and then any severity needs a reason', () => {
    expect(proposeTriage([])).toBeNull();
    expect(severityNeedsReason([], 'mild')).toBe(true);
  });

  it('does not depend on the order of the problems, and no problem makes it milder', () => {
    assert(
      property(chosen, constantFrom<ProblemEntry[]>(...problems), (list, more) => {
        const rank = (of: readonly ProblemEntry[]) =>
          severityCodes.indexOf(proposeTriage(of)?.severity ?? 'mild');
        expect(rank(list.toReversed())).toBe(rank(list));
        expect(rank([...list, more])).toBeGreaterThanOrEqual(rank(list));
      }),
    );
  });

  it('needs no reason exactly where it is chosen', () => {
    assert(
      property(chosen, constantFrom(...severityCodes), (list, severity) => {
        expect(severityNeedsReason(list, severity)).toBe(proposeTriage(list)?.severity !== severity);
      }),
    );
  });

  it('asks for a conference in severe cases only', () => {
    expect(severityCodes.map((code) => severityEntry(code).needsConference)).toEqual([false, false, true]);
  });
});
