import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { problems as paperProblems } from '../procedure/problems';
import { caseTriggers, safeguarding } from '../procedure/safeguarding';
import { triggersOf } from './safeguarding';

it('a case has the triggers of its problems, of the school’s links and those set by hand, in the order of the file', () => {
  const links = [{ trigger: 'sexual_violence', problem: 'school:3' }];
  const problems = ['truancy', 'suicide_attempt', 'school:3'];
  expect(triggersOf({ problems, links, setByHand: ['drugs'] })).toEqual([
    { code: 'suicide', because: ['suicide_attempt'], byHand: false },
    { code: 'sexual_violence', because: ['school:3'], byHand: false },
    { code: 'drugs', because: [], byHand: true },
  ]);
  expect(triggersOf({ problems: ['truancy', 'school:4'], links, setByHand: [] })).toEqual([]);
});

it('every trigger found has a reason, and nothing is found that has none', () => {
  const problem = fc.constantFrom(...paperProblems.map(({ code }) => code), 'school:1', 'school:2');
  const trigger = fc.constantFrom(...caseTriggers);
  fc.assert(
    fc.property(
      fc.uniqueArray(problem),
      fc.array(fc.record({ trigger, problem: fc.constantFrom('school:1', 'school:2') })),
      fc.array(trigger),
      (problems, links, setByHand) => {
        const found = triggersOf({ problems, links, setByHand });
        const expected = caseTriggers.filter(
          (code) =>
            setByHand.includes(code) ||
            links.some((link) => link.trigger === code && problems.includes(link.problem as 'truancy')) ||
            safeguarding.some(
              (one) => one.code === code && one.problems.some((each) => problems.includes(each)),
            ),
        );
        expect(found.map(({ code }) => code)).toEqual(expected);
        for (const { because, byHand } of found) expect(because.length > 0 || byHand).toBe(true);
      },
    ),
  );
});
