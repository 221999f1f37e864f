import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dapodikStudentsWorkbook } from '@core/sample/dapodik-students-workbook';
import { fictionalStudents } from '@core/sample/fictional-students';
import { sampleSchool } from '@core/sample/sample-lists';
import { startSchool, type TestApp } from '@core/testing';
import { median, record, timed } from './figures';

const count = 1_500;
const runs = 5;
let file: Uint8Array;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-import-'));
  const students = fictionalStudents({ count, year: 2026, classesPerLevel: 14, seed: 15 });
  file = await dapodikStudentsWorkbook(students, sampleSchool);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The least it can take: the library reads the file, the driver writes the same columns into encrypted tables. */
async function bare(run: number): Promise<void> {
  const [sheet] = await readWorkbook(file.slice().buffer);
  const rows = sheet?.data.slice(6) ?? [];
  const database = new Database(join(folder, `${run}.db`));
  database.pragma("cipher = 'chacha20'");
  database.pragma(`key = 'raw:${randomBytes(32).toString('hex')}'`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const columns = Array.from({ length: 16 }, (_, index) => `c${index} TEXT`).join(', ');
  database.exec(`CREATE TABLE students (id INTEGER PRIMARY KEY, ${columns});
    CREATE INDEX names ON students (c0); CREATE INDEX numbers ON students (c1);
    CREATE UNIQUE INDEX nisn ON students (c2);
    CREATE TABLE guardians (id INTEGER PRIMARY KEY, student INTEGER, name TEXT, work TEXT);
    CREATE INDEX guardian_of ON guardians (student);
    CREATE TABLE classes (id INTEGER PRIMARY KEY, student INTEGER, name TEXT);
    CREATE INDEX class_of ON classes (student, name);`);
  const student = database.prepare(`INSERT INTO students VALUES (NULL${', ?'.repeat(16)})`);
  const guardian = database.prepare('INSERT INTO guardians VALUES (NULL, ?, ?, ?)');
  const membership = database.prepare('INSERT INTO classes VALUES (NULL, ?, ?)');
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  database.exec('BEGIN');
  for (const row of rows) {
    const cells = [1, 2, 4, 3, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 19, 53].map((at) => text(row[at]));
    const { lastInsertRowid } = student.run(...cells);
    for (const at of [24, 30, 36]) {
      if (row[at]) guardian.run(lastInsertRowid, text(row[at]), text(row[at + 3]));
    }
    membership.run(lastInsertRowid, text(row[42]));
  }
  database.exec('COMMIT');
  expect(database.prepare('SELECT count(*) FROM students').pluck().get()).toBe(count);
  database.close();
}

it('measures an import of 1,500 students, from the chosen file to the last row', async () => {
  const floor = median(await timed(runs, bare));
  const steps = { read: [] as number[], preview: [] as number[], apply: [] as number[] };
  let longestHold = 0;
  for (let run = 0; run < runs; run++) {
    const test = await startSchool();
    const held = watchLoop();
    await importOnce(test, steps);
    longestHold = Math.max(longestHold, held());
    await test.dispose();
  }
  const [read, preview, apply] = [steps.read, steps.preview, steps.apply].map((times) => median(times));
  record({
    name: 'import of 1,500 students: read, compare, write',
    value: (read ?? 0) + (preview ?? 0) + (apply ?? 0),
    unit: 'ms',
    floor: { value: floor, what: 'library reads, bare driver writes' },
    note: `read ${read?.toFixed(0)}, compare ${preview?.toFixed(0)}, write ${apply?.toFixed(0)} ms`,
  });
  record({
    name: 'longest hold of the main loop while students are imported',
    value: longestHold,
    unit: 'ms',
    aim: { at: 50, of: 'value' },
    note: 'computing; reading is not counted, it runs in the worker',
  });
});

async function importOnce(
  { client, ok }: TestApp,
  steps: Record<'read' | 'preview' | 'apply', number[]>,
): Promise<void> {
  const base64 = Buffer.from(file).toString('base64');
  const step = async <T>(name: keyof typeof steps, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    steps[name].push(performance.now() - began);
    return value;
  };
  const { uploadId, mapping } = await step('read', () =>
    ok(client.students.importRead({ fileName: 'dapodik.xlsx', base64 })),
  );
  startWatching();
  const { counts } = await step('preview', () => ok(client.students.importPreview({ uploadId, mapping })));
  expect(counts.added).toBe(count);
  await step('apply', () => ok(client.students.importApply({ uploadId, moved: [], graduated: [] })));
}

let startWatching = () => {};

/** What this thread has computed so far, in ms; unlike the clock it does not count others' use of the machine. */
const computed = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Watches from `startWatching` on how long the loop computes without a turn; gives the longest in ms. */
function watchLoop(): () => number {
  let longest = 0;
  let last = 0;
  let turns: NodeJS.Immediate | undefined;
  const look = () => {
    longest = Math.max(longest, computed() - last);
    last = computed();
    turns = setImmediate(look);
  };
  startWatching = () => {
    last = computed();
    turns = setImmediate(look);
  };
  return () => {
    clearImmediate(turns);
    return longest;
  };
}
