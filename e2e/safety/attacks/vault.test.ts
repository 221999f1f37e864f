import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { contract } from '@shared/contract/contract';
import type { Procedure } from '@shared/contract/define';
import { features } from '@core/ownership/ownership-room.testing';
import { valuesOf } from '@core/referrals/sequences/input-values.testing';
import { startSchool, startTestApp, testPassphrase, testSchool, type TestApp } from '@core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerCall } from '../../../electron/shells/call-wire';
import { seedOfRun, times } from '../../thorough';
import { faultOf, Faults } from './answers';
import { hostileInputs, textOf } from './hostile-values';

/**
 * The calls that need a vault around them, on the whole application: signing in, setting up, the school, accounts,
 * backups. The others are attacked on a filled database (`calls.test.ts`).
 */
const inputsEach = times(100, 6);
const seed = seedOfRun();

/** Milliseconds; nobody may hold the others up with what costs nothing to ask. */
const longestAnswer = 5_000;

const procedures = Object.entries<Readonly<Record<string, Procedure>>>(contract).flatMap(([feature, all]) =>
  feature in features
    ? []
    : Object.entries(all).map(([procedure, one]) => ({ name: `${feature}.${procedure}`, ...one })),
);

let test: TestApp;
let stick: string;
const faults = new Faults();
beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'rujuk-attack-'));
});
afterEach(async () => {
  await test.dispose();
  await rm(stick, { recursive: true, force: true });
});

/** An attack may change the passphrase from one to the other. */
const passphrases = [testPassphrase, 'payung merah di kantin'];

/** What the forms of these calls are filled with: words that fit, and folders of this test alone. */
const meant = (accountKey: string) => (name: string) => {
  if (/^accountKey$/.test(name)) return fc.constantFrom(accountKey, 'deadbeefdead');
  if (/passphrase/i.test(name)) return fc.constantFrom(...passphrases, '12345678');
  if (/^(folder|path)$/.test(name))
    return fc.constantFrom(stick, join(test.folder, 'backups'), join(stick, 'x'));
  if (/^(id|\w+Id)$/.test(name)) return fc.integer({ min: 1, max: 4 });
  return null;
};

async function attackAll(signedIn: () => Promise<boolean>, accountKey: string, asked = procedures) {
  for (const [index, { name, access, input }] of asked.entries()) {
    const plausible = fc.oneof(valuesOf(input, meant(accountKey)), fc.constant(knownInputs[name] ?? {}));
    const inputs = fc.sample(hostileInputs(plausible), { numRuns: inputsEach, seed: seed + index });
    for (const one of inputs) {
      const text = textOf(one);
      const isIn = await signedIn();
      const logged = test.logged.length;
      const began = performance.now();
      const answer = await answerCall(test.app.router, name, text, { clientId: 'test' });
      if (performance.now() - began > longestAnswer) faults.add(name, 'takes too long', text);
      const lines = test.logged.slice(logged).join(' ');
      const fault = faultOf(answer, access, isIn);
      if (fault) faults.add(name, `${fault} ${lines}`, text);
    }
  }
  expect(faults.list()).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const knownInputs: Readonly<Record<string, unknown>> = {
  'school.save': testSchool,
  'setup.create': { school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase },
};

describe('the calls around the vault, hostile input to each', () => {
  it('on an empty PC: a coded answer, and nobody is let in', async () => {
    test = await startTestApp();
    const before = procedures.filter(({ name }) => name !== 'setup.create');
    await attackAll(async () => false, 'deadbeefdead', before);
    expect(await test.ok(test.client.session.state({}))).toMatchObject({ phase: 'setup', account: null });
    // Last, for one of them may be a school that can be made.
    const making = procedures.filter(({ name }) => name === 'setup.create');
    await attackAll(async () => false, 'deadbeefdead', making);
  });

  it('at work, and at a screen that is locked: a coded answer, and the data is as it was', async () => {
    test = await startSchool();
    const kept = join(stick, 'kept');
    await test.app.close();
    await cp(test.folder, kept, { recursive: true });
    test = await startTestApp({ folder: test.folder });
    const [account] = (await test.ok(test.client.session.state({}))).accounts;
    const accountKey = account?.key ?? '';
    await test.ok(test.client.session.unlock({ accountKey, passphrase: testPassphrase }));
    const before = await test.ok(test.client.school.get({}));
    const isOpen = async () => (await test.ok(test.client.session.state({}))).account !== null;

    /** The coordinator at work; on the data as it was, where an attack has taken the account away. */
    const signedIn = async () => {
      if (await isOpen()) return true;
      for (const passphrase of passphrases) {
        await rm(join(test.folder, 'tries.json'), { force: true });
        await test.client.session.unlock({ accountKey, passphrase });
        if (await isOpen()) return true;
      }
      await test.app.close();
      await rm(test.folder, { recursive: true });
      await cp(kept, test.folder, { recursive: true });
      test = await startTestApp({ folder: test.folder });
      await test.ok(test.client.session.unlock({ accountKey, passphrase: testPassphrase }));
      return true;
    };
    const harmless = procedures.filter(({ name }) => name !== 'school.save');
    await attackAll(signedIn, accountKey, harmless);
    await signedIn();
    expect(await test.ok(test.client.school.get({}))).toEqual(before);
    await attackAll(signedIn, accountKey);

    await test.ok(test.client.session.lock({}));
    const atTheDoor = procedures.filter(({ name }) => name !== 'session.unlock');
    await attackAll(isOpen, accountKey, atTheDoor);
    expect(await isOpen()).toBe(false);
  });
});
