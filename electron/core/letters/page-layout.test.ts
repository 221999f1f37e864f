import { resolve } from 'node:path';
import { asyncProperty, assert as hold, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterContent, type HandoverLetterContent } from '@shared/contract/letter-content';
import {
  bodySizes,
  letterheadRules,
  marginBounds,
  printedHeadBounds,
  signatureColumns,
  standardLayout,
  typefaces,
  type PageLayout,
  type Side,
} from '@shared/domain/page-layout';
import { pageLayout } from '@shared/contract/page-layout';
import { papers, type Paper } from '@shared/contract/school';
import { millimetres } from '../pdf/paper';
import { facesOf, readPdf, type ReadPage } from '../pdf/testing';
import type { HandoverFacts } from './handover-facts';
import { handoverLetter } from './handover-letter';
import { sampleFacts } from './handover-sample';
import { renderLetter } from './render-letter';
import { textBox } from './text-box.testing';

const resources = resolve(import.meta.dirname, '../../../resources');
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const withLayout = (changes: Partial<PageLayout>, choices: Partial<HandoverFacts['choices']> = {}) => ({
  ...sampleFacts,
  school: { ...sampleFacts.school, layout: { ...standardLayout, ...changes } },
  choices: { ...sampleFacts.choices, ...choices },
});

async function draw(content: HandoverLetterContent) {
  const letter = { content, pictures: { emblem: pixel }, mark: null };
  const { bytes } = await renderLetter(letter, { resources });
  return { bytes, ...(await readPdf(bytes)) };
}

const print = (facts: HandoverFacts) => draw(handoverLetter(facts, '421.3/015/BK/XI/2026'));

function lineOf(page: ReadPage | undefined, text: string) {
  const line = page?.lines.find((one) => one.text.includes(text));
  if (!line) throw new Error(`not on the page: ${text}`);
  return line;
}

/** Short enough for one sheet in every face and size. */
const brief = { reasons: 'Siswa menyendiri.', attachments: [], copies: [] };
const short = (changes: Partial<PageLayout>, choices: Partial<HandoverFacts['choices']> = {}) => ({
  ...withLayout(changes, { ...brief, ...choices }),
  efforts: [],
  whyNotEnough: '',
  purpose: 'Memperoleh pemeriksaan psikologis.',
});

describe('the layout of the school', () => {
  it('sets the text within its margins: left and right edge, first line and page end', async () => {
    const margins = { top: 30, right: 35, bottom: 40, left: 45 };
    const [narrow, usual] = await Promise.all([print(withLayout({ margins })), print(withLayout({}))]);
    const at = (page: ReadPage | undefined) => {
      const lines = page ? textBox(page, 'RAHASIA') : [];
      return {
        left: Math.min(...lines.map(({ x }) => x)),
        right: (page?.width ?? 0) - Math.max(...lines.map(({ x, width }) => x + width)),
        top: (page?.height ?? 0) - lineOf(page, 'PEMERINTAH').y,
      };
    };
    expect(at(narrow.pages[0]).left).toBeCloseTo(millimetres(45), 0);
    expect(at(narrow.pages[0]).right).toBeCloseTo(millimetres(35), 0);
    expect(at(narrow.pages[0]).top - at(usual.pages[0]).top).toBeCloseTo(millimetres(30 - 16), 0);
    expect(at(usual.pages[0]).left).toBeCloseTo(millimetres(25), 0);
    expect(narrow.pages.length).toBeGreaterThan(usual.pages.length);
  });

  it.each(bodySizes)('prints a letter that fits its sheet at %s points', async (bodySize) => {
    const { pages } = await print(short({ bodySize }));
    expect(pages).toHaveLength(1);
    expect(lineOf(pages[0], 'Dengan hormat,').size).toBeCloseTo(bodySize, 2);
  });

  it('goes down to 11 points and no further for a letter that nearly fits', async () => {
    const { pages } = await print(withLayout({ bodySize: 12 }));
    expect(pages).toHaveLength(1);
    expect(lineOf(pages[0], 'Dengan hormat,').size).toBeCloseTo(11, 2);
  });

  it.each([
    ['serif', 'LiberationSerif', 'LiberationSerif-Bold'],
    ['sans', 'LiberationSans', 'LiberationSans-Bold'],
    ['book', 'TeXGyreBonum-Regular', 'TeXGyreBonum-Bold'],
  ] as const)('embeds the face %s and no other', async (typeface, ...faces) => {
    const { bytes, pages } = await print(short({}, { typeface }));
    expect(await facesOf(bytes)).toEqual(faces.toSorted());
    expect(lineOf(pages[0], 'Psikolog').text).toBe('Yth. Ratna Dewi, M.Psi., Psikolog');
  });

  it('leaves as much room for a printed head as was set', async () => {
    const head = async (printedHead: number) => {
      const facts = short({ printedHead });
      const { pages } = await print({ ...facts, school: { ...facts.school, letterheadPrinted: true } });
      return (pages[0]?.height ?? 0) - lineOf(pages[0], 'Nomor').y;
    };
    const [low, high] = await Promise.all([head(15), head(35)]);
    expect(high - low).toBeCloseTo(millimetres(20), 1);
    expect(low).toBeGreaterThan(millimetres(standardLayout.margins.top + 15));
  });

  it('draws two rules below the letterhead, one or none', async () => {
    const drawnBelow = async (letterheadRule: PageLayout['letterheadRule']) => {
      const { pages } = await print(short({ letterheadRule }));
      return lineOf(pages[0], 'Telepon').y - lineOf(pages[0], 'Nomor').y;
    };
    const [double, single, none] = await Promise.all(letterheadRules.map(drawnBelow));
    expect(double).toBeGreaterThan(single ?? 0);
    expect(single).toBeGreaterThan(none ?? 0);
  });

  it('puts signatures side by side or one below the other, who acknowledges last', async () => {
    const heights = async (columns: 1 | 2) => {
      const { pages } = await print(short({ signatureColumns: columns }));
      return [lineOf(pages[0], 'NIP. 19860926').y, lineOf(pages[0], 'NIP. 19680926').y] as const;
    };
    const [[counselor, principal], [left, right]] = await Promise.all([heights(1), heights(2)]);
    expect(left).toBeCloseTo(right, 1);
    expect(counselor - principal).toBeGreaterThan(millimetres(20));
  });

  it('keeps an issued letter as it was printed, whatever is set afterwards', async () => {
    const kept: unknown = JSON.parse(
      JSON.stringify(handoverLetter(withLayout({ bodySize: 12, letterheadRule: 'none' }), '1')),
    );
    const read = letterContent.parse(kept);
    expect(read).toMatchObject({ layout: { bodySize: 12, letterheadRule: 'none' } });
    // A letter from before the layout could be set knows none, and prints as it did: down to 10.5 points.
    const { layout: _, ...before } = handoverLetter(sampleFacts, '1');
    const old = letterContent.parse(before);
    const { pages } = await draw(old as HandoverLetterContent);
    expect(lineOf(pages[0], 'Dengan hormat,').size).toBeCloseTo(10.5, 2);
  });

  it('refuses margins that no printer reaches or that leave no text', () => {
    for (const [side, [least, most]] of Object.entries(marginBounds)) {
      for (const length of [least - 1, most + 1, least + 0.3, Number.NaN]) {
        const margins = { ...standardLayout.margins, [side]: length };
        expect(pageLayout.safeParse({ ...standardLayout, margins }).success, `${side} ${length}`).toBe(false);
      }
    }
  });

  it('holds every line within the margins, whichever they are', async () => {
    const side = (name: Side) => integer({ min: marginBounds[name][0], max: marginBounds[name][1] });
    await hold(
      asyncProperty(
        record({
          margins: record({
            top: side('top'),
            right: side('right'),
            bottom: side('bottom'),
            left: side('left'),
          }),
          bodySize: constantFrom(...bodySizes),
          typeface: constantFrom(...typefaces),
          letterheadRule: constantFrom(...letterheadRules),
          printedHead: integer({ min: printedHeadBounds[0], max: printedHeadBounds[1] }),
          signatureColumns: constantFrom(...signatureColumns),
        }),
        constantFrom<Paper>(...papers),
        async (layout, paper) => {
          const facts = withLayout(layout, { paper, typeface: layout.typeface });
          const { pages } = await print({ ...facts, logos: { left: 'emblem', right: null } });
          for (const page of pages) {
            for (const line of textBox(page, 'RAHASIA')) {
              expect(line.x, line.text).toBeGreaterThanOrEqual(millimetres(layout.margins.left) - 1);
              expect(line.x + line.width, line.text).toBeLessThanOrEqual(
                page.width - millimetres(layout.margins.right) + 1,
              );
              expect(line.y, line.text).toBeGreaterThanOrEqual(millimetres(layout.margins.bottom) - 1);
              expect(line.y, line.text).toBeLessThanOrEqual(
                page.height - millimetres(layout.margins.top) + 1,
              );
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
