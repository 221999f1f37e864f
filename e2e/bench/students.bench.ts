import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, it } from 'vitest';
import { dapodikStudentsWorkbook } from '@core/sample/dapodik-students-workbook';
import { fictionalStudents } from '@core/sample/fictional-students';
import { sampleSchool } from '@core/sample/sample-lists';
import type { RujukClient } from '@shared/contract/contract';
import type { Result } from '@shared/contract/errors';
import { launchOptions } from '../browser.mjs';
import { enterLoopback } from '../loopback-client';
import { startLoopback, type LoopbackProcess } from '../loopback-process';
import { passphrase, school, schoolYear } from '../school-data';
import { median, record, timed } from './figures';

const count = 1_500;
const students = fictionalStudents({ count, year: 2026, classesPerLevel: 15, seed: 7 });
let folder: string;
let running: LoopbackProcess;
let rujuk: RujukClient;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-students-'));
  running = startLoopback({ RUJUK_DATA_DIR: folder, RUJUK_NOW: '2026-11-24T09:00:00+07:00' });
  ({ rujuk } = await enterLoopback(await running.address));
  value(await rujuk.setup.create({ school, schoolYear, passphrase }));
  const { recoveryCode } = value(await rujuk.setup.recoveryCode({}));
  value(await rujuk.setup.confirmRecovery({ recoveryCode }));
});
afterAll(async () => {
  await running.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

it(`measures the import of ${count} students from Dapodik’s list`, async () => {
  const workbook = Buffer.from(await dapodikStudentsWorkbook(students, sampleSchool));
  const alone = median(await timed(3, () => readSheet(workbook)));
  const [read = 0] = await timed(1, async () => {
    const file = { fileName: 'siswa.xlsx', base64: workbook.toString('base64') };
    const { uploadId, mapping } = value(await rujuk.students.importRead(file));
    value(await rujuk.students.importPreview({ uploadId, mapping }));
    value(await rujuk.students.importApply({ uploadId, moved: [], graduated: [] }));
  });
  record({
    name: `import of ${count} students: read, compare, write`,
    value: read,
    unit: 'ms',
    floor: { value: alone, what: 'reading the cells by read-excel-file' },
  });
});

/** Milliseconds from a letter typed to its row on the screen, as the page itself sees it. */
async function keystroke(page: Page, letter: string, found: string): Promise<number> {
  const shown = page.evaluate(
    (name) =>
      new Promise<number>((done) => {
        let typed = 0;
        document.addEventListener('keydown', () => (typed = performance.now()), {
          once: true,
          capture: true,
        });
        const watching = setInterval(() => {
          const [row] = document.querySelectorAll('#student-rows [role=option]');
          if (typed === 0 || !row?.textContent?.includes(name)) return;
          clearInterval(watching);
          done(performance.now() - typed);
        }, 1);
      }),
    found,
  );
  await page.keyboard.press(letter);
  return shown;
}

it(`measures a keystroke to its result among ${count} students`, async () => {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(await running.freshAddress());
    const accounts = await page.evaluate(async () => {
      const answer = await fetch('/rpc/session.state', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      });
      return (await answer.json()).value.accounts as { key: string }[];
    });
    await page.evaluate(
      ([accountKey, secret]) =>
        fetch('/rpc/session.unlock', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ accountKey, passphrase: secret }),
        }),
      [accounts[0]?.key ?? '', passphrase] as const,
    );
    await page.goto(`${new URL(page.url()).origin}/siswa`);
    const field = page.getByRole('combobox').first();
    await field.waitFor();
    const times: number[] = [];
    for (const { name } of students.filter((_, index) => index % 150 === 7)) {
      // Nobody is called so; the last letter is selected, and the next key replaces it.
      await field.fill(`${name.slice(0, -1)}!`);
      await field.press('Shift+ArrowLeft');
      await page.waitForTimeout(400);
      times.push(await keystroke(page, name.at(-1) ?? '', name));
    }
    record({
      name: `keystroke to result among ${count} students`,
      value: median(times),
      unit: 'ms',
      aim: { at: 50, of: 'value' },
      note: 'from the key to the row on the screen',
    });
  } finally {
    await browser.close();
  }
});
