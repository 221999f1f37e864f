import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { HandoverLetterContent, Section } from '@shared/contract/letter-content';
import { labelTable } from '../pdf/label-table';
import { letterheadBlock } from '../pdf/letterhead';
import { pageFurniture, watermark, type PageMark } from '../pdf/page-furniture';
import { margins, sheets, textWidth } from '../pdf/paper';
import { ruledTable } from '../pdf/ruled-table';
import { signatureBlock } from '../pdf/signatures';
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

/** Lays out a handover letter in the order of its content. */
export function handoverPage(letter: HandoverLetterContent, options: PageOptions): TDocumentDefinitions {
  const { density, pictures, onPageCount } = options;
  const { gap } = density;
  const confidential = letter.envelope !== null ? letter.classification.toUpperCase() : null;
  const { header, footer } = pageFurniture({
    confidential,
    footNote: letter.envelope,
    headIsPrinted: letter.letterhead === null,
  });
  return {
    info: { title: `${letter.subject} ${letter.number ?? ''}`.trim(), creator: 'Rujuk', producer: 'Rujuk' },
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
    ...(options.mark !== null && { watermark: watermark(options.mark) }),
    content: [
      letterheadBlock(letter.letterhead, textWidth(letter.paper)),
      { ...numberBlock(letter), margin: [0, gap + 2, 0, gap] },
      { stack: ['Kepada', ...letter.recipient], margin: [0, gap, 0, gap * 2] },
      paragraph(letter.salutation, gap),
      ...paragraphs(letter.opening, gap),
      spaced(labelTable(letter.student, { indent: 18 }), gap),
      ...section(letter.purpose, gap),
      ...section(letter.reasons, gap),
      ...section(letter.efforts, gap),
      ...effortsTable(letter, gap),
      ...section(letter.request, gap),
      ...list(letter.request.items, gap),
      ...section(letter.approvals, gap),
      ...section(letter.escort, gap),
      ...section(letter.report, gap),
      ...attachments(letter, gap),
      ending(letter, gap),
    ],
  };
}

/** Nomor, Sifat, Lampiran, Hal at the left; place and date at the right, on the line of Nomor. */
function numberBlock(letter: HandoverLetterContent) {
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
    margin: [0, 0.5, 0, 0] as [number, number, number, number],
  };
  return { columns: [{ width: '*', stack: [left] }, right], columnGap: 12 };
}

const spaced = (content: Content, gap: number): Content => ({ stack: [content], margin: [0, 0, 0, gap] });

const paragraph = (text: string, gap: number): Content => ({
  text: unparted(text),
  alignment: 'justify',
  margin: [0, 0, 0, gap],
});

const paragraphs = (texts: readonly string[], gap: number) => texts.map((text) => paragraph(text, gap));

/** The heading runs into its first paragraph, so that it never stays behind at the foot of a page. */
function section({ heading, paragraphs: texts }: Section, gap: number): Content[] {
  const [first = '', ...others] = texts;
  const opening: Content = {
    text: [{ text: `${heading}. `, bold: true }, ...unparted(first)],
    alignment: 'justify',
    margin: [0, 0, 0, gap],
  };
  return [opening, ...paragraphs(others, gap)];
}

function effortsTable({ efforts }: HandoverLetterContent, gap: number): Content[] {
  if (efforts.rows.length === 0) return [];
  const table = ruledTable(
    [
      { heading: 'No.', width: 22, alignment: 'center' },
      { heading: 'Tanggal', width: 96 },
      { heading: 'Layanan', width: 112 },
      { heading: 'Hasil', width: '*' },
    ],
    efforts.rows.map(({ on, service, result }, index) => [`${index + 1}.`, on, service, result]),
  );
  return [spaced(table, gap + 2)];
}

const list = (items: readonly string[], gap: number): Content[] =>
  items.length === 0 ? [] : [{ ol: [...items], type: 'lower-alpha', margin: [12, 0, 0, gap] }];

function attachments({ attachments: enclosed }: HandoverLetterContent, gap: number): Content[] {
  if (!enclosed) return [];
  return [...section(enclosed, gap), { ol: [...enclosed.items], margin: [12, 0, 0, gap] }];
}

/** Closing, signatures and tembusan hold together: signatures are never parted and never alone on a page. */
function ending(letter: HandoverLetterContent, gap: number): Content {
  const copies: Content[] =
    letter.copies.length === 0
      ? []
      : [
          {
            stack: [{ text: 'Tembusan:' }, { ol: [...letter.copies] }],
            fontSize: 10,
            margin: [0, gap * 2, 0, 0],
          },
        ];
  return {
    unbreakable: true,
    stack: [
      ...paragraphs(letter.closing, gap),
      { stack: [signatureBlock(letter.signatures)], margin: [0, gap, 0, 0] },
      ...copies,
    ],
  };
}
