import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { AppError } from '../errors';
import { unreadable } from './file-error';
import { type Cell, trimGrid } from './grid';
import { sheetLimits } from './limits';
import { repairSheetXml } from './sheet-xml';
import { unpackXlsx, type XlsxParts } from './xlsx-archive';

/**
 * The sheets of an xlsx in their order, empty ones left out. Formulas count as what they last gave.
 * @throws AppError `file_unreadable` or `file_too_large`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Cell[][][]> {
  const parts = await unpackXlsx(bytes);
  if (![...parts.keys()].some((path) => /^xl\/workbook\.xml$/i.test(path)))
    throw unreadable('notSpreadsheet');
  try {
    // The reader takes an archive only; the repaired parts are put into one without packing them again.
    const archive = zipSync(repaired(parts), { level: 0 });
    const sheets = await readWorkbook(archive.slice().buffer);
    return sheets
      .slice(0, sheetLimits.sheets)
      .map(({ data }) => trimGrid(data.map((row) => row.map(toCell))))
      .filter((rows) => rows.length > 0);
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('damaged', error);
  }
}

function repaired(parts: XlsxParts): Record<string, Uint8Array> {
  const text = new Map([...parts].map(([path, bytes]) => [path, withoutPrefix(decode(bytes))]));
  const references = {
    sharedStrings: count(find(text, /^xl\/sharedStrings\.xml$/i), /<si\b/g),
    styles: count(
      /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(find(text, /^xl\/styles\.xml$/i))?.[0] ?? '',
      /<xf\b/g,
    ),
  };
  const encoder = new TextEncoder();
  return Object.fromEntries(
    [...text].map(([path, xml]) => [
      path,
      encoder.encode(/<worksheet\b/.test(xml.slice(0, 4096)) ? repairSheetXml(xml, references) : xml),
    ]),
  );
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // The reader gives days as midnight UTC.
  return value instanceof Date && !Number.isNaN(value.valueOf())
    ? { date: value.toISOString().slice(0, 10) }
    : null;
}

/** Some programs write `<x:row>` for `<row>`; the reader knows the bare names only. */
function withoutPrefix(xml: string): string {
  const prefix = /<([A-Za-z]\w*):(?:worksheet|workbook|sst|styleSheet|Relationships)\b/.exec(
    xml.slice(0, 4096),
  )?.[1];
  return prefix ? xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : xml;
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

const find = (text: ReadonlyMap<string, string>, path: RegExp) =>
  [...text].find(([name]) => path.test(name))?.[1] ?? '';

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
