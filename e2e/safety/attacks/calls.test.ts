import * as fc from 'fast-check';
import { contract } from '@shared/contract/contract';
import type { Procedure } from '@shared/contract/define';
import type { Result } from '@shared/contract/errors';
import { sampleFiles } from '@core/files/testing';
import { calls } from '@core/ownership/own-calls.testing';
import type { Owned, Shared } from '@core/ownership/ownership-records.testing';
import { features, type Person } from '@core/ownership/ownership-room.testing';
import { startOwnershipWorld, type OwnershipWorld } from '@core/ownership/ownership-world.testing';
import { valuesOf } from '@core/referrals/sequences/input-values.testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerCall } from '../../../electron/shells/call-wire';
import { isThorough, seedOfRun, times } from '../../thorough';
import { faultOf, Faults } from './answers';
import { atEachPlace, deep, hostileInputs, hostileValues, textOf } from './hostile-values';
import { megabytesAlive } from './memory';

/** Inputs of each call. Together they are more than twenty thousand in the long form. */
const inputsEach = times(160, 4);
const seed = seedOfRun();
/** What of a run may be kept: files that nobody fetched, statements that the driver has prepared. */
const allowedGrowth = 48;

let world: OwnershipWorld;
let before: string;
beforeAll(async () => {
  world = await startOwnershipWorld();
}, 60_000);
afterAll(() => world?.dispose());

const procedures = Object.entries<Readonly<Record<string, Procedure>>>(contract).flatMap(([feature, all]) =>
  feature in features ? Object.entries(all).map(([name, procedure]) => ({ feature, name, procedure })) : [],
);
const callers: readonly (Person | 'nobody')[] = ['coordinator', 'sari', 'tono', 'nobody'];

/** Ids of what is there, files, and text that is looked for. */
const meant = (name: string): fc.Arbitrary<unknown> | null => {
  if (/^id$|Ids?$/.test(name)) return fc.integer({ min: 1, max: 12 });
  if (name === 'base64') return fc.constantFrom(sampleFiles.png, sampleFiles.pdf, sampleFiles.text);
  return name === 'text' ? fc.constantFrom('dimas', 'K-2026-001', 'murung') : null;
};

type Sent = (of: Owned, shared: Shared) => unknown;
/** What somebody sends: as its owner would, and read off the schema. */
function plausible({ feature, name, procedure: { input } }: Attacked): fc.Arbitrary<unknown> {
  const schema = valuesOf(input, meant).map(asDates);
  const sent = (calls as Readonly<Record<string, Readonly<Record<string, Sent>>>>)[feature]?.[name];
  if (!sent) return schema;
  const known = [world.own, world.foreign].flatMap((of) => [sent(of, world.shared)].flat());
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, schema);
}

/** Days that the generator leaves open are days of this November. */
const asDates = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_name, one: { daysFromToday?: number } | null) =>
      typeof one?.daysFromToday === 'number'
        ? new Date(Date.UTC(2026, 10, 24 + one.daysFromToday)).toISOString().slice(0, 10)
        : one,
    ),
  );

/** Makes the call as it comes over the wire, and takes back whatever it did. */
async function attempt(name: string, text: string, clientId: string): Promise<Result<unknown>> {
  let answer: Result<unknown> | undefined;
  const undo = new Error('taken back');
  await world
    .within(async () => {
      answer = await answerCall(world.router, name, text, { clientId });
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!answer) throw new Error(`${name} was never answered`);
  return answer;
}

/** How often each code was answered: an attack that is stopped at the first door tells nothing of those behind. */
const answered = new Map<string, number>();
const faults = new Faults();

type Attacked = (typeof procedures)[number];

async function send({ feature, name, procedure }: Attacked, input: unknown, caller: Person | 'nobody') {
  const text = textOf(input);
  const logged = world.logged.length;
  const answer = await attempt(`${feature}.${name}`, text, caller);
  const code = answer.ok ? 'ok' : answer.error.code;
  answered.set(code, (answered.get(code) ?? 0) + 1);
  const fault = faultOf(answer, procedure.access, caller !== 'nobody');
  const lines = world.logged.slice(logged).join(' ');
  if (fault) faults.add(`${feature}.${name}`, `${fault} ${lines}`, text);
}

/** The same number of inputs to every call. */
async function attack(count: number, from: number): Promise<number> {
  let made = 0;
  for (const [index, one] of procedures.entries()) {
    const inputs = fc.sample(hostileInputs(plausible(one)), { numRuns: count, seed: from + index });
    for (const input of inputs) await send(one, input, callers[made++ % callers.length] ?? 'nobody');
  }
  return made;
}

/** Whoever may make a call at all. */
const allowedCaller = ({ procedure: { access } }: Attacked): Person =>
  access === 'anyone' || access.includes('counselor') ? 'sari' : 'coordinator';

beforeEach(async () => {
  before = await world.everythingKept();
});
afterEach(async () => {
  expect(faults.list()).toEqual([]);
  expect((await world.everythingKept()) === before, 'everything is as it was').toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('hostile input to every call: a coded answer, no inside shown, nothing kept in memory', async () => {
  const quarter = Math.ceil(inputsEach / 4);
  let made = await attack(quarter, seed);
  const warm = await megabytesAlive();
  for (let round = 1; round < 4; round++) made += await attack(quarter, seed + round * 1000);
  const growth = (await megabytesAlive()) - warm;
  if (isThorough)
    console.log(`${made} inputs, seed ${seed}, ${growth.toFixed(1)} MB more at the end`, answered);
  expect(growth).toBeLessThan(allowedGrowth);
});

it('every field of every call filled with what is larger or deeper than any form', async () => {
  const values = isThorough ? (hostileValues['large'] ?? []) : [deep];
  let made = 0;
  for (const one of procedures) {
    const [input] = fc.sample(plausible(one), { numRuns: 1, seed });
    for (const value of values) {
      for (const filled of atEachPlace(input, value)) {
        await send(one, filled, allowedCaller(one));
        made++;
      }
    }
  }
  if (isThorough) console.log(`${made} filled fields`);
});
