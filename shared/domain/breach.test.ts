import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachStepCodes, breachSteps } from '../procedure/breach';
import { breachStanding } from './breach';

const noticed = '2026-11-20T03:00:00.000Z';
const until = '2026-11-23T03:00:00.000Z';

describe('a breach', () => {
  it('has every step of the list, each once', () => {
    expect(breachSteps.map(({ code }) => code)).toEqual(breachStepCodes);
  });

  it('is late the moment after 3 × 24 hours, as long as somebody is to be told', () => {
    const at = (now: string, steps: (typeof breachStepCodes)[number][] = []) =>
      breachStanding(
        noticed,
        steps.map((step) => ({ step })),
        now,
      );
    expect(at(until)).toMatchObject({ tellUntil: until, mustTell: true, isLate: false });
    expect(at('2026-11-23T03:00:00.001Z')).toMatchObject({ isLate: true });
    expect(at('2027-01-01T00:00:00Z', ['people'])).toMatchObject({ mustTell: true, isLate: true });
    expect(at('2027-01-01T00:00:00Z', ['people', 'authority'])).toMatchObject({
      mustTell: false,
      isLate: false,
    });
  });

  it('has open what was not answered, in the order of the list', () => {
    fc.assert(
      fc.property(fc.subarray([...breachStepCodes]), (steps) => {
        const { open } = breachStanding(
          noticed,
          steps.map((step) => ({ step })),
          noticed,
        );
        expect(open).toEqual(breachStepCodes.filter((code) => !steps.includes(code)));
      }),
    );
  });
});
