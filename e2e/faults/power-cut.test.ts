import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { bareStudent } from '@core/students/testing';
import { startSchool } from '@core/testing';
import { expect, it } from 'vitest';
import { seedOfRun, times } from '../thorough';
import { expectSound, reopen, studentNames, withFolder } from './data-folder';

const cuts = times(300, 12);
const acknowledged = 12;
const nameOf = (n: number) => `Siswa ${String(n).padStart(2, '0')}`;

/**
 * A disk that loses its power keeps what was forced to it and, of what was on the way, any beginning; behind that may
 * stand zeros, or what lay there before. What SQLite writes on the way is its log.
 */
const cut = fc.record({
  /** How much of the log reached the disk, from 0 to 1. */
  kept: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
  behind: fc.constantFrom('nothing', 'zeros', 'rubbish'),
});

it('a power cut that keeps any beginning of the log: every write that was answered before it, none half', () =>
  withFolder(async (folder) => {
    const test = await startSchool({ folder });
    const log = join(folder, 'cases.db-wal');
    const sizes: number[] = [];
    for (let n = 0; n < acknowledged; n++) {
      await test.ok(
        test.client.students.save({ studentId: null, student: { ...bareStudent, name: nameOf(n) } }),
      );
      sizes.push((await stat(log)).size);
    }
    const bytes = await readFile(log);
    const database = await readFile(join(folder, 'cases.db'));
    expect(sizes.at(-1)).toBe(bytes.length);

    for (const { kept, behind } of fc.sample(cut, { numRuns: cuts, seed: seedOfRun() })) {
      const length = Math.floor(bytes.length * kept);
      const rest = Buffer.alloc(behind === 'nothing' ? 0 : Math.min(20_000, bytes.length - length));
      if (behind === 'rubbish') rest.forEach((_byte, at) => rest.writeUInt8((at * 167 + length) % 256, at));
      await withFolder(async (copy) => {
        for (const name of ['keyring.json', 'keyring.copy.json'])
          await copyFile(join(folder, name), join(copy, name));
        await writeFile(join(copy, 'cases.db'), database);
        await writeFile(join(copy, 'cases.db-wal'), Buffer.concat([bytes.subarray(0, length), rest]));
        const after = await reopen(copy).catch((error: unknown) => error as Error);
        const forced = sizes.filter((size) => size <= length).length;
        // Before the first student stands the school itself: without it there is nothing to sign in to.
        if (after instanceof Error) {
          expect(`${forced} ${after.message}`).toMatch(/^0 /);
          return;
        }
        const names = await studentNames(after);
        expect(names).toEqual(names.map((_name, n) => nameOf(n)));
        expect(names.length).toBeGreaterThanOrEqual(forced);
        await after.app.close();
        await expectSound(copy);
      });
    }
    await test.app.close();
  }));
