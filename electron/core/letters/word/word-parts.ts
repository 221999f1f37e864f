import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { imageSize } from 'image-size';
import type { Letterhead, PaperBlock, Signature } from '@shared/contract/letter-content';
import type { PageLayout } from '@shared/domain/page-layout';
import { millimetres } from '../../pdf/paper';

/** Word measures distances in twentieths of a point (twips). */
export const twips = (points: number) => Math.round(points * 20);
/** It measures letters in halves. */
export const halves = (points: number) => Math.round(points * 2);

export type Part = Paragraph | Table;
type Style = Omit<IRunOptions, 'text' | 'children'>;

/** The text with its line breaks. */
export const runs = (text: string, style: Style = {}): TextRun[] =>
  text
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }));

/** One paragraph, plain unless told otherwise. */
export const line = (text: string, options: Omit<IParagraphOptions, 'text'> = {}, style: Style = {}) =>
  new Paragraph({ ...options, children: runs(text, style) });

/** A justified paragraph of the body. */
export const bodyText = (text: string, gap: number, options: Omit<IParagraphOptions, 'text'> = {}) =>
  line(text, { alignment: AlignmentType.JUSTIFIED, spacing: { after: twips(gap) }, ...options });

/** Room below a table, which has none of its own. */
export const spacer = (points: number) =>
  new Paragraph({ spacing: { line: twips(Math.max(1, points)), lineRule: 'exact' }, children: [] });

interface GridOptions {
  readonly indent?: number;
  readonly ruled?: boolean;
  readonly headed?: boolean;
  /** Least height of the rows below the heading, in points. */
  readonly rowHeight?: number;
  readonly padding?: number;
  readonly kept?: boolean;
}

/** A cell: its paragraphs, and how many columns it takes. */
type Cell = readonly Paragraph[] | { readonly parts: readonly Paragraph[]; readonly span: number };

/** A table of fixed columns, each width in points: the same in Word and in LibreOffice. */
export function grid(
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  { indent = 0, ruled = false, headed = false, rowHeight = 0, padding = 0, kept = false }: GridOptions = {},
): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  const cell = (one: Cell) => {
    const { parts, span } = 'span' in one ? one : { parts: one, span: 1 };
    return new TableCell({ children: parts, ...(span > 1 && { columnSpan: span }) });
  };
  return new Table({
    width: { size: twips(sum), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    ...(indent > 0 && { indent: { size: twips(indent), type: WidthType.DXA } }),
    ...(!ruled && { borders: TableBorders.NONE }),
    margins: { left: twips(padding), right: twips(padding), top: 0, bottom: 0 },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          children: cells.map(cell),
          cantSplit: true,
          tableHeader: headed && index === 0,
          keepNext: kept,
          ...(rowHeight > 0 &&
            !(headed && index === 0) && {
              height: { value: twips(rowHeight), rule: HeightRule.ATLEAST },
            }),
        }),
    ),
  });
}

/** Width of a text in points, near enough to lay out a column of labels. */
const roughWidth = (text: string, body: number) => text.length * body * 0.5 + 6;

interface Labels {
  readonly width: number;
  readonly body: number;
  readonly indent?: number;
  /** At the right of the first row, which the other rows may run under. */
  readonly aside?: string;
}

/** Label : value, the colons one below the other. */
export function labelGrid(
  rows: readonly { label: string; value: string }[],
  { width, body, indent = 0, aside }: Labels,
): Table {
  const wanted = Math.max(...rows.map(({ label }) => roughWidth(label, body)));
  const label = Math.min(wanted, (width - indent) / 2);
  const right = aside === undefined ? 0 : roughWidth(aside, body) + 6;
  const value = width - indent - label - 12 - right;
  const widths = [label, 12, value, ...(right > 0 ? [right] : [])];
  const cells = rows.map(({ label: name, value: text }, index): Cell[] => {
    const start: Cell[] = [[line(name)], [line(':')]];
    if (aside === undefined) return [...start, [line(text)]];
    return index === 0
      ? [...start, [line(text)], [line(aside, { alignment: AlignmentType.RIGHT })]]
      : [...start, { parts: [line(text)], span: 2 }];
  });
  return grid(widths, cells, { indent });
}

/** Width of the text, in points, that the columns of the papers are meant for. */
const drawnFor = millimetres(170);

/** Thin-ruled table whose heading comes again on every page. */
export function ruledGrid(
  { columns, rows, rowHeight }: Extract<PaperBlock, { type: 'table' }>,
  width: number,
): Table {
  const padding = 2.5;
  const scale = Math.min(1, width / drawnFor);
  const fixed = columns.map(({ width: wanted }) => (wanted === '*' ? null : wanted * scale + 2 * padding));
  const taken = fixed.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const flexible = fixed.filter((one) => one === null).length;
  const share = Math.max(40, (width - taken) / Math.max(1, flexible));
  const heading = columns.map(({ heading: text }): Cell => [
    line(text, { alignment: AlignmentType.CENTER, keepNext: true }, { bold: true }),
  ]);
  const lines = rows.map((row) =>
    row.map((text, index): Cell => [
      line(text, columns[index]?.centred ? { alignment: AlignmentType.CENTER } : {}),
    ]),
  );
  return grid(
    fixed.map((one) => one ?? share),
    [heading, ...lines],
    { ruled: true, headed: true, rowHeight, padding },
  );
}

/** Room for the signature itself and the school's stamp. */
const signingHeight = 54;

/** One signer at the right, or up to three side by side; never parted by the end of a page. */
export function signatureGrid(signatures: readonly Signature[], width: number): Table {
  const most = Math.max(...signatures.map(({ capacity }) => capacity.length));
  const side = width * (signatures.length > 2 ? 0.31 : 0.45);
  const signed = signatures.map(({ capacity, name, idLine }): Cell => [
    ...Array.from({ length: most - capacity.length }, () => line('', { keepNext: true })),
    ...capacity.map((text) => line(text, { keepNext: true })),
    line(
      name,
      { spacing: { before: twips(signingHeight) }, keepNext: true },
      { bold: true, underline: { type: UnderlineType.SINGLE } },
    ),
    line(idLine ?? ''),
  ]);
  const empty: Cell = [line('')];
  if (signed.length === 1) return grid([width - side, side], [[empty, ...signed]]);
  const between = (width - side * signed.length) / (signed.length - 1);
  const spread = signed.flatMap((one, index) => (index === 0 ? [one] : [empty, one]));
  return grid(
    spread.map((_, index) => (index % 2 === 0 ? side : between)),
    [spread],
  );
}

const logoSide = 62;
/** The school's name is the largest line; a long one gives way before it takes three lines. */
const nameSize = (name: string) => (name.length <= 36 ? 17 : name.length <= 60 ? 14 : 12);

interface LetterheadSetting {
  readonly width: number;
  readonly pictures: Readonly<Record<string, string>>;
  readonly layout: Pick<PageLayout, 'letterheadRule' | 'printedHead'>;
}

/** Letterhead (kop) with its rule, or the room that pre-printed paper needs. */
export function letterheadParts(
  head: Letterhead | null,
  { width, pictures, layout }: LetterheadSetting,
): Part[] {
  if (!head) return [spacer(millimetres(layout.printedHead))];
  const centred = { alignment: AlignmentType.CENTER, spacing: { line: 264, lineRule: 'auto' as const } };
  const words = [
    ...head.lines.map((text) => line(text, centred, { size: halves(12.5) })),
    line(
      head.name,
      { ...centred, spacing: { ...centred.spacing, before: twips(2), after: twips(2) } },
      { bold: true, size: halves(nameSize(head.name)) },
    ),
    ...head.address.map((text) => line(text, centred, { size: halves(9) })),
  ];
  const left = logo(head.logoLeft, pictures);
  const right = logo(head.logoRight, pictures);
  const rule = ruleBelow(layout.letterheadRule);
  if (!left && !right) return [...words, ...rule];
  const cell = (run: ImageRun | null, alignment: 'left' | 'right') => [
    new Paragraph({ alignment, children: run ? [run] : [] }),
  ];
  const side = logoSide + 6;
  return [grid([side, width - 2 * side, side], [[cell(left, 'left'), words, cell(right, 'right')]]), ...rule];
}

function ruleBelow(kind: PageLayout['letterheadRule']): Paragraph[] {
  if (kind === 'none') return [];
  const [style, size] =
    kind === 'double'
      ? ([BorderStyle.THIN_THICK_SMALL_GAP, 24] as const)
      : ([BorderStyle.SINGLE, 12] as const);
  return [
    new Paragraph({
      border: { top: { style, size, space: 1, color: '000000' } },
      spacing: { before: twips(4), line: twips(4), lineRule: 'exact' },
      children: [],
    }),
  ];
}

/** A logo in its frame, in its own proportions. */
function logo(name: string | null, pictures: Readonly<Record<string, string>>): ImageRun | null {
  const [, kind, base64] = /^data:image\/(png|jpeg);base64,(.+)$/.exec(pictures[name ?? ''] ?? '') ?? [];
  if (!kind || !base64) return null;
  const data = Buffer.from(base64, 'base64');
  const { width, height } = imageSize(data);
  // The library counts in pixels, of which 96 make an inch.
  const scale = ((logoSide / 72) * 96) / Math.max(width, height);
  return new ImageRun({
    type: kind === 'png' ? 'png' : 'jpg',
    data,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Logo', title: 'Logo', description: 'Logo' },
  });
}
