import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LetterContent, Section } from '@shared/contract/letter-content';
import { standardLayout, type PageLayout } from '@shared/domain/page-layout';
import { labelTable } from '../pdf/label-table';
import { pageFurniture, watermark, type PageMark } from '../pdf/page-furniture';
import { marginsOf, sheets, textWidth } from '../pdf/paper';
import { dots, widestWord, widthOf, type TextRoom } from '../pdf/text-room';
import { unparted } from '../pdf/unparted';

/** How closely a letter is set. */
export interface Density {
  /** Size of the text in points. */
  readonly body: number;
  readonly lineHeight: number;
  /** Between paragraphs, in points. */
  readonly gap: number;
}

/** The layout of a letter, as it was when it was made. */
export const layoutOf = ({ layout }: Pick<LetterContent, 'layout'>): PageLayout => layout ?? standardLayout;

/** The smallest text of a letter that is set closely, in points; of letters from before the layout could be set. */
const smallestBody = 11;
const smallestBodyBefore = 10.5;

/**
 * From roomy, at the size that the school has chosen, to close; of those that take the fewest pages the roomiest is
 * chosen.
 */
export function densitiesOf({ layout }: Pick<LetterContent, 'layout'>): readonly [Density, Density, Density] {
  const { bodySize } = layout ?? standardLayout;
  const least = layout ? smallestBody : smallestBodyBefore;
  return [
    { body: bodySize, lineHeight: 1.12, gap: 6 },
    { body: (bodySize + least) / 2, lineHeight: 1.04, gap: 4.5 },
    { body: least, lineHeight: layout ? 0.97 : 1, gap: layout ? 2.5 : 3 },
  ];
}

export interface PageOptions {
  density: Density;
  mark: PageMark | null;
  pictures: Readonly<Record<string, string>>;
  onPageCount(count: number): void;
}

interface Frame {
  readonly title: string;
  readonly confidential: string | null;
  readonly footNote: string | null;
  readonly headIsPrinted: boolean;
  readonly content: Content[];
}

/** The room between the margins, with the text that is set in it. */
export const roomOf = (
  letter: Pick<LetterContent, 'paper' | 'typeface' | 'layout'>,
  { body }: Density,
): TextRoom => ({
  width: textWidth(letter.paper, layoutOf(letter)),
  size: body,
  typeface: letter.typeface,
});

/** The sheet around what a letter says: paper, margins, marks, the name of the file within. */
export function sheetOf(
  letter: Pick<LetterContent, 'paper' | 'typeface' | 'layout'>,
  { title, confidential, footNote, headIsPrinted, content }: Frame,
  { density, pictures, mark, onPageCount }: PageOptions,
): TDocumentDefinitions {
  const margins = marginsOf(layoutOf(letter));
  const { header, footer } = pageFurniture({ confidential, footNote, headIsPrinted, margins });
  return {
    info: { title, creator: 'Rujuk', producer: 'Rujuk' },
    language: 'id-ID',
    displayTitle: true,
    pageSize: sheets[letter.paper],
    pageMargins: [...margins],
    defaultStyle: { font: letter.typeface, fontSize: density.body, lineHeight: density.lineHeight },
    images: { ...pictures },
    header: (page, count, size) => {
      onPageCount(count);
      return header(page, count, size);
    },
    footer,
    ...(mark !== null && { watermark: watermark(mark) }),
    content,
  };
}

/** Most of a closing that is held together with the signatures, in letters: all but a school's own long one. */
const mostHeld = 800;
/** A paragraph takes the room of about so many letters more. */
const paragraphRoom = 60;

/** The closing parted: what may end on the page before, and what stands with the signatures. */
export function partedClosing(closing: readonly string[]): { before: string[]; held: string[] } {
  let from = closing.length;
  for (let taken = 0; from > 0; from--) {
    taken += (closing[from - 1]?.length ?? 0) + paragraphRoom;
    if (taken > mostHeld && from < closing.length) break;
  }
  return { before: closing.slice(0, from), held: closing.slice(from) };
}

export interface NumberBlock {
  readonly number: string | null;
  readonly classification: string;
  readonly enclosed: string;
  readonly subject: string;
  readonly place: string;
  readonly date: string;
}

/**
 * Nomor, Sifat, Lampiran, Hal at the left; place and date at the right, on the line of Nomor, or above it where wide
 * margins leave no room.
 */
export function numberBlock(letter: NumberBlock, room: TextRoom): Content {
  const rows = [
    { label: 'Nomor', value: letter.number ?? dots(9, room.width / 4, room) },
    { label: 'Sifat', value: letter.classification },
    { label: 'Lampiran', value: letter.enclosed },
    { label: 'Hal', value: letter.subject },
  ];
  const when = `${letter.place}, ${letter.date}`;
  const longest = Math.max(...rows.map(({ value }) => widestWord(value, room)));
  const left = labelTable(rows, { room });
  if (widthOf(`Lampiran : ${when}`, room) + longest > room.width)
    return { stack: [{ text: when, alignment: 'right' }, left] };
  const right = {
    width: 'auto',
    text: when,
    alignment: 'right' as const,
    noWrap: true,
    margin: [0, 0.5, 0, 0] as [number, number, number, number],
  };
  return { columns: [{ width: '*', stack: [left] }, right], columnGap: 12 };
}

export const spaced = (content: Content, gap: number): Content => ({
  stack: [content],
  margin: [0, 0, 0, gap],
});

export const spacedAbove = (content: Content, gap: number): Content => ({
  stack: [content],
  margin: [0, gap, 0, 0],
});

export const paragraph = (text: string, gap: number): Content => ({
  text: unparted(text),
  alignment: 'justify',
  margin: [0, 0, 0, gap],
});

export const paragraphs = (texts: readonly string[], gap: number): Content[] =>
  texts.map((text) => paragraph(text, gap));

/** The heading runs into its first paragraph, so that it never stays behind at the foot of a page. */
export function section({ heading, paragraphs: texts }: Section, gap: number): Content[] {
  const [first = '', ...others] = texts;
  const opening: Content = {
    text: [{ text: `${heading}. `, bold: true }, ...unparted(first)],
    alignment: 'justify',
    margin: [0, 0, 0, gap],
  };
  return [opening, ...paragraphs(others, gap)];
}

/** Tembusan, small and numbered. */
export const copiesBlock = (copies: readonly string[], gap: number): Content[] =>
  copies.length === 0
    ? []
    : [
        {
          stack: [{ text: 'Tembusan:' }, { ol: [...copies] }],
          fontSize: 10,
          margin: [0, gap * 2, 0, 0],
        },
      ];
