import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handoverLetterContent } from '@shared/contract/letter-content';
import type { PageMark } from '../pdf/page-furniture';
import { millimetres } from '../pdf/paper';
import { printerFor } from '../pdf/printer';
import { readPdf, type ReadPage } from '../pdf/testing';
import type { HandoverFacts } from './handover-facts';
import { handoverLetter } from './handover-letter';
import { sampleFacts } from './handover-sample';
import { renderLetter } from './render-letter';

const resources = resolve(import.meta.dirname, '../../../resources');
const number = '421.3/015/BK/XI/2026';
/** One pixel, opaque. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function print(facts: HandoverFacts, options: { number?: string | null; mark?: PageMark } = {}) {
  const content = handoverLetter(facts, options.number === undefined ? number : options.number);
  const rendered = await renderLetter(
    { content, pictures: { emblem: pixel }, mark: options.mark ?? null },
    { resources },
  );
  return { ...rendered, ...(await readPdf(rendered.bytes)) };
}

const chosen = (choices: Partial<HandoverFacts['choices']>): HandoverFacts => ({
  ...sampleFacts,
  choices: { ...sampleFacts.choices, ...choices },
});

/** The baseline of the first line that holds `text`. */
function baseline(page: ReadPage | undefined, text: string): number {
  const line = page?.lines.find((one) => one.text.includes(text));
  if (!line) throw new Error(`not on the page: ${text}`);
  return line.y;
}

describe('the handover letter', () => {
  it('stands on one F4 sheet with everything in the order that a school office expects', async () => {
    const { pages, pageCount, missing } = await print(sampleFacts);
    expect(pageCount).toBe(1);
    expect(missing).toEqual([]);
    const [page] = pages;
    expect(page?.width).toBeCloseTo(millimetres(215), 1);
    expect(page?.height).toBeCloseTo(millimetres(330), 1);
    const inOrder = [
      'DINAS PENDIDIKAN DAN KEBUDAYAAN',
      'SMP NEGERI 2 KRATON',
      'NPSN 20519188',
      number,
      'Rahasia',
      '2 (dua) berkas',
      'Yth. Ratna Dewi, M.Psi., Psikolog',
      'di Bangil',
      'Dengan hormat,',
      'Rizky Maulana',
      'Tujuan alih tangan kasus.',
      'Alasan alih tangan kasus.',
      'bukan diagnosis',
      'Kunjungan rumah',
      'Permohonan.',
      'asesmen kesiapan belajar',
      'Persetujuan.',
      'Siti Aminah (ibu)',
      'Peserta didik didampingi',
      'paling lambat 24 Desember 2026',
      'Lampiran.',
      'Demikian surat pengantar ini',
      'Mengetahui,',
      'NIP. 19680926 199412 2 001',
      'Tembusan:',
    ];
    const places = inOrder.map((text) => page?.text.indexOf(text) ?? -1);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(baseline(page, 'Pasuruan, 24 November 2026')).toBeCloseTo(baseline(page, number), 0);
    expect(page?.text).not.toContain('2026.3');
  });

  it('keeps every line on the sheet, within its margins', async () => {
    for (const paper of ['F4', 'A4'] as const) {
      const { pages } = await print(chosen({ paper, typeface: 'sans' }));
      expect(pages[0]?.width).toBeCloseTo(millimetres(paper === 'F4' ? 215 : 210), 1);
      for (const page of pages) {
        for (const line of page.lines) {
          expect(line.x).toBeGreaterThanOrEqual(millimetres(24));
          expect(line.y).toBeGreaterThan(millimetres(5));
          expect(line.y).toBeLessThan(page.height - millimetres(5));
        }
      }
    }
  });

  it('carries a reason of 6,000 letters over to page two, with the signatures whole and not alone', async () => {
    const sentence =
      'Siswa sering menyendiri, tidak masuk kelas, dan menolak diajak berbicara oleh temannya. ';
    const reasons = `${sentence.repeat(80).slice(0, 5990)} selesai.`;
    const { pages } = await print(chosen({ reasons }));
    expect(pages).toHaveLength(2);
    expect(pages.map((page) => page.text).join(' ')).toContain('selesai.');
    expect(pages[1]?.text).toContain('– 2 –');
    const last = pages[1];
    for (const text of [
      'Demikian surat pengantar',
      'Mengetahui,',
      'NIP. 19680926',
      'NIP. 19860926',
      'Tembusan:',
    ]) {
      expect(last?.text).toContain(text);
    }
  });

  it('never parts the signatures nor leaves them alone, wherever the page ends', async () => {
    // One more line at a time, over the length at which the letter leaves its first page.
    for (let count = 6; count < 40; count += 2) {
      const { pages } = await print(
        chosen({ reasons: 'Siswa sering menyendiri dan tidak masuk kelas. '.repeat(count) }),
      );
      const last = pages.at(-1);
      const closing = baseline(last, 'Demikian surat pengantar');
      const names = baseline(last, 'NIP. 19680926');
      expect(closing).toBeGreaterThan(names);
    }
  });

  it('bears DRAF and no number until it is issued', async () => {
    const draft = await print(sampleFacts, { number: null, mark: 'DRAF' });
    expect(draft.pages[0]?.text).toContain('DRAF');
    expect(draft.pages[0]?.text).toContain('Nomor : …');
    const issued = await print(sampleFacts);
    expect(issued.pages[0]?.text).not.toContain('DRAF');
  });

  it('says RAHASIA at head and foot of every page and asks for a sealed envelope', async () => {
    const { pages } = await print(chosen({ reasons: 'Siswa sering menyendiri. '.repeat(240) }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page.text.match(/RAHASIA/g)).toHaveLength(2);
      expect(page.text).toContain('sampul tertutup');
    }
  });

  it('names nobody in the title of the file and says its language', async () => {
    const { title, language } = await print(sampleFacts);
    expect(title).toBe(`Pengantar alih tangan kasus (rujukan) ${number}`);
    expect(title).not.toContain('Rizky');
    expect(language).toBe('id-ID');
  });

  it('asks for what is usual where the counselor names no service, never for a blank', async () => {
    const { pages } = await print({ ...sampleFacts, requestedService: ' ' });
    expect(pages[0]?.text).toContain('memberikan pemeriksaan psikologis, konseling, dan asesmen');
    expect(pages[0]?.text).not.toContain('memberikan …');
  });

  it('carries only the personal data that was ticked', async () => {
    const { pages } = await print(chosen({ disclosed: ['name', 'class'] }));
    expect(pages[0]?.text).toContain('VIII B');
    for (const kept of ['0098765432', '4521', 'Krajan', '0812']) expect(pages[0]?.text).not.toContain(kept);
  });

  it('leaves the head of pre-printed paper free', async () => {
    const { pages } = await print({
      ...sampleFacts,
      school: { ...sampleFacts.school, letterheadPrinted: true },
    });
    const [page] = pages;
    const highest = Math.max(...(page?.lines.map((line) => line.y) ?? []));
    expect((page?.height ?? 0) - highest).toBeGreaterThan(millimetres(45));
    expect(page?.text).not.toContain('DINAS PENDIDIKAN');
  });

  it('prints long and foreign names: 120 letters, one word, apostrophe, accents, and a mark for what it cannot', async () => {
    const school =
      'Sekolah Menengah Pertama Islam Terpadu Ma’arif Nahdlatul Ulama Al-Hidayah Kecamatan Kraton Kabupaten Pasuruan 2'.padEnd(
        120,
        'n',
      );
    const { pages, missing } = await print({
      ...sampleFacts,
      school: { ...sampleFacts.school, name: school, greeting: 'islamic' },
      logos: { left: 'emblem', right: 'emblem' },
      student: { ...sampleFacts.student, name: "Ma'ruf 王小明 محمد", address: 'Jl. Café – “Ruko”' },
    });
    const [page] = pages;
    expect(page?.text).toContain("Ma'ruf [?] [?]");
    expect(page?.text).toContain('Jl. Café – “Ruko”');
    expect(missing.join('')).toBe('王小明محد');
    expect(page?.text.replaceAll(' ', '')).toContain(school.toLocaleUpperCase('id').replaceAll(' ', ''));
    expect(page?.text).toContain("Assalamu'alaikum");
    for (const line of page?.lines ?? []) expect(line.x).toBeGreaterThanOrEqual(0);
    const single = await print({ ...sampleFacts, student: { ...sampleFacts.student, name: 'Slamet' } });
    expect(single.pages[0]?.text).toContain('Slamet');
  });

  it('keeps a word that never ends within the margins, in the table of the pupil and in that of the services', async () => {
    const endless = 'tanpaspasi'.repeat(12);
    const { pages } = await print({
      ...sampleFacts,
      student: { ...sampleFacts.student, address: endless },
      efforts: [{ on: '2026-10-06', service: endless, result: endless }],
    });
    const [page] = pages;
    for (const line of page?.lines ?? [])
      expect(line.x + line.width).toBeLessThan((page?.width ?? 0) - millimetres(18));
    expect(page?.text.replaceAll(/[\s\u200B]/g, '').split(endless)).toHaveLength(4);
  });

  it('does not read or parse a font a second time for the next letter', async () => {
    await print(chosen({ typeface: 'sans' }));
    await print(sampleFacts);
    const parsed = printerFor(resources).fonts.parsedCount();
    await print(chosen({ typeface: 'sans', paper: 'A4' }));
    await print(sampleFacts);
    expect(printerFor(resources).fonts.parsedCount()).toBe(parsed);
  });

  it('prints the same page again from what was stored', async () => {
    const content = handoverLetter(sampleFacts, number);
    const stored = handoverLetterContent.parse(JSON.parse(JSON.stringify(content)));
    const [first, again] = await Promise.all(
      [content, stored].map(async (one) =>
        readPdf((await renderLetter({ content: one, pictures: {}, mark: null }, { resources })).bytes),
      ),
    );
    expect(again?.pages).toEqual(first?.pages);
  });
});
