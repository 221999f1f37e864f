import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { openCaseDatabase, withReader } from './data-source';
import { Receiver } from './entities';

const key = randomBytes(32);
const marker = 'PENANDA-RAHASIA-4410';
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-database-'));
  path = join(folder, 'cases.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const receiver = () => ({
  kind: 'psychologist' as const,
  institution: marker,
  searchName: marker.toLowerCase(),
  createdAt: '2026-11-24T02:00:00.000Z',
});

/** The raw file behind the application's back, as a tool with the key would open it. */
function behind(work: (database: Driver) => void) {
  const database = new Driver(path);
  database.pragma("cipher = 'chacha20'");
  database.pragma(`key = 'raw:${key.toString('hex')}'`);
  work(database);
  database.close();
}

const codeOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'opened',
    (error: unknown) => (error instanceof AppError ? error.code : `not ours: ${String(error)}`),
  );

describe('opening the case database', () => {
  it('keeps everything encrypted: the file, its log and its copy', async () => {
    const database = await openCaseDatabase({ path, key });
    await database.write((manager) => manager.insert(Receiver, receiver()));
    withReader(path, key, (reader) => reader.copyTo(join(folder, 'copy.db')));
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      expect(bytes.includes(marker), name).toBe(false);
      expect(bytes.includes('SQLite format 3'), name).toBe(false);
    }
    await database.close();
    const copy = await openCaseDatabase({ path: join(folder, 'copy.db'), key });
    expect(await copy.read((manager) => manager.countBy(Receiver, { institution: marker }))).toBe(1);
    expect(await copy.isSound()).toBe(true);
    await copy.close();
  });

  it('refuses another key, a plain SQLite file and a file that is no database', async () => {
    await (await openCaseDatabase({ path, key })).close();
    expect(await codeOf(openCaseDatabase({ path, key: randomBytes(32) }))).toBe('database_damaged');
    const plain = join(folder, 'plain.db');
    new Driver(plain).exec('CREATE TABLE t (a)').close();
    expect(await codeOf(openCaseDatabase({ path: plain, key }))).toBe('database_damaged');
    const noise = join(folder, 'noise.db');
    await writeFile(noise, randomBytes(9000));
    expect(await codeOf(openCaseDatabase({ path: noise, key }))).toBe('database_damaged');
  });

  it('says that a database was made by a newer Rujuk, and does not touch it', async () => {
    await (await openCaseDatabase({ path, key })).close();
    behind((database) =>
      database.exec("INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'Later1999999999999')"),
    );
    const before = await readFile(path);
    expect(await codeOf(openCaseDatabase({ path, key }))).toBe('database_newer');
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('finds a database whose pages were changed', async () => {
    const database = await openCaseDatabase({ path, key });
    await database.write((manager) => manager.insert(Receiver, receiver()));
    await database.close();
    const bytes = await readFile(path);
    for (let at = 64; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(path, bytes);
    expect(await codeOf(openCaseDatabase({ path, key }))).toBe('database_damaged');
  });

  it('says that the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await codeOf(openCaseDatabase({ path: join(folder, 'file', 'cases.db'), key }))).toBe(
      'folder_unwritable',
    );
  });
});

describe('transactions', () => {
  it('keep all of a write or nothing', async () => {
    const database = await openCaseDatabase({ path, key });
    const failing = database.write(async (manager) => {
      await manager.insert(Receiver, receiver());
      throw new AppError('refused', { reason: 'test.stop' });
    });
    expect(await codeOf(failing)).toBe('refused');
    expect(await database.read((manager) => manager.count(Receiver))).toBe(0);
    await database.close();
  });

  it('do not mix when asked for at the same time', async () => {
    const database = await openCaseDatabase({ path, key });
    const writes = Array.from({ length: 20 }, (_, index) =>
      database
        .write(async (manager) => {
          await manager.insert(Receiver, receiver());
          if (index % 2) throw new AppError('refused', { reason: 'test.stop' });
        })
        .catch(() => null),
    );
    const counts = await Promise.all([
      ...writes.map(() => database.read((manager) => manager.count(Receiver))),
      ...writes,
    ]);
    expect(counts.length).toBe(40);
    expect(await database.read((manager) => manager.count(Receiver))).toBe(10);
    await database.close();
  });
});
