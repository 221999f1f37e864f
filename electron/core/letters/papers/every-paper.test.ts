import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperKinds, paperTemplateCodes, type PaperTemplateCode } from '@shared/domain/paper-fields';
import { openCaseDatabase, type CaseDatabase } from '../../database/data-source';
import {
  Case,
  CaseConference,
  CaseEffort,
  HandoverAnswer,
  Outreach,
  School,
  Student,
} from '../../database/entities';
import { standardLayout } from '@shared/domain/page-layout';
import { millimetres, sheets } from '../../pdf/paper';
import { facesOf, readPdf } from '../../pdf/testing';
import { textBox } from '../text-box.testing';
import {
  choices as handoverChoices,
  fillLetterSchool,
  ok,
  openDesk,
  today,
  type LetterDesk,
} from '../testing';
import { readWord } from '../word/testing';
import { aboutOf, fillEveryPaper } from './every-paper-case.testing';
import { order } from './field-order.testing';

/** Stands in every field that is marked rahasia. */
const secret = 'PENANDA-RAHASIA-7731';

let folder: string;
let database: CaseDatabase;
let desk: LetterDesk;

/** One case with everything that any paper is about. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-every-paper-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, 1));
  desk = openDesk(database);
  await ok(desk.client.issue({ referralId: 1, choices: { ...handoverChoices, date: today } }));
  await database.write((manager) => fillEveryPaper(manager, secret));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Set to a folder, the pages are kept there to be looked at. */
const gallery = process.env['RUJUK_PAPER_GALLERY'];

async function print(template: PaperTemplateCode, at = desk) {
  const about = aboutOf(template);
  const { choices } = await ok(at.client.paperDraft({ about }));
  const { file, missing } = await ok(at.client.paperPreview({ about, choices }));
  const handed = at.files.take(file.fileId, 'test');
  if (!handed) throw new Error('the file was not handed out');
  if (gallery) await writeFile(join(gallery, `${template}.pdf`), handed.bytes);
  const pdf = await readPdf(handed.bytes);
  return {
    ...pdf,
    bytes: handed.bytes,
    name: handed.name,
    missing,
    text: pdf.pages.map((page) => page.text).join(' '),
  };
}

const faceOf = { book: /^TeXGyreBonum/, sans: /^LiberationSans/ };

/** Without the watermark, which runs across the whole sheet. */
const withoutMark = <T extends { text: string }>(lines: readonly T[] = []) =>
  lines.filter(({ text }) => text !== 'DRAF');

async function write(template: PaperTemplateCode) {
  const about = aboutOf(template);
  const { choices } = await ok(desk.client.paperDraft({ about }));
  const { fileId, name } = await ok(desk.client.paperWord({ about, choices }));
  const handed = desk.files.take(fileId, 'test');
  if (!handed) throw new Error('the file was not handed out');
  if (gallery) await writeFile(join(gallery, `${template}.docx`), handed.bytes);
  return { ...readWord(handed.bytes), name, mime: handed.mime };
}

/** Words alone: dots to write on are as many as fit, a tick is drawn on paper and a letter in Word, and the date stands beside the numbers or after them. */
const bareWords = (text: string) =>
  text
    .replace(/[\s\u200B☐☒…]/g, '')
    .split('Pasuruan,24November2026')
    .join('');

/** Papers that name no pupil at all. */
const nameless: ReadonlySet<PaperTemplateCode> = new Set([
  'outreach_request',
  'assignment',
  'conference_invitation',
  'conference_attendance',
  'conference_minutes',
]);

describe.each(paperTemplateCodes)('the paper %s', (template) => {
  it('has its fields in their order, on one sheet, and lets nothing secret slip', async () => {
    const { text, pages, title, name, missing, language } = await print(template);
    let at = 0;
    for (const part of order[template]) {
      const found = text.indexOf(part, at);
      expect(found, `"${part}" after "${text.slice(Math.max(0, at - 30), at)}"`).toBeGreaterThanOrEqual(0);
      at = found + 1;
    }
    expect(text).not.toContain(secret);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.width).toBeCloseTo(millimetres(215), 1);
    for (const line of withoutMark(pages[0]?.lines)) {
      expect(line.x + line.width, line.text).toBeLessThanOrEqual(millimetres(215 - 12));
    }
    expect(missing).toEqual([]);
    expect(language).toBe('id-ID');
    for (const shown of [title, name]) expect(shown).not.toContain('Rizky');
    expect(text.includes('Rizky Maulana')).toBe(!nameless.has(template));
    expect(text.includes('DRAF')).toBe(paperKinds[template].numbered);
  });
});

describe.each([
  {
    paper: 'A4',
    typeface: 'book',
    bodySize: 12,
    signatureColumns: 1,
    top: 40,
    right: 40,
    bottom: 40,
    left: 50,
  },
  {
    paper: 'F4',
    typeface: 'sans',
    bodySize: 11,
    signatureColumns: 2,
    top: 12,
    right: 10,
    bottom: 15,
    left: 15,
  },
] as const)('on a school’s sheet of $paper, $typeface, $left mm', (set) => {
  const { top, right, bottom, left, paper, typeface, bodySize, signatureColumns: columns } = set;
  const margins = { top, right, bottom, left };
  const layout = { ...standardLayout, margins, typeface, bodySize, signatureColumns: columns };
  let before: School['settings'];
  beforeAll(() =>
    database.write(async (manager) => {
      before = (await manager.findOneByOrFail(School, { id: 1 })).settings;
      await manager.update(School, { id: 1 }, { settings: { ...before, paper, layout } });
    }),
  );
  afterAll(() => database.write((manager) => manager.update(School, { id: 1 }, { settings: before })));

  it.each(paperTemplateCodes)('the paper %s keeps to its face and margins', async (template) => {
    const { pages, bytes } = await print(template);
    for (const face of await facesOf(bytes)) expect(face).toMatch(faceOf[typeface]);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(sheets[paper].width, 1);
      for (const line of textBox(page, 'RAHASIA')) {
        expect(line.x, line.text).toBeGreaterThanOrEqual(millimetres(left) - 1);
        expect(line.x + line.width, line.text).toBeLessThanOrEqual(page.width - millimetres(right) + 1);
        expect(line.y, line.text).toBeGreaterThanOrEqual(millimetres(bottom) - 1);
        expect(line.y, line.text).toBeLessThanOrEqual(page.height - millimetres(top) + 1);
      }
    }
  });
});

describe.each(paperTemplateCodes)('the paper %s as a Word file', (template) => {
  it('says the same in the same order, on the same sheet, and lets nothing secret slip', async () => {
    const pdf = await print(template);
    const word = await write(template);
    const furniture = new Set([word.heads.first, ...word.foots.first.split(/(?<=^RAHASIA)/), 'DRAF', '']);
    const printed = pdf.pages[0]?.lines.map(({ text }) => text).filter((text) => !furniture.has(text.trim()));
    expect(bareWords(word.paragraphs.join(''))).toBe(bareWords(printed?.join('') ?? ''));
    expect(word.page).toMatchObject({ w: 12189, h: 18709 });
    expect(word.everything).not.toContain(secret);
    expect(word.everything.includes('DRAF')).toBe(paperKinds[template].numbered);
    expect(word.name).toBe(pdf.name.replace('.pdf', '.docx'));
    expect(word.mime).toContain('wordprocessingml');
  });
});

it('the list of a case’s papers says which can be made, and knows the letters that are out', async () => {
  const subjects = await ok(desk.client.papersOf({ caseId: 1 }));
  expect(subjects.map(({ scope }) => scope)).toEqual([
    'referral',
    'conference',
    'family_meeting',
    'family_meeting',
    'case',
    'handover',
    'student',
  ]);
  const refusals = subjects.flatMap(({ papers }) =>
    papers.map(({ template, refusal }) => [template, refusal]),
  );
  expect(refusals).toContainEqual(['home_visit_report', null]);
  expect(refusals).toContainEqual(['home_visit_report', 'letters.noMeeting']);
});

it.each(['outreach_request', 'referrer_answer'] as const)(
  'the paper %s tells nothing of a case',
  async (template) => {
    const { text } = await print(template);
    const { everything } = await write(template);
    const { chronology, whyNotEnough, code } = await database.read((manager) =>
      manager.findOneByOrFail(Case, { id: 1 }),
    );
    const efforts = await database.read((manager) => manager.findBy(CaseEffort, { caseId: 1 }));
    const ofTheCase = [
      chronology,
      whyNotEnough,
      code,
      ...efforts.flatMap(({ service, result }) => [service, result]),
    ];
    for (const words of ofTheCase) {
      expect(text).not.toContain(words);
      expect(everything).not.toContain(words);
    }
    // A name is broken in two where a line ends.
    for (const word of template === 'outreach_request' ? ['Rizky', 'Maulana', '4521', 'Siti Aminah'] : []) {
      expect(text).not.toContain(word);
      expect(everything).not.toContain(word);
    }
  },
);

it('every paper stands long texts, and names of every kind', async () => {
  const long = 'Siswa beberapa kali meninggalkan kelas dan menangis tanpa sebab yang diketahui. '.repeat(76);
  await database.write(async (manager) => {
    const school = await manager.findOneByOrFail(School, { id: 1 });
    const name = `Sekolah Menengah Pertama Negeri Terpadu ${'Nusantara Raya '.repeat(6)}`
      .slice(0, 120)
      .trim();
    await manager.update(School, { id: 1 }, { settings: { ...school.settings, name } });
    await manager.update(Student, { id: 1 }, { name: "Nur'aini 王 عائشة" });
    await manager.update(
      Case,
      { id: 1 },
      { chronology: long.slice(0, 6000), whyNotEnough: long.slice(0, 5000) },
    );
    await manager.update(Outreach, { id: 1 }, { theme: long.slice(0, 160), material: long.slice(0, 2000) });
    await manager.update(HandoverAnswer, { id: 1 }, { text: long.slice(0, 2000) });
    await manager.update(CaseEffort, { caseId: 1 }, { result: long.slice(0, 2000) });
    await manager.update(
      CaseConference,
      { id: 1 },
      { notes: long.slice(0, 6000), decision: long.slice(0, 5000) },
    );
  });
  for (const template of paperTemplateCodes) {
    const { pages, missing, text } = await print(template);
    expect(pages.length, template).toBeLessThanOrEqual(6);
    expect(missing.length > 0, template).toBe(text.includes('[?]'));
    for (const page of pages) {
      for (const line of withoutMark(page.lines)) {
        expect(line.x + line.width, `${template}: ${line.text}`).toBeLessThanOrEqual(millimetres(215 - 12));
      }
    }
    const last = pages.at(-1);
    if (pages.length > 1) expect(last?.lines.length, template).toBeGreaterThan(8);
  }
});
