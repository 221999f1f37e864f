import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '@core/data-folder';
import { writeBackup, type BackupToWrite } from '@core/backup/write-backup';
import { copyBackup } from '@core/backup/copy-backup';
import { checkBackup } from '@core/backup/check-backup';
import type { AppError } from '@core/errors';
import { bareStudent } from '@core/students/testing';
import { startSchool, startTestApp, testPassphrase } from '@core/testing';
import { keyOf, readKeyring } from '@core/vault/keyring';
import { afterEach, beforeEach, expect, it, type TestContext } from 'vitest';
import { isThorough, times } from '../thorough';
import { expectSound, passphrases, reopen, signIn, studentNames, withFolder } from './data-folder';

const mebibyte = 2 ** 20;
let disk: string;
beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'rujuk-disk-'));
});
afterEach(() => {
  spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** A small disk of its own; the test is left out where nobody may mount one. */
function mount({ skip }: TestContext, size: string): void {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  if (mounted.status !== 0) skip('no right to mount a small disk here');
}

const free = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};
const filler = () => join(disk, 'filler');
/** Leaves so many bytes. */
function leave(bytes: number): void {
  rmSync(filler(), { force: true });
  writeFileSync(filler(), Buffer.alloc(Math.max(0, free() - bytes)));
}
const makeRoom = () => rmSync(filler(), { force: true });

it('a disk that fills up while saving: refused with its reason, everything answered stays', async (context) => {
  mount(context, '8m');
  const test = await startSchool({ folder: disk });
  const save = (name: string) =>
    test.client.students.save({
      studentId: null,
      student: { ...bareStudent, name, address: 'x'.repeat(150) },
    });
  const saved: string[] = [];
  let refusals = 0;
  const steps = times(150, 10);
  for (let step = 0; step < steps; step++) {
    leave(step * Math.ceil(96 / steps) * 1024);
    const name = `Siswa ${step}`;
    const answer = await save(name);
    if (answer.ok) saved.push(name);
    else {
      expect(answer.error.code).toBe('disk_full');
      refusals++;
    }
    expect(await studentNames(test)).toEqual(saved.toSorted());
  }
  leave(0);
  const [passphrase, newPassphrase] = passphrases;
  const changed = await test.client.session.changePassphrase({ passphrase, newPassphrase });
  expect(changed).toMatchObject({ ok: false, error: { code: 'disk_full' } });
  expect(await test.client.backup.make({})).toMatchObject({ ok: false, error: { code: 'disk_full' } });
  makeRoom();
  await test.ok(save('Sesudahnya'));
  await test.app.close();
  const after = await startTestApp({ folder: disk });
  expect(await signIn(after)).toBe(testPassphrase);
  expect(await studentNames(after)).toEqual([...saved, 'Sesudahnya'].toSorted());
  await after.app.close();
  await expectSound(disk);
  expect(refusals).toBeGreaterThan(0);
  if (isThorough) console.log(`saving: ${steps} times, ${refusals} refused`);
});

it('a disk that fills up at any write of a backup, or of its copy: no backup, none half, the ones before whole', async (context) => {
  mount(context, '80m');
  await withFolder(async (folder) => {
    const school = await startSchool({ folder });
    await school.app.close();
    const keyring = await readKeyring(folder);
    const accountKey = keyring?.accounts[0]?.key ?? '';
    const key =
      keyring && (await keyOf(keyring, { kind: 'passphrase', accountKey, passphrase: testPassphrase }));
    if (!key) throw new Error('no key');
    const backup = (place: string, id: string): BackupToWrite => ({
      source: folder,
      key,
      place,
      id,
      madeAt: '2026-11-24T02:00:00.000Z',
      reason: 'by_hand',
      appVersion: 'test',
    });
    const first = 'rujuk-20261124T020000Z';
    await writeBackup(backup(join(disk, 'backups'), first), { progress: () => {} });
    const size = 80 * mebibyte - free();

    const steps = times(60, 4);
    let refused = 0;
    for (let step = 0; step < steps; step++) {
      // The disk fills up after it was found large enough: something else writes there too.
      const room = Math.floor((size * step) / steps);
      const error = await writeBackup(
        backup(join(disk, 'backups'), `rujuk-20261125T02${String(step).padStart(2, '0')}00Z`),
        {
          progress: (done) => done === 0 && leave(room),
        },
      ).then(
        () => null,
        (thrown: AppError) => thrown,
      );
      makeRoom();
      if (error) refused++;
      if (error && !('code' in error && /disk_full|SQLITE_FULL|ENOSPC/.test(String(error.code)))) throw error;
      expect(readdirSync(join(disk, 'backups')).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect(refused).toBeGreaterThan(steps / 2);
    for (const name of readdirSync(join(disk, 'backups'))) {
      await checkBackup({ folder: join(disk, 'backups', name), key, copyTo: null });
    }
    // Too small from the beginning, it is not begun.
    leave(10 * mebibyte);
    for (const work of [
      writeBackup(backup(join(disk, 'backups'), 'rujuk-20261126T020000Z'), { progress: () => {} }),
      copyBackup({ from: join(disk, 'backups', first), place: disk, id: 'rujuk-20261126T020000Z' }),
    ]) {
      await expect(work).rejects.toMatchObject({ code: 'disk_full' });
    }
    key.fill(0);
    if (isThorough) console.log(`backup: ${steps} times, ${refused} refused`);
  });
});

it('a folder that is read only from one moment to the next: refused with its reason, and readable all the same', async (context) => {
  mount(context, '16m');
  const test = await startSchool({ folder: disk });
  const save = (name: string) =>
    test.client.students.save({ studentId: null, student: { ...bareStudent, name } });
  await test.ok(save('Sebelumnya'));
  await test.app.close();
  const reading = await reopen(disk);
  const turn = (how: 'ro' | 'rw') =>
    expect(spawnSync('mount', ['-o', `remount,${how}`, disk]).status).toBe(0);
  await reading.app.close();
  turn('ro');
  expect(() => openDataFolder(disk)).toThrowError(expect.objectContaining({ code: 'folder_unwritable' }));
  const onReadOnly = await startTestApp({ folder: disk });
  const { accounts } = await onReadOnly.ok(onReadOnly.client.session.state({}));
  const opened = await onReadOnly.client.session.unlock({
    accountKey: accounts[0]?.key ?? '',
    passphrase: testPassphrase,
  });
  expect(opened).toMatchObject({ ok: false, error: { code: 'folder_unwritable' } });
  await onReadOnly.app.close();
  turn('rw');
  const after = await reopen(disk);
  expect(await studentNames(after)).toEqual(['Sebelumnya']);
  await after.app.close();
});
