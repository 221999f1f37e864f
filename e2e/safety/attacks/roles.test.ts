import * as fc from 'fast-check';
import { contract } from '@shared/contract/contract';
import type { Procedure } from '@shared/contract/define';
import {
  askPrincipal,
  beginReferral,
  secretMark,
  startRolesSchool,
  walkToFinalReport,
  type RolesSchool,
} from '@core/principal/testing';
import { valuesOf } from '@core/referrals/sequences/input-values.testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerCall } from '../../../electron/shells/call-wire';
import { seedOfRun, times } from '../../thorough';
import { faultOf, Faults } from './answers';
import { hostileInputs, textOf } from './hostile-values';

/** The calls of who owns no case, made by them, beside a case that is full of what they may not know. */
const inputsEach = times(160, 8);
const seed = seedOfRun();

let school: RolesSchool;
beforeAll(async () => {
  school = await startRolesSchool();
  const referral = await beginReferral(school, school.students.dimas);
  await askPrincipal(school, referral.id);
  await walkToFinalReport(school, referral);
}, 60_000);
afterAll(() => school?.dispose());

const windows = { principal: 'Dra. Endang Suprihatin, M.Pd.', homeroom: 'Siti Rahmah, S.Pd.' } as const;

const ids = (name: string): fc.Arbitrary<unknown> | null =>
  /^(id|\w+Id)$/.test(name) ? fc.integer({ min: 1, max: 4 }) : null;
/** Days that the generator leaves open are days of this November. */
const asDates = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_name, one: { daysFromToday?: number } | null) =>
      typeof one?.daysFromToday === 'number'
        ? new Date(Date.UTC(2026, 10, 24 + one.daysFromToday)).toISOString().slice(0, 10)
        : one,
    ),
  );

it.each(['principal', 'homeroom'] as const)(
  'hostile input to every call of the %s: a coded answer, and nothing of the counseling',
  async (role) => {
    const faults = new Faults();
    const calls: Readonly<Record<string, Procedure>> = contract[role];
    let answered = 0;
    for (const [index, [name, { access, input }]] of Object.entries(calls).entries()) {
      const plausible = valuesOf(input, ids).map(asDates);
      const inputs = fc.sample(hostileInputs(plausible), { numRuns: inputsEach, seed: seed + index });
      // What fits is sent as well: else only the first door would be tried.
      const fitting = fc.sample(plausible, { numRuns: 4, seed: seed + index });
      for (const one of [...inputs, ...fitting]) {
        const text = textOf(one);
        const answer = await answerCall(school.app.router, `${role}.${name}`, text, {
          clientId: windows[role],
        });
        if (answer.ok) answered++;
        const fault = faultOf(answer, access, true);
        if (fault) faults.add(name, `${fault} ${school.logged.at(-1) ?? ''}`, text);
        if (JSON.stringify(answer).toLowerCase().includes(secretMark)) faults.add(name, 'tells', text);
      }
    }
    expect(faults.list()).toEqual([]);
    expect(answered).toBeGreaterThan(Object.keys(calls).length);
  },
);
