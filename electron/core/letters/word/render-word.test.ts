import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageMark } from '../../pdf/page-furniture';
import { readPdf } from '../../pdf/testing';
import type { HandoverFacts } from '../handover-facts';
import { handoverLetter } from '../handover-letter';
import { sampleFacts } from '../handover-sample';
import { renderLetter } from '../render-letter';
import { renderWord } from './render-word';
import { readWord } from './testing';

const resources = resolve(import.meta.dirname, '../../../../resources');
const number = '421.3/015/BK/XI/2026';
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const letterOf = (facts: HandoverFacts, mark: PageMark | null = null) => ({
  content: handoverLetter(facts, number),
  pictures: { emblem: pixel },
  mark,
});

const write = async (facts: HandoverFacts, mark: PageMark | null = null) =>
  readWord(await renderWord(letterOf(facts, mark), { resources }));

const bare = (text: string) => text.replace(/[\s\u200B…]/g, '');
/** It stands beside the numbers: before or after them, as each format reads its columns. */
const placeAndDate = 'Pasuruan,24November2026';

describe('the handover letter as a Word file', () => {
  it('says the same as its page, in the same order', async () => {
    const { paragraphs } = await write(sampleFacts);
    const pdf = await readPdf((await renderLetter(letterOf(sampleFacts), { resources })).bytes);
    const printed = pdf.pages[0]?.lines
      .filter(({ text }) => !/^RAHASIA$|sampul tertutup/.test(text.trim()))
      .map(({ text }) => text)
      .join('');
    const text = bare(paragraphs.join(''));
    expect(text).toContain(placeAndDate);
    expect(text.replace(placeAndDate, '')).toBe(bare(printed ?? '').replace(placeAndDate, ''));
  });

  it('has the sheet and the margins of the school’s paper', async () => {
    const { page } = await write(sampleFacts);
    // 215 × 330 mm with 25, 16, 20 and 17 mm around; a twip is 1/1440 inch.
    expect(page).toMatchObject({ w: 12189, h: 18709, left: 1417, top: 907, right: 1134, bottom: 964 });
    const { choices } = sampleFacts;
    const a4 = await write({ ...sampleFacts, choices: { ...choices, paper: 'A4' } });
    expect(a4.page).toMatchObject({ w: 11906, h: 16838 });
  });

  it('says RAHASIA at head and foot, asks for a sealed envelope, and counts from page two', async () => {
    const { heads, foots } = await write(sampleFacts);
    expect(heads.first).toBe('RAHASIA');
    expect(heads.others).toMatch(/^RAHASIA\s+– .*–$/);
    for (const foot of [foots.first, foots.others]) expect(foot).toMatch(/^RAHASIA.*sampul tertutup/);
  });

  it('bears BATAL once it is cancelled, and nothing before', async () => {
    expect((await write(sampleFacts)).everything).not.toContain('BATAL');
    expect((await write(sampleFacts, 'BATAL')).everything).toContain('BATAL');
  });

  it('carries both logos, and leaves the head of pre-printed paper free', async () => {
    expect((await write(sampleFacts)).pictures).toEqual([]);
    const withLogos = await write({ ...sampleFacts, logos: { left: 'emblem', right: 'emblem' } });
    expect(withLogos.everything.match(/<pic:pic /g)).toHaveLength(2);
    const { school } = sampleFacts;
    const preprinted = await write({ ...sampleFacts, school: { ...school, letterheadPrinted: true } });
    expect(preprinted.paragraphs.join(' ')).not.toContain('DINAS PENDIDIKAN');
    expect(preprinted.heads.first).toBe('');
  });

  it('keeps letters of every script and drops what would break the file', async () => {
    const name = "Ma'ruf <王> & \u0000\uFFFEعائشة\u000B";
    const { paragraphs, everything } = await write({
      ...sampleFacts,
      student: { ...sampleFacts.student, name },
    });
    expect(paragraphs.join('\n')).toContain("Ma'ruf <王> &");
    expect(paragraphs.join('\n')).toContain('عائشة');
    for (const broken of ['\u0000', '\u000B', '\uFFFE']) expect(everything).not.toContain(broken);
  });
});
