import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { archivePassphrase, firstYear, makeYears, seal } from '@core/archive/testing';
import { bareStudent } from '@core/students/testing';
import type { TestApp } from '@core/testing';
import { expect } from 'vitest';
import { passphrases, signIn, studentNames } from './data-folder';

/** What was heard of the processes that died. */
export interface Told {
  /** What each act that was answered gave back, by its number. */
  readonly answered: ReadonlyMap<number, string>;
  /** Numbers of the acts that were begun and never answered: each is there whole, or not at all. */
  readonly cutOff: ReadonlySet<number>;
}

/** Something that a process is doing when it dies. A new one is added here, and nowhere else. */
export interface Operation {
  /** In the long form: together more than five hundred. */
  readonly deaths: number;
  /** A folder to begin with, where the school that has just been set up does not do. */
  makeFolder?(): Promise<string>;
  /** Every life begins on the folder as it was: what is done once is done. */
  readonly startsAnew?: boolean;
  /** Once, in the folder that all lives share. */
  prepare?(test: TestApp): Promise<void>;
  /** Does it for the n-th time, and gives what may be relied on from then on. */
  act(test: TestApp, n: number): Promise<string>;
  /** Looks at what the death has left: everything answered is there, nothing is half. */
  check(test: TestApp, told: Told): Promise<void>;
}

const student = (name: string) => ({
  ...bareStudent,
  name,
  className: 'VII A',
  guardians: [
    {
      relation: 'mother' as const,
      name: `Ibu ${name}`,
      phone: null,
      address: null,
      occupation: null,
      deceased: false,
      isPrimary: true,
    },
  ],
});
const add = ({ client, ok }: TestApp, name: string) =>
  ok(client.students.save({ studentId: null, student: student(name) }));

const rowsOfImport = 40;
const importedName = (n: number, row: number) => `Impor ${n} Baris ${row}`;

async function importList({ client, ok }: TestApp, n: number): Promise<void> {
  const rows = Array.from({ length: rowsOfImport }, (_, row) => `${importedName(n, row)},VII B`);
  const base64 = Buffer.from(['Nama,Kelas', ...rows].join('\n')).toString('base64');
  const { uploadId, mapping } = await ok(client.students.importRead({ fileName: 'siswa.csv', base64 }));
  await ok(client.students.importPreview({ uploadId, mapping }));
  await ok(client.students.importApply({ uploadId, moved: [], graduated: [] }));
}

const places = (test: TestApp) => join(test.folder, 'backups');

/** Every backup that bears its name is whole; what was looked at once is not opened again. */
async function expectWholeBackups(test: TestApp, passed: Set<string>): Promise<void> {
  const { backups } = await test.ok(test.client.backup.lookIn({ folder: places(test) }));
  for (const { id, accounts } of backups.filter((one) => !passed.has(one.id))) {
    const accountKey = accounts[0]?.key ?? '';
    const secret = { kind: 'passphrase' as const, accountKey, passphrase: passphrases[0] };
    await test.ok(test.client.backup.inspect({ folder: places(test), name: id, secret }));
    passed.add(id);
  }
}

const wholeBackups = new Set<string>();
const wholeBeforeRestore = new Set<string>();

/** Oldest of the backups made by hand: what restoring goes back to. */
async function baseline(test: TestApp): Promise<{ id: string; accountKey: string }> {
  const { backups } = await test.ok(test.client.backup.lookIn({ folder: places(test) }));
  const found = backups.findLast(({ reason }) => reason === 'by_hand');
  return { id: found?.id ?? '', accountKey: found?.accounts[0]?.key ?? '' };
}

export const operations = {
  saving: {
    deaths: 85,
    act: async (test, n) => String((await add(test, `Siswa ${n}`)).studentId),
    async check(test, { answered, cutOff }) {
      const names = await studentNames(test);
      const allowed = new Set([...answered.keys(), ...cutOff].map((n) => `Siswa ${n}`));
      expect(names.filter((name) => !allowed.has(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining([...answered.keys()].map((n) => `Siswa ${n}`)));
      const last = [...answered.values()].at(-1);
      if (last === undefined) return;
      const kept = await test.ok(test.client.students.get({ studentId: Number(last) }));
      expect([kept.className, kept.guardians.length]).toEqual(['VII A', 1]);
    },
  },

  importing: {
    deaths: 85,
    async act(test, n) {
      await importList(test, n);
      return '';
    },
    async check(test, { answered }) {
      const counts = new Map<number, number>();
      for (const name of await studentNames(test)) {
        const n = Number(/^Impor (\d+) /.exec(name)?.[1]);
        counts.set(n, (counts.get(n) ?? 0) + 1);
      }
      expect([...counts].filter(([, count]) => count !== rowsOfImport)).toEqual([]);
      expect([...answered.keys()].filter((n) => !counts.has(n))).toEqual([]);
    },
  },

  'backing up': {
    deaths: 85,
    prepare: async (test) => void (await add(test, 'Siswa 0')),
    async act({ client, ok }) {
      return (await ok(client.backup.make({}))).here.backups[0]?.id ?? '';
    },
    async check(test, { answered }) {
      await expectWholeBackups(test, wholeBackups);
      expect([...wholeBackups]).toEqual(expect.arrayContaining([...answered.values()]));
    },
  },

  restoring: {
    deaths: 40,
    async prepare(test) {
      await add(test, 'Siswa 0');
      await test.ok(test.client.backup.make({}));
    },
    async act(test, n) {
      await add(test, `Sesudah ${n}`);
      const { id, accountKey } = await baseline(test);
      const secret = { kind: 'passphrase' as const, accountKey, passphrase: passphrases[0] };
      await test.ok(test.client.backup.restore({ folder: places(test), name: id, secret }));
      await signIn(test);
      return id;
    },
    async check(test, { answered, cutOff }) {
      const names = await studentNames(test);
      expect(names).toContain('Siswa 0');
      // Either the one state or the other: with what was written since, or without any of it.
      const restored = Math.max(-1, ...answered.keys());
      const since = new Set([...cutOff].filter((n) => n > restored).map((n) => `Sesudah ${n}`));
      expect(names.filter((name) => name !== 'Siswa 0' && !since.has(name))).toEqual([]);
      expect((await readdir(test.folder)).filter((name) => name === 'replacement')).toEqual([]);
      await expectWholeBackups(test, wholeBeforeRestore);
    },
  },

  'changing the passphrase': {
    deaths: 60,
    async act({ client, ok }, n) {
      const [one, other] = passphrases;
      const [passphrase, newPassphrase] = n % 2 === 0 ? [one, other] : [other, one];
      // What was cut off may have been done: then this one only says so.
      const answer = await client.session.changePassphrase({ passphrase, newPassphrase });
      if (!answer.ok) expect(answer.error.code).toBe('wrong_secret');
      else await ok(Promise.resolve(answer));
      return newPassphrase;
    },
    async check(test, { answered, cutOff }) {
      await test.ok(test.client.session.lock({}));
      const opened = await signIn(test);
      const last = [...answered.keys()].at(-1);
      const mayBeChanged = [...cutOff].some((n) => n > (last ?? -1));
      if (last !== undefined && !mayBeChanged) expect(opened).toBe(answered.get(last));
    },
  },

  'adding accounts': {
    deaths: 60,
    async act({ client, ok }, n) {
      const account = { name: `Guru BK ${n}`, role: 'counselor' as const, staffId: null };
      const { accountId } = await ok(
        client.accounts.add({ account, passphrase: `rumpun bambu ${n} tepi sawah` }),
      );
      return String(accountId);
    },
    async check(test, { answered }) {
      const { rows } = await test.ok(test.client.accounts.list({}));
      const usable = rows.flatMap(({ accountId, passphrase }) =>
        passphrase === 'none' ? [] : [String(accountId)],
      );
      expect(usable).toEqual(expect.arrayContaining([...answered.values()]));
    },
  },

  'changing the key of the data': {
    deaths: 60,
    prepare: async (test) => void (await add(test, 'Siswa 0')),
    async act({ client, ok }) {
      await ok(client.keys.change({ passphrase: passphrases[0] }));
      return (await ok(client.keys.standing({}))).keyMadeAt;
    },
    async check(test) {
      expect(await studentNames(test)).toEqual(['Siswa 0']);
      const left = (await readdir(test.folder)).filter((name) => /new|unfinished|replacement/.test(name));
      expect(left).toEqual([]);
    },
  },

  'sealing a year': {
    deaths: 40,
    makeFolder: makeYears,
    startsAnew: true,
    async act(test) {
      return (await test.ok(seal(test))).archive.fileName;
    },
    async check(test, { answered }) {
      const { archives, years } = await test.ok(test.client.archive.overview({}));
      if (archives.length === 0) {
        expect(answered.size).toBe(0);
        expect(years.map(({ schoolYear }) => schoolYear)).toContain(firstYear);
        return;
      }
      const source = { of: 'kept' as const, schoolYear: firstYear ?? '' };
      await test.ok(test.client.archive.open({ source, passphrase: archivePassphrase }));
      expect(await test.ok(test.client.archive.check({}))).toMatchObject({ damaged: [], frame: false });
    },
  },
} satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;
