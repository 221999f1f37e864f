import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDatabase } from '@core/backup/database-copy';
import { demoPassphrase } from '@core/demo/demo';
import { startTestApp, testPassphrase, type TestApp } from '@core/testing';
import { keyOf, readKeyring } from '@core/vault/keyring';
import { expect } from 'vitest';

/** Every passphrase that the coordinator may have after what these tests do. */
export const passphrases = [testPassphrase, 'payung merah di kantin', demoPassphrase] as const;

/** The application on a folder as it was found, its coordinator signed in. */
export async function reopen(folder: string): Promise<TestApp> {
  const test = await startTestApp({ folder });
  await signIn(test);
  return test;
}

/** @returns the passphrase that opened it */
export async function signIn(test: TestApp): Promise<string> {
  const { phase, accounts } = await test.ok(test.client.session.state({}));
  if (phase !== 'locked') throw new Error(`${phase}, nobody can sign in`);
  for (const passphrase of passphrases) {
    const answer = await test.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase });
    if (answer.ok) return passphrase;
    if (answer.error.code !== 'wrong_secret') throw new Error(`signing in: ${JSON.stringify(answer.error)}`);
  }
  throw new Error('no passphrase opens it');
}

/** Every student that is enrolled, by name. */
export async function studentNames({ client, ok }: TestApp): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const { rows, total } = await ok(client.students.list({ offset: names.length, limit: 200 }));
    names.push(...rows.map(({ name }) => name));
    if (rows.length === 0 || names.length >= total) return names.toSorted();
  }
}

/** Goes through the whole database with its key; nobody may have it open. */
export async function expectSound(folder: string): Promise<void> {
  const keyring = await readKeyring(folder);
  if (!keyring) throw new Error('no keyring');
  for (const passphrase of passphrases) {
    const accountKey = keyring.accounts[0]?.key ?? '';
    const key = await keyOf(keyring, { kind: 'passphrase', accountKey, passphrase });
    if (!key) continue;
    expect(checkDatabase(join(folder, 'cases.db'), key).students).toBeGreaterThanOrEqual(0);
    return;
  }
  throw new Error('no passphrase opens the keyring');
}

/** Runs `work` on a folder that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rujuk-faults-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
