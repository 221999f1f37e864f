import * as fc from 'fast-check';
import { referralState } from '@shared/domain/referral-state';
import { anyFacts, today } from '@shared/domain/testing';
import { expect, it } from 'vitest';
import { median, record, timed } from './figures';

const referrals = 10_000;
const facts = fc.sample(anyFacts, { numRuns: referrals, seed: 20261124 });

/** Reads every value once: less cannot tell what the facts say. */
function touch(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === null ? 0 : 1;
  let touched = 0;
  for (const key in value) touched += touch(value[key as keyof typeof value]);
  return touched;
}

it('measures what the rules make of the facts of ten thousand referrals', async () => {
  const standings = new Set<string>();
  let touched = 0;
  const state = async () => {
    for (const one of facts) standings.add(referralState(one, today).standing.code);
  };
  const floor = async () => {
    for (const one of facts) touched += touch(one);
  };
  await timed(2, state);
  await timed(2, floor);
  // Turn by turn: what else runs on the machine disturbs both alike.
  const times: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < 15; run++) {
    times.push(...(await timed(1, state)));
    floors.push(...(await timed(1, floor)));
  }
  const each = (milliseconds: number) => (milliseconds * 1000) / referrals;
  record({
    name: `state of a referral, each of ${referrals.toLocaleString('en')} generated ones`,
    value: each(median(times)),
    unit: 'µs',
    floor: { value: each(median(floors)), what: 'reading every fact once' },
    note: `${standings.size} standings; slowest run: ${each(Math.max(...times)).toFixed(1)} µs`,
  });
  expect(touched).toBeGreaterThan(0);
  // The generated facts stand everywhere a referral can stand, or nearly.
  expect(standings.size).toBeGreaterThan(10);
});
