import { tooLarge } from './file-error';
import { sheetLimits } from './limits';

/** What a sheet's cells may point to in the other parts of the workbook. */
export interface CellReferences {
  readonly sharedStrings: number;
  readonly styles: number;
}

interface SheetCell {
  readonly column: number;
  readonly xml: string;
}

/** The last row Excel knows; a number beyond it is a fault of the file. */
const lastRow = 1_048_576;

/**
 * Rewrites the XML of a sheet the way Excel's "repair" would: rows and cells in order, one cell a place, numbers
 * where they are missing, pointers to nothing dropped, rows without content left out, all within
 * `sheetLimits`. The reader after it can then neither stumble nor be led to fill gigabytes with gaps.
 * @throws AppError `file_too_large` (`import.tooManyRows`, `import.tooManyColumns`).
 */
export function repairSheetXml(xml: string, references: CellReferences): string {
  const rows = new Map<number, SheetCell[]>();
  let position = 0;
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row\s*>)/g,
  )) {
    const stated = Number(attribute(attributes, 'r') ?? firstCellRow(content) ?? position + 1);
    position = stated >= 1 && stated <= lastRow ? stated : position + 1;
    const cells = rowCells(content, position, references);
    if (cells.length === 0) continue;
    const known = rows.get(position);
    rows.set(position, known ? mergeCells(known, cells) : cells);
    if (rows.size > sheetLimits.rows) throw tooLarge('tooManyRows', { maximum: sheetLimits.rows });
  }
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => `<row r="${number}">${cells.map((cell) => cell.xml).join('')}</row>`);
  return `<?xml version="1.0"?><worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** The cells of one row that hold something, in order, each with its place written in. */
function rowCells(content: string, row: number, references: CellReferences): SheetCell[] {
  const cells = new Map<number, SheetCell>();
  let column = 0;
  for (const [, attributes = '', inner = ''] of content.matchAll(
    /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c\s*>)/g,
  )) {
    column = columnNumber(attribute(attributes, 'r')) ?? column + 1;
    const xml = cellXml(attributes, inner, cellName(column, row), references);
    if (!xml || cells.has(column)) continue;
    if (column > sheetLimits.columns) throw tooLarge('tooManyColumns', { maximum: sheetLimits.columns });
    cells.set(column, { column, xml });
  }
  return [...cells.values()].sort((a, b) => a.column - b.column);
}

function mergeCells(known: readonly SheetCell[], more: readonly SheetCell[]): SheetCell[] {
  const taken = new Set(known.map((cell) => cell.column));
  return [...known, ...more.filter((cell) => !taken.has(cell.column))].sort((a, b) => a.column - b.column);
}

function cellXml(attributes: string, inner: string, name: string, references: CellReferences): string | null {
  const type = attribute(attributes, 't') ?? 'n';
  const value = /<v\b[^>]*>([\s\S]*?)<\/v\s*>/.exec(inner)?.[1]?.trim() ?? '';
  const inline = /<is\b[^>]*>[\s\S]*?<\/is\s*>/.exec(inner)?.[0];
  if (inline) return `<c r="${name}" t="inlineStr">${inline}</c>`;
  // An error cell (#N/A) is an empty one, and so is text that the workbook does not hold.
  if (value === '' || type === 'e') return null;
  if (type === 's') return isIndex(value, references.sharedStrings) ? sheetCell(name, 's', value) : null;
  if (type === 'b') return value === '0' || value === '1' ? sheetCell(name, 'b', value) : null;
  if (type === 'd') {
    return Number.isNaN(Date.parse(value)) ? sheetCell(name, 'str', value) : sheetCell(name, 'd', value);
  }
  if (type !== 'n' || !Number.isFinite(Number(value))) return sheetCell(name, 'str', value);
  const style = attribute(attributes, 's') ?? '';
  return isIndex(style, references.styles)
    ? `<c r="${name}" s="${style}"><v>${value}</v></c>`
    : sheetCell(name, 'n', value);
}

const sheetCell = (name: string, type: string, value: string) =>
  `<c r="${name}" t="${type}"><v>${value}</v></c>`;

const isIndex = (text: string, length: number) => /^\d+$/.test(text) && Number(text) < length;

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

const firstCellRow = (content: string) => /<c\b[^>]*?\sr\s*=\s*["'][A-Za-z]+(\d+)["']/.exec(content)?.[1];

/** `AB12` → 28; `undefined` where there is no such place in any sheet. */
function columnNumber(cell: string | undefined): number | undefined {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d+$/.exec(cell ?? '')?.[1]?.toUpperCase();
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + row;
}
