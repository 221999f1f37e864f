import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { letterKindNames } from '@shared/domain/letter-kinds';
import { paperTemplateCodes, type PaperTemplateCode } from '@shared/domain/paper-fields';
import { openCaseDatabase, type CaseDatabase } from '@core/database/data-source';
import { handoverPage } from '@core/letters/handover-page';
import { densitiesOf, type Density } from '@core/letters/page-parts';
import { aboutOf, fillEveryPaper } from '@core/letters/papers/every-paper-case.testing';
import { paperPage } from '@core/letters/papers/paper-page';
import type { LetterToRender } from '@core/letters/render-letter';
import { choices, fillLetterSchool, ok, openDesk, today } from '@core/letters/testing';
import { createWorkerPool, type WorkerPool } from '@core/worker/pool';
import { median, record, timed } from './figures';

const root = resolve(import.meta.dirname, '../..');
const resources = join(root, 'resources');
const runs = 9;
let folder: string;
let database: CaseDatabase;
let workers: WorkerPool;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-papers-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, 1));
  workers = createWorkerPool(join(root, 'out/main/worker.js'), resources);
});
afterAll(async () => {
  await workers.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What each paper is drawn from, as the application hands it to its worker. */
async function everyPaper(): Promise<Map<PaperTemplateCode | 'handover', LetterToRender>> {
  let handed: LetterToRender | null = null;
  const listening: WorkerPool = {
    run(name, input, options) {
      if (name === 'letters.render') handed = input as LetterToRender;
      return workers.run(name, input, options);
    },
    close: async () => {},
  };
  const { client } = openDesk(database, undefined, today, listening);
  const papers = new Map<PaperTemplateCode | 'handover', LetterToRender>();
  const keep = (kind: PaperTemplateCode | 'handover') => handed && papers.set(kind, handed);
  const { id } = await ok(client.issue({ referralId: 1, choices: { ...choices, date: today } }));
  await ok(client.pdf({ letterId: id }));
  keep('handover');
  await database.write((manager) => fillEveryPaper(manager, 'rahasia'));
  for (const template of paperTemplateCodes) {
    const about = aboutOf(template);
    const { choices: proposed } = await ok(client.paperDraft({ about }));
    await ok(client.paperPreview({ about, choices: proposed }));
    keep(template);
  }
  return papers;
}

type Draw = (letter: LetterToRender, density: Density) => Promise<number>;

/** The same page by pdfmake as it comes: faces by their paths, nothing kept between documents. Gives its pages. */
async function barePdfmake(): Promise<Draw> {
  const { default: pdfmake } = await import('pdfmake');
  const face = (style: string) => join(resources, `fonts/liberation/LiberationSerif-${style}.ttf`);
  const serif = {
    normal: face('Regular'),
    bold: face('Bold'),
    italics: face('Italic'),
    bolditalics: face('BoldItalic'),
  };
  pdfmake.setFonts({ serif });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return async ({ content, pictures, mark }, density) => {
    let pages = 1;
    const options = { density, mark, pictures, onPageCount: (count: number) => (pages = count) };
    const definition: TDocumentDefinitions =
      content.kind === 'handover' ? handoverPage(content, options) : paperPage(content, options);
    await pdfmake.createPdf(definition).getBuffer();
    return pages;
  };
}

it('measures each kind of document', async () => {
  const bare = await barePdfmake();
  const papers = await everyPaper();
  expect(papers.size).toBe(paperTemplateCodes.length + 1);
  for (const [kind, letter] of papers) {
    const { pageCount } = await workers.run('letters.render', letter);
    const ours = median(await timed(runs, () => workers.run('letters.render', letter)));
    const [density, pages] = await settled(letter, pageCount, bare);
    const alone = median(await timed(runs, () => bare(letter, density)));
    record({
      name: letterKindNames[kind],
      value: ours,
      unit: 'ms',
      floor: { value: alone, what: 'pdfmake alone' },
      aim: { at: 1.2, of: 'ratio' },
      note: `${pages} ${pages === 1 ? 'page' : 'pages'}`,
    });
  }
});

/** The roomiest setting that takes as many pages as ours did. */
async function settled(letter: LetterToRender, pageCount: number, draw: Draw): Promise<[Density, number]> {
  const densities = densitiesOf(letter.content);
  for (const density of densities) {
    if ((await draw(letter, density)) === pageCount) return [density, pageCount];
  }
  return [densities[0], pageCount];
}
