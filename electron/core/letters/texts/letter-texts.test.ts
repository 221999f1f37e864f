import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longestText } from '@shared/domain/letter-text';
import { standardText, textDocuments, textsOf, type TextDocument } from '@shared/domain/standard-texts';
import { openCaseDatabase, type CaseDatabase } from '../../database/data-source';
import { LetterText } from '../../database/entities';
import { readPdf } from '../../pdf/testing';
import {
  choices as handoverChoices,
  errorOf,
  fillLetterSchool,
  ok,
  openDesk,
  otherCounselor,
  today,
  type LetterDesk,
} from '../testing';
import { readWord } from '../word/testing';

let folder: string;
let database: CaseDatabase;
let desk: LetterDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-texts-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, 1));
  desk = openDesk(database);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const save = (document: TextDocument, name: string, text: string) =>
  desk.client.saveTexts({ texts: [{ document, name, text }] });
const kept = () => database.read((manager) => manager.count(LetterText));

function handed(fileId: string) {
  const file = desk.files.take(fileId, 'test');
  if (!file) throw new Error('the file was not handed out');
  return file.bytes;
}

/** Set to a folder, the pages are kept there to be looked at. */
const gallery = process.env['RUJUK_PAPER_GALLERY'];

async function preview(document: TextDocument, texts: Record<string, string> = {}) {
  const { file, missing } = await ok(desk.client.textPreview({ document, texts }));
  const bytes = handed(file.fileId);
  if (gallery) await writeFile(join(gallery, `text-${document}.pdf`), bytes);
  const { pages } = await readPdf(bytes);
  return { pages, missing, text: pages.map((page) => page.text).join(' ') };
}

describe('the wording of the letters', () => {
  it('is the standard until the school changes it, and again when the standard is typed back', async () => {
    expect(await ok(desk.client.texts({}))).toEqual([]);
    const mine = {
      document: 'assignment',
      name: 'opening',
      text: 'Kepala {SEKOLAH} memberi tugas kepada:',
    } as const;
    expect(await ok(desk.client.saveTexts({ texts: [mine] }))).toEqual([mine]);
    expect(await ok(openDesk(database, otherCounselor).client.texts({}))).toEqual([mine]);
    // Saved twice, it is one.
    await ok(save('assignment', 'opening', `  ${mine.text}\r\n`));
    expect(await ok(desk.client.texts({}))).toEqual([mine]);
    const standard = standardText('assignment', 'opening')?.standard ?? '';
    expect(await ok(save('assignment', 'opening', standard))).toEqual([]);
    expect(await kept()).toBe(0);
  });

  it('goes back to the standard as a whole', async () => {
    await ok(save('handover', 'closing', 'Terima kasih.'));
    await ok(save('report_request', 'asked', 'perkembangan siswa'));
    expect(await ok(desk.client.resetTexts({}))).toEqual([]);
    expect(await kept()).toBe(0);
  });

  it.each([
    [
      'Kepala {SEKOLA} menugaskan:',
      'textPlaceholderNear',
      { text: '{SEKOLA}', nearest: '{SEKOLAH}', position: 8 },
    ],
    ['Untuk {NAMA_SISWA}', 'textPlaceholder', { text: '{NAMA_SISWA}', position: 7 }],
    ['Untuk {NOMOR_SURAT_PENGANTAR}', 'textPlaceholder', { text: '{NOMOR_SURAT_PENGANTAR}' }],
    ['Kepala {SEKOLAH menugaskan:', 'textUnclosed', { position: 8 }],
    ['Kepala SEKOLAH} menugaskan:', 'textUnopened', { position: 15 }],
    ['   ', 'required', {}],
    ['Panjang. '.repeat(700), 'tooLong', { maximum: longestText }],
  ] as const)('refuses a text (%#)', async (text, reason, params) => {
    for (const answer of [
      save('assignment', 'opening', text),
      desk.client.textPreview({ document: 'assignment', texts: { opening: text } }),
    ]) {
      const { code, fields } = await errorOf(answer);
      expect(code).toBe('invalid_input');
      expect(fields).toMatchObject([{ reason, params }]);
    }
    expect(await kept()).toBe(0);
  });

  it('refuses a letter to a receiver that would not say which letter it is about, and a closing beyond its sheet', async () => {
    const missing = await errorOf(save('report_request', 'opening', 'Kami mohon laporan mengenai:'));
    expect(missing.fields).toMatchObject([
      { path: 'texts.0.text', reason: 'textPlaceholderMissing', params: { text: '{NOMOR_SURAT_PENGANTAR}' } },
    ]);
    const long = await errorOf(save('assignment', 'closing', 'Demikian. '.repeat(70)));
    expect(long.fields).toMatchObject([{ reason: 'tooLong', params: { maximum: 600 } }]);
  });

  it('keeps nothing where one of several is wrong, or there is no such text', async () => {
    const good = { document: 'assignment', name: 'closing', text: 'Demikian.' } as const;
    for (const bad of [
      { ...good, text: '{X}' },
      { ...good, name: 'lain' },
      { ...good, name: '__proto__' },
    ]) {
      const { fields } = await errorOf(desk.client.saveTexts({ texts: [good, bad] }));
      expect(fields?.map(({ path }) => path)).toEqual(['texts.1.text']);
    }
    expect(await kept()).toBe(0);
  });

  it('is changed by the coordinator alone', async () => {
    const { client } = openDesk(database, otherCounselor);
    const texts = [{ document: 'assignment', name: 'closing', text: 'Demikian.' } as const];
    expect((await errorOf(client.saveTexts({ texts }))).code).toBe('forbidden');
    expect((await errorOf(client.resetTexts({}))).code).toBe('forbidden');
    await ok(client.textPreview({ document: 'assignment' }));
  });
});

describe('a letter that is made', () => {
  const own = 'Dengan ini kami titipkan siswa kami kepada {PENERIMA} di {LEMBAGA_PENERIMA}.';
  const filled = 'Dengan ini kami titipkan siswa kami kepada Ratna Dewi, M.Psi., Psikolog di RSUD Bangil.';
  const pageOf = async (letterId: number) =>
    (await readPdf(handed((await ok(desk.client.pdf({ letterId }))).file.fileId))).pages
      .map(({ text }) => text)
      .join(' ');

  it('is worded by the school on paper and in Word, and prints the same after the wording was changed', async () => {
    await ok(save('handover', 'opening', own));
    const { id } = await ok(
      desk.client.issue({ referralId: 1, choices: { ...handoverChoices, date: today } }),
    );
    expect(await pageOf(id)).toContain(filled);
    const { fileId } = await ok(desk.client.word({ letterId: id }));
    expect(readWord(handed(fileId)).everything).toContain(filled);
    await ok(desk.client.resetTexts({}));
    expect(await pageOf(id)).toContain(filled);
  });

  it('proposes what is asked for as the school words it', async () => {
    await ok(desk.client.issue({ referralId: 1, choices: { ...handoverChoices, date: today } }));
    await ok(save('report_request', 'asked', 'hasil pemeriksaan\nsaran bagi wali kelas'));
    const about = { template: 'report_request', caseId: 1, referralId: 1 } as const;
    const { choices } = await ok(desk.client.paperDraft({ about }));
    expect(choices.texts.asked).toBe('hasil pemeriksaan\nsaran bagi wali kelas');
  });
});

describe('the preview', () => {
  it.each(textDocuments)('of %s shows every text of it on one sheet, as it is typed', async (document) => {
    const texts = Object.fromEntries(
      textsOf(document).map(([name, { placeholders, required = [] }]) => [
        name,
        `Tanda${name} ${(required.length > 0 ? required : placeholders.slice(0, 1)).map((one) => `{${one}}`).join(' ')}`,
      ]),
    );
    const { text, pages, missing } = await preview(document, texts);
    for (const name of Object.keys(texts)) expect(text).toContain(`Tanda${name}`);
    expect(text).toContain('CONTOH');
    expect(text).not.toMatch(/[{}]/);
    expect(pages).toHaveLength(1);
    expect(missing).toEqual([]);
    // Nothing of it is kept.
    expect(await kept()).toBe(0);
    const standard = await preview(document);
    expect(standard.text).not.toContain('Tanda');
    expect(standard.text).not.toMatch(/[{}]/);
  });

  it('of the longest texts holds the signatures together with the end of the closing', async () => {
    const word = 'perkembangannya ';
    for (const document of ['handover', 'report_reminder'] as const) {
      const texts = Object.fromEntries(
        textsOf(document).map(([name, { longest = longestText, required = [] }]) => {
          const must = required.map((one) => `{${one}} `).join('');
          const body = name === 'closing' ? 'Demikian.\n' : word;
          return [name, (must + body.repeat(longest)).slice(0, longest).trim()];
        }),
      );
      const { pages } = await preview(document, texts);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) {
        for (const line of page.lines.filter(({ text }) => text !== 'CONTOH')) {
          expect(line.y, line.text).toBeGreaterThan(0);
          expect(line.y, line.text).toBeLessThan(page.height);
        }
      }
      const last = pages.at(-1)?.text ?? '';
      expect(last).toContain('Demikian.');
      for (const signed of ['Mengetahui', 'Dra. Endang Suprihatin', 'Bagus Prayitno']) {
        expect(last).toContain(signed);
      }
    }
  });
});
