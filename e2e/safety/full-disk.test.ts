import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSchool } from '@core/testing';

let disk: string;
beforeEach((test) => {
  disk = mkdtempSync(join(tmpdir(), 'rujuk-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  if (mounted.status !== 0) test.skip('no right to mount a small disk here');
});
afterEach(() => {
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Leaves not a byte, and gives back the function that makes room again. */
function fill(): () => void {
  const filler = join(disk, 'filler');
  for (const size of [1 << 20, 1 << 16, 1 << 12]) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // As full as it gets with pieces of this size.
    }
  }
  return () => rmSync(filler);
}

it('on a disk that fills up, work is refused with its reason, and everything that was there stays whole', async () => {
  const test = await startSchool({ folder: disk });
  const save = (text: string) =>
    test.client.drafts.save({ key: 'cases.report', value: { chronology: text } });
  await test.ok(save('Tersimpan sebelum penuh'));

  const makeRoom = fill();
  expect((await test.error(save('x'.repeat(200_000)))).code).toBe('disk_full');
  const before = await test.ok(test.client.drafts.read({ key: 'cases.report' }));
  expect(before.value).toEqual({ chronology: 'Tersimpan sebelum penuh' });

  makeRoom();
  await test.ok(save('Tersimpan sesudahnya'));
  const after = await test.ok(test.client.drafts.read({ key: 'cases.report' }));
  expect(after.value).toEqual({ chronology: 'Tersimpan sesudahnya' });
  await test.app.close();
});
