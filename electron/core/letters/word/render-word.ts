import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ILevelsOptions,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { PaperBlock } from '@shared/contract/letter-content';
import type { PageLayout, Typeface } from '@shared/domain/page-layout';
import type { PageMark } from '../../pdf/page-furniture';
import { marginsOf, sheets, textWidth } from '../../pdf/paper';
import { makePrintable } from '../../pdf/printable';
import { layoutOf, type Density } from '../page-parts';
import { drawLetter, type LetterToRender } from '../render-letter';
import {
  bodyText,
  grid,
  halves,
  labelGrid,
  letterheadParts,
  line,
  ruledGrid,
  signatureGrid,
  spacer,
  twips,
  type Part,
} from './word-parts';
import { wordLetter, type WordLetter } from './word-letter';

/** Faces that an office has; ours on paper are as wide, letter by letter. */
const faces: Readonly<Record<Typeface, string>> = {
  serif: 'Times New Roman',
  sans: 'Arial',
  book: 'Bookman Old Style',
};
/** Dots to write on by hand. */
const blank = '…'.repeat(24);

/**
 * The letter as a Word file (.docx) for the office that edits it: the same words in the same order as on its page, set as
 * closely as there.
 */
export async function renderWord(
  letter: LetterToRender,
  { resources }: { resources: string },
): Promise<Uint8Array> {
  const { density } = await drawLetter(letter, { resources });
  const { value } = makePrintable(letter.content, standsInXml);
  return new Uint8Array(await Packer.toBuffer(documentOf(wordLetter(value), { ...letter, density })));
}

/** Word has every letter, but half a surrogate pair and the two non-characters make a file that it cannot open. */
const standsInXml = (codePoint: number) =>
  !(codePoint >= 0xd800 && codePoint <= 0xdfff) && codePoint !== 0xfffe && codePoint !== 0xffff;

interface Setting extends Pick<LetterToRender, 'pictures' | 'mark'> {
  readonly density: Density;
}

function documentOf(letter: WordLetter, { density, pictures, mark }: Setting): Document {
  const layout = layoutOf(letter);
  const [left, top, right, bottom] = marginsOf(layout);
  const sheet = sheets[letter.paper];
  const width = textWidth(letter.paper, layout);
  const lists = { count: 0 };
  const headIsPrinted = letter.hasLetterhead && letter.letterhead === null;
  const setting = { gap: density.gap, body: density.body, width, layout, lists };
  return new Document({
    title: titleOf(letter),
    creator: 'Rujuk',
    lastModifiedBy: 'Rujuk',
    styles: {
      default: {
        document: {
          run: {
            font: faces[letter.typeface],
            size: halves(density.body),
            language: { value: 'id-ID' },
          },
          paragraph: { spacing: { line: Math.round(240 * density.lineHeight), lineRule: 'auto', after: 0 } },
        },
      },
    },
    numbering: { config: listLevels },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(sheet.width), height: twips(sheet.height) },
            margin: {
              left: twips(left),
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              header: twips(18),
              footer: twips(14),
            },
          },
        },
        headers: {
          first: header(headIsPrinted ? null : letter.confidential, mark, []),
          default: header(letter.confidential, mark, ['– ', PageNumber.CURRENT, ' –']),
        },
        footers: { first: footer(letter), default: footer(letter) },
        children: [
          ...(letter.hasLetterhead ? letterheadParts(letter.letterhead, { width, pictures, layout }) : []),
          ...headOf(letter, setting),
          ...letter.blocks.flatMap((block) => drawBlock(block, setting)),
          ...ending(letter, setting),
        ],
      },
    ],
  });
}

/** Names the file within; never a person. */
const titleOf = ({ head }: WordLetter): string =>
  `${head.type === 'letter' ? head.subject : head.title} ${head.number ?? ''}`.trim();

function header(confidential: string | null, mark: PageMark | null, page: string[]): Header {
  const words = [
    ...(confidential === null ? [] : [new TextRun({ text: confidential, bold: true, size: 20 })]),
    ...(page.length === 0
      ? []
      : [new TextRun({ children: [confidential === null ? '' : '   ', ...page], size: 20 })]),
    ...(mark === null ? [] : [new TextWatermark({ text: mark, color: '808080', opacity: 0.25 })]),
  ];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: words })] });
}

function footer({ confidential, envelope }: WordLetter): Footer {
  const centred = { alignment: AlignmentType.CENTER };
  return new Footer({
    children: [
      line(confidential ?? '', centred, { bold: true, size: 20 }),
      ...(envelope === null ? [] : [line(envelope, centred, { size: 16 })]),
    ],
  });
}

const level = (format: ILevelsOptions['format'], text: string): ILevelsOptions[] => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(28), hanging: twips(16) } } },
  },
];
const listLevels = [
  { reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.') },
  { reference: 'letters', levels: level(LevelFormat.LOWER_LETTER, '%1.') },
  { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
];

interface Drawing {
  readonly gap: number;
  readonly body: number;
  readonly width: number;
  readonly layout: PageLayout;
  /** How many lists there are so far: each counts from one. */
  readonly lists: { count: number };
}

function headOf({ head, place, date }: WordLetter, { gap, body, width }: Drawing): Part[] {
  if (head.type === 'titled') {
    const centred = { alignment: AlignmentType.CENTER };
    return [
      line(head.title, { ...centred, spacing: { before: twips(gap + 4) } }, { bold: true, size: 26 }),
      ...(head.subtitle ? [line(head.subtitle, centred)] : []),
      ...(head.number === null ? [] : [line(`Nomor: ${head.number || blank}`, centred)]),
      spacer(gap * 2),
    ];
  }
  const rows = [
    { label: 'Nomor', value: head.number ?? '…………………………' },
    { label: 'Sifat', value: head.classification },
    { label: 'Lampiran', value: head.enclosed },
    { label: 'Hal', value: head.subject },
  ];
  return [
    spacer(gap + 2),
    labelGrid(rows, { width, body, aside: `${place}, ${date}` }),
    spacer(gap * 2),
    ...['Kepada', ...head.recipient].map((text) => line(text)),
    spacer(gap * 2),
    bodyText(head.salutation, gap),
  ];
}

function drawBlock(block: PaperBlock, { gap, body, width, lists }: Drawing): Part[] {
  switch (block.type) {
    case 'paragraph':
      return [bodyText(block.text, gap)];
    case 'section': {
      const [first = '', ...others] = block.paragraphs;
      const opening = new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        spacing: { after: twips(gap) },
        children: [new TextRun({ text: `${block.heading}. `, bold: true }), new TextRun(first)],
      });
      return [opening, ...others.map((text) => bodyText(text, gap))];
    }
    case 'heading': {
      const spacing = { before: twips(gap), after: twips(gap / 2) };
      return [line(block.text, { keepNext: true, spacing }, { bold: true })];
    }
    case 'labels': {
      if (block.rows.length === 0) return [];
      const rows = block.rows.map(({ label, value }) => ({ label, value: value || blank }));
      return [labelGrid(rows, { width, body, indent: block.indented ? 18 : 0 }), spacer(gap)];
    }
    case 'list': {
      if (block.items.length === 0) return [];
      const numbering = { reference: block.marks, level: 0, instance: ++lists.count };
      return [...block.items.map((text) => line(text, { numbering })), spacer(gap)];
    }
    case 'ticks':
      return [
        ...block.items.map(
          ({ text, ticked }) =>
            new Paragraph({
              indent: { left: twips(26), hanging: twips(14) },
              children: [
                new TextRun({ text: ticked ? '☒' : '☐', font: 'MS Gothic' }),
                new TextRun(` ${text}`),
              ],
            }),
        ),
        spacer(gap),
      ];
    case 'table':
      return [ruledGrid(block, width), spacer(gap + 2)];
    case 'lines':
      return [...Array.from({ length: block.count }, dottedLine), spacer(gap + 4)];
  }
}

/** A paragraph of its own for each, so that Word does not draw one frame around them all. */
const dottedLine = (): Paragraph =>
  new Paragraph({
    spacing: { line: twips(17), lineRule: 'exact' },
    border: {
      bottom: { style: BorderStyle.DOTTED, size: 4, space: 0, color: '000000' },
      between: { style: BorderStyle.DOTTED, size: 4, space: 0, color: '000000' },
    },
    children: [],
  });

/** The signers of a row in as few rows as the columns allow, the last of them above. */
function inColumns<T>(row: readonly T[], most: number): T[][] {
  const rows: T[][] = [];
  for (let end = row.length; end > 0; end -= most) rows.push(row.slice(Math.max(0, end - most), end));
  return rows;
}

/** Closing, signatures and tembusan: what is above the signatures stays with them. */
function ending(letter: WordLetter, { gap, width, layout, lists }: Drawing): Part[] {
  const { head, place, date, signatures, copies, note } = letter;
  const isDated = head.type === 'titled' && signatures.length > 0;
  const side = width * 0.45;
  const dated = grid([width - side, side], [[[line('')], [line(`${place}, ${date}`, { keepNext: true })]]], {
    kept: true,
  });
  const small = { size: 20 };
  const numbering = { reference: 'numbers', level: 0, instance: ++lists.count };
  return [
    ...letter.closing.map((text) => bodyText(text, gap, { keepNext: true })),
    ...(isDated ? [dated] : []),
    ...signatures
      .flatMap((row) => inColumns(row, layout.signatureColumns))
      .flatMap((row) => [spacer(gap), signatureGrid(row, width)]),
    ...(copies.length === 0
      ? []
      : [
          line('Tembusan:', { spacing: { before: twips(gap * 2) }, keepNext: true }, small),
          ...copies.map((text) => line(text, { numbering }, small)),
        ]),
    ...(note === null ? [] : [line(note, { spacing: { before: twips(gap) } }, { size: 18 })]),
    // Word wants a paragraph after the last table.
    ...(copies.length === 0 && note === null ? [spacer(1)] : []),
  ];
}
