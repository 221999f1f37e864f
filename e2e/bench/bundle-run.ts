import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BundleProgress, DueChoice } from '@shared/contract/bundles';
import type { PaperContent } from '@shared/contract/letter-content';
import { openCaseDatabase, type CaseDatabase } from '@core/database/data-source';
import { Case, Letter, Student } from '@core/database/entities';
import { densitiesOf } from '@core/letters/page-parts';
import { paperPage } from '@core/letters/papers/paper-page';
import { choices, fillLetterSchool, ok, openDesk, type LetterDesk } from '@core/letters/testing';
import { createWorkerPool } from '@core/worker/pool';
import { keepHeapSmall } from '../../electron/shells/heap';

/**
 * Run by `bundle.bench.ts`, each part in a fresh process, so that its memory is its own:
 * `seed` makes a school whose receivers all owe a report; `ours` issues and prints the reminders through the router, the
 * database and the built worker, then prints them again; `bare` draws the same pages with pdfmake and nothing else.
 */
const [, , part = '', root = '', folder = '', count = '500'] = process.argv;
const letters = Number(count);
const key = Buffer.alloc(32, 7);
const month = '2026-12';
const day = '2026-12-28';
const contents = join(folder, 'contents.json');

const openSchool = () => openCaseDatabase({ path: join(folder, 'cases.db'), key });

async function seed(): Promise<object> {
  const database = await openSchool();
  await database.write((manager) => fillLetterSchool(manager, letters));
  const { client } = openDesk(database);
  for (let referralId = 1; referralId <= letters; referralId++) {
    await ok(client.issue({ referralId, choices }));
  }
  await database.write(async (manager) => {
    for (let id = 1; id <= letters; id++) {
      await manager.update(Student, { id }, { name: `Siswa Nomor ${id}` });
      await manager.update(Case, { id }, { code: `K-2026-${String(id).padStart(4, '0')}` });
    }
  });
  await database.close();
  return {};
}

/** Milliseconds of one call after another, while something else runs; and the longest time without a turn of the loop. */
function watchCalls({ client }: LetterDesk) {
  let longestCall = 0;
  let longestHold = 0;
  const over = new AbortController();
  const computed = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = computed();
  let turns: NodeJS.Immediate | undefined;
  const look = () => {
    longestHold = Math.max(longestHold, computed() - last);
    last = computed();
    turns = setImmediate(look);
  };
  async function ask() {
    while (!over.signal.aborted) {
      const began = performance.now();
      await ok(client.serial({}));
      longestCall = Math.max(longestCall, performance.now() - began);
      await wait(5);
    }
  }
  turns = setImmediate(look);
  const asking = ask();
  return async () => {
    over.abort();
    clearImmediate(turns);
    await asking;
    return { longestCall, longestHold };
  };
}

async function ours(): Promise<object> {
  keepHeapSmall();
  const database = await openSchool();
  const workers = createWorkerPool(join(root, 'out/main/worker.js'), join(root, 'resources'));
  const desk = openDesk(database, undefined, day, workers);
  const due = await ok(desk.client.dueLetters({ month, kind: 'reminders' }));
  const chosen = due.map(({ template, caseId, referralId, itemId }): DueChoice => ({
    template,
    caseId,
    referralId,
    itemId,
    meeting: null,
  }));
  // Fonts and libraries are loaded before: a bundle is not the first page of a day.
  await ok(desk.client.printDue({ month, letters: chosen.slice(0, 1), doubleSided: false }));
  const issuing = await printed(desk, chosen);
  const again = await printed(desk, chosen);
  const memory = process.resourceUsage().maxRSS / 1000;
  // For the other parts of the bench, no part of the work.
  writeFileSync(join(folder, 'ours.pdf'), again.bytes);
  writeFileSync(contents, JSON.stringify(await keptContents(database)));
  await workers.close();
  await database.close();
  return {
    issue: { ...issuing, bytes: undefined },
    print: { ...again, bytes: undefined },
    megabytes: again.bytes.length / 1e6,
    memory,
  };
}

async function printed(desk: LetterDesk, chosen: DueChoice[]) {
  const steps: Partial<Record<BundleProgress['step'], number>> = {};
  const began = performance.now();
  let from = began;
  const stop = desk.events.subscribe('test', (event) => {
    const { step, done, total } = event as unknown as BundleProgress;
    if (done !== total) return;
    steps[step] = performance.now() - from;
    from = performance.now();
  });
  const watched = watchCalls(desk);
  const { file, pageCount } = await ok(desk.client.printDue({ month, letters: chosen, doubleSided: false }));
  const time = performance.now() - began;
  const stalls = await watched();
  stop();
  const { bytes } = (file && desk.files.take(file.fileId, 'test')) ?? { bytes: new Uint8Array() };
  return { time, pageCount, steps, bytes, ...stalls };
}

const keptContents = (database: CaseDatabase) =>
  database.read(async (manager) =>
    (await manager.find(Letter, { where: { kind: 'report_reminder' }, order: { id: 'ASC' } })).map(
      ({ content }) => content,
    ),
  );

/** pdfmake as its manual shows it: the same definitions, each face given once, nothing else done. */
async function bare(): Promise<object> {
  const { default: pdfmake } = await import('pdfmake');
  const { virtualfs } = pdfmake as typeof pdfmake & {
    virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
  };
  const faces = { normal: 'LiberationSerif-Regular.ttf', bold: 'LiberationSerif-Bold.ttf' };
  for (const file of Object.values(faces)) {
    virtualfs.writeFileSync(file, readFileSync(join(root, 'resources/fonts/liberation', file)));
  }
  pdfmake.setFonts({ serif: faces });
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setUrlAccessPolicy(() => false);
  const papers = JSON.parse(readFileSync(contents, 'utf8')) as PaperContent[];
  const draw = (paper: PaperContent) => {
    const [density] = densitiesOf(paper);
    const options = { density, mark: null, pictures: {}, onPageCount() {} };
    return pdfmake.createPdf(paperPage(paper, options)).getBuffer();
  };
  const [first] = papers;
  if (first) await draw(first);
  const began = performance.now();
  for (const paper of papers) await draw(paper);
  return { time: performance.now() - began };
}

const parts: Readonly<Record<string, () => Promise<object>>> = { seed, ours, bare };
process.stdout.write(JSON.stringify(await parts[part]?.()));
