import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareStudent, importList, reportCase } from '@core/students/testing';
import { startSchool, startTestApp, testPassphrase, testSchool } from '@core/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** No word of a language, and in nothing that comes with the application. */
const marker = 'Xylandraquint';
const name = `${marker} Vezorimba`;

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'rujuk-markers-'));
  vi.stubEnv('TMPDIR', temp);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temp, { recursive: true, force: true });
});

const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());

/** Words of the work in any file of the folder and of the temporary one, in the encodings that Windows and SQLite use. */
function readable(folder: string): string[] {
  const words = [marker, testPassphrase, testSchool.name].flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('hex')),
  ]);
  return [...filesIn(folder), ...filesIn(temp)].filter((path) => {
    const bytes = readFileSync(path);
    return path.includes(marker) || words.some((word) => bytes.includes(word));
  });
}

it('nothing of the work can be read in any file, while it is done and when it is closed', async () => {
  const test = await startSchool();
  const { client, ok } = test;
  await ok(client.drafts.save({ key: 'cases.report', value: { chronology: marker } }));
  const { studentId } = await ok(
    client.students.save({ studentId: null, student: { ...bareStudent, name, className: 'VII A' } }),
  );
  await reportCase(test, studentId);
  const list = [`Nama,Kelas`, ...Array.from({ length: 50 }, (_, row) => `${marker} ${row},VII B`)].join('\n');
  await importList(test, Buffer.from(list));
  await ok(client.backup.make({}));
  await ok(client.search.find({ text: marker }));
  await client.session.unlock({ accountKey: marker, passphrase: testPassphrase });
  expect(filesIn(test.folder).length).toBeGreaterThan(8);
  expect(readable(test.folder)).toEqual([]);
  expect(test.logged.filter((line) => line.includes(marker))).toEqual([]);

  await test.app.close();
  const again = await startTestApp({ folder: test.folder });
  expect(readable(test.folder)).toEqual([]);
  await again.dispose();
});
