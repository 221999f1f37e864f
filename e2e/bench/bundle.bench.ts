import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import type { PaperContent } from '@shared/contract/letter-content';
import { readPdf } from '@core/pdf/testing';
import { median, record } from './figures';
import { flatOdt } from './flat-odt';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'bench-results/bundle');
const letters = 500;
/** Each is a mean of 500 letters in itself, and takes minutes. */
const runs = 1;
const patience = 30 * 60_000;
let folder: string;

interface Printed {
  readonly time: number;
  readonly pageCount: number;
  readonly steps: Readonly<Record<'issuing' | 'drawing' | 'joining', number>>;
  readonly longestCall: number;
  readonly longestHold: number;
}
interface Ours {
  readonly issue: Printed;
  readonly print: Printed;
  readonly megabytes: number;
  readonly memory: number;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-bundle-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@core': join(root, 'electron/core') } },
    build: {
      ssr: join(import.meta.dirname, 'bundle-run.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'bundle-run.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run<T>(part: 'seed' | 'ours' | 'bare', inFolder: string): T {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(built, 'bundle-run.mjs'), part, root, inFolder, String(letters)],
    { encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

it(
  'measures 500 letters as one PDF, beside pdfmake alone and beside LibreOffice',
  async () => {
    const measured: Ours[] = [];
    const bare: number[] = [];
    const office: (number | null)[] = [];
    // In turn, so that a noisy minute falls on each of them.
    const seeded = join(folder, 'seeded');
    mkdirSync(seeded);
    run('seed', seeded);
    for (let turn = 0; turn < runs; turn++) {
      const own = join(folder, String(turn));
      cpSync(seeded, own, { recursive: true });
      measured.push(run<Ours>('ours', own));
      bare.push(run<{ time: number }>('bare', own).time);
      office.push(await libreOffice(own));
    }
    const { pages } = await readPdf(readBytes(join(folder, '0', 'ours.pdf')));
    expect(pages).toHaveLength(letters);
    const of = (value: (one: Ours) => number) => median(measured.map(value));
    const perLetter = of(({ print }) => print.time) / letters;
    record({
      name: 'a letter of 500 printed as one PDF: read, drawn, joined',
      value: perLetter,
      unit: 'ms',
      floor: { value: median(bare) / letters, what: 'pdfmake alone, not joined' },
      aim: { at: 1.2, of: 'ratio' },
      note: `drawn ${(of(({ print }) => print.steps.drawing) / letters).toFixed(1)}, joined ${(of(({ print }) => print.steps.joining) / letters).toFixed(1)} ms; ${of((one) => one.megabytes).toFixed(1)} MB`,
    });
    const times = office.filter((time) => time !== null);
    record({
      name: 'a letter of the same mail merge by LibreOffice',
      value: times.length > 0 ? median(times) / letters : Number.NaN,
      unit: 'ms',
      floor: { value: perLetter, what: 'ours' },
      note:
        times.length > 0
          ? 'aim: 20 times ours; one document, one run, profile made before'
          : 'soffice is not on this machine (Debian: libreoffice-writer-nogui)',
    });
    record({
      name: 'a letter of 500 issued: number, register, disclosure log',
      value: of(({ issue }) => issue.steps.issuing) / letters,
      unit: 'ms',
      note: 'each in its own transaction, on disk before the next',
    });
    record({
      name: 'most memory while 500 letters are issued and printed twice',
      value: Math.max(...measured.map(({ memory }) => memory)),
      unit: 'MB',
      aim: { at: 400, of: 'value' },
      note: 'RSS of the process with its worker',
    });
    for (const [name, phase] of [
      ['longest call while 500 letters are issued and printed', 'issue'],
      ['longest call while 500 letters are printed again', 'print'],
    ] as const) {
      record({
        name,
        value: of((one) => one[phase].longestCall),
        unit: 'ms',
        aim: { at: 50, of: 'value' },
        note: `asked every 5 ms; the loop computed ${of((one) => one[phase].longestHold).toFixed(0)} ms at most without a turn`,
      });
    }
  },
  patience,
);

/** Bytes of their own: pdf.js takes no Buffer. */
const readBytes = (path: string) => new Uint8Array(readFileSync(path));

/** Milliseconds for the same letters in one run of LibreOffice; `null` where it is not installed. */
async function libreOffice(own: string): Promise<number | null> {
  const papers = JSON.parse(readFileSync(join(own, 'contents.json'), 'utf8')) as PaperContent[];
  writeFileSync(join(own, 'one.fodt'), flatOdt(papers.slice(0, 1)));
  writeFileSync(join(own, 'merged.fodt'), flatOdt(papers));
  const convert = (file: string) =>
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        own,
        join(own, file),
      ],
      { encoding: 'utf8' },
    );
  // Its profile is made at the first start, and is not counted.
  if (convert('one.fodt').error) return null;
  const began = performance.now();
  convert('merged.fodt');
  const time = performance.now() - began;
  const { pages } = await readPdf(readBytes(join(own, 'merged.pdf')));
  expect(pages).toHaveLength(letters);
  return time;
}
