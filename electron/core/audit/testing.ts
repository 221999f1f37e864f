import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { openCaseDatabase } from '../database/data-source';
import { testPassphrase, type TestApp } from '../testing';
import { keyOf, readKeyring } from '../vault/keyring';

/** Works on the database file itself, as somebody with its key and a tool could, while the application is locked. */
export async function behindItsBack<T>(
  { folder }: Pick<TestApp, 'folder'>,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const keyring = await readKeyring(folder);
  const accountKey = keyring?.accounts[0]?.key ?? '';
  const key =
    keyring && (await keyOf(keyring, { kind: 'passphrase', accountKey, passphrase: testPassphrase }));
  if (!key) throw new Error('no key');
  const database = await openCaseDatabase({ path: join(folder, 'cases.db'), key });
  try {
    return await database.write(work);
  } finally {
    await database.close();
  }
}
