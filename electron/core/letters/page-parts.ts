import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LetterContent, Section } from '@shared/contract/letter-content';
import { labelTable } from '../pdf/label-table';
import { pageFurniture, watermark, type PageMark } from '../pdf/page-furniture';
import { margins, sheets } from '../pdf/paper';
import { unparted } from '../pdf/unparted';

/** How closely a letter is set. */
export interface Density {
  /** Size of the text in points. */
  readonly body: number;
  readonly lineHeight: number;
  /** Between paragraphs, in points. */
  readonly gap: number;
}

/** From roomy to close; of those that take the fewest pages the roomiest is chosen. */
export const densities = [
  { body: 11.5, lineHeight: 1.12, gap: 6 },
  { body: 11, lineHeight: 1.04, gap: 4.5 },
  { body: 10.5, lineHeight: 1, gap: 3 },
] as const satisfies readonly Density[];

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

/** The sheet around what a letter says: paper, margins, marks, the name of the file within. */
export function sheetOf(
  letter: Pick<LetterContent, 'paper' | 'typeface'>,
  { title, confidential, footNote, headIsPrinted, content }: Frame,
  { density, pictures, mark, onPageCount }: PageOptions,
): TDocumentDefinitions {
  const { header, footer } = pageFurniture({ confidential, footNote, headIsPrinted });
  return {
    info: { title, creator: 'Rujuk', producer: 'Rujuk' },
    language: 'id-ID',
    displayTitle: true,
    pageSize: sheets[letter.paper],
    pageMargins: margins,
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

export interface NumberBlock {
  readonly number: string | null;
  readonly classification: string;
  readonly enclosed: string;
  readonly subject: string;
  readonly place: string;
  readonly date: string;
}

/** Nomor, Sifat, Lampiran, Hal at the left; place and date at the right, on the line of Nomor. */
export function numberBlock(letter: NumberBlock) {
  const left = labelTable([
    { label: 'Nomor', value: letter.number ?? '…………………………' },
    { label: 'Sifat', value: letter.classification },
    { label: 'Lampiran', value: letter.enclosed },
    { label: 'Hal', value: letter.subject },
  ]);
  const right = {
    width: 'auto',
    text: `${letter.place}, ${letter.date}`,
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
