import { parse } from 'csv-parse/sync';
import { tooLarge } from './file-error';
import { isUtf16 } from './file-kind';
import { type Cell, trimGrid } from './grid';
import { sheetLimits } from './limits';

const delimiters = [';', ',', '\t'] as const;

/**
 * A csv as rows of text. Separator (`;` `,` or tab) and encoding (UTF-8, UTF-16 of Excel's "Unicode text",
 * Windows-1252 of older Excel) are found from the content.
 * @throws AppError `file_too_large`.
 */
export function readCsv(bytes: Uint8Array): Cell[][] {
  const text = decodeText(bytes);
  // Excel's own first line that names the separator.
  const stated = /^sep=(.)\r?\n/.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const rows = trimGrid(
    records(body, stated?.[1] ?? guessDelimiter(body)).map((row) =>
      row.map((value) => (value.trim() === '' ? null : value.trim())),
    ),
  );
  if (rows.length > sheetLimits.rows) throw tooLarge('tooManyRows', { maximum: sheetLimits.rows });
  if (rows.some((row) => row.length > sheetLimits.columns)) {
    throw tooLarge('tooManyColumns', { maximum: sheetLimits.columns });
  }
  // The line with `sep=` is row 1 of the file as Excel numbers it.
  return stated ? [[], ...rows] : rows;
}

function records(text: string, delimiter: string): string[][] {
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    // One more than allowed, so that the excess is noticed without reading a million lines.
    to: sheetLimits.rows + 1,
  };
  try {
    return parse(text, options);
  } catch {
    // A quotation mark without its pair (an inch sign, a slip): then marks are text like any other.
    return parse(text, { ...options, quote: false });
  }
}

/** The separator that occurs in most of the first lines, then the one that splits them into most columns. */
function guessDelimiter(text: string): string {
  const lines = withoutQuoted(text.slice(0, 64 * 1024))
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scores = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, score: counts.filter((count) => count > 0).length * 1000 + Math.max(0, ...counts) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

const withoutQuoted = (text: string) => text.replace(/"(?:[^"]|"")*"/g, '');

function decodeText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
