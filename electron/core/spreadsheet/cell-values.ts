import type { IsoDate } from '@shared/domain/referral-facts';
import { isDateCell, type Cell, cellText } from './grid';

/** What a cell turned out to hold: a value, nothing (`null`), or the reason why it cannot be used. */
export type CellValue<T, Fault extends string> = { readonly value: T | null } | { readonly fault: Fault };

export type DateFault = 'dateUnreadable' | 'dateImpossible' | 'dateOutOfRange';

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'peb', 'februari', 'pebruari', 'february'],
    ['mar', 'maret', 'march'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['agu', 'agt', 'ags', 'aug', 'agustus', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oct', 'oktober', 'october'],
    ['nov', 'nop', 'november', 'nopember'],
    ['des', 'dec', 'desember', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

/** Serial day 1 of Excel is 1 January 1900, and it counts a 29 February 1900 that never was. */
const serialEpoch = Date.UTC(1899, 11, 30);
const earliestSerial = 7_306; // 1 January 1920
const latestSerial = 73_050; // 31 December 2099

/**
 * A birth date: a day of the spreadsheet, an Excel serial number, or text as `2011-05-12`, `12-05-2011`,
 * `12/5/2011`, `12 Mei 2011`, day before month always.
 * @returns fault `dateUnreadable`, `dateImpossible` (30 February) or `dateOutOfRange` (after `today`, or more
 * than 100 years before it).
 */
export function birthDate(cell: Cell | undefined, today: IsoDate): CellValue<IsoDate, DateFault> {
  const text = cellText(cell);
  if (text === '' || /^[-–—.0]+$/.test(text)) return { value: null };
  const date = isDateCell(cell) ? cell.date : (serialDate(text) ?? textDate(text));
  if (date === null) return { fault: 'dateUnreadable' };
  if (!existsInCalendar(date)) return { fault: 'dateImpossible' };
  if (date > today || Number(date.slice(0, 4)) < Number(today.slice(0, 4)) - 100) {
    return { fault: 'dateOutOfRange' };
  }
  return { value: date };
}

function serialDate(text: string): IsoDate | null {
  if (!/^\d{4,5}([.,]\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text.replace(',', '.')));
  if (serial < earliestSerial || serial > latestSerial) return null;
  return new Date(serialEpoch + serial * 86_400_000).toISOString().slice(0, 10);
}

function textDate(text: string): IsoDate | null {
  const plain = text
    .toLowerCase()
    .replace(/[t ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?z?$/, '')
    .replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad),?\s+/, '')
    .trim();
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(plain);
  if (yearFirst) return isoDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  if (dayFirst) return isoDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = /^(\d{1,2})[-/. ]*([a-z]+)[-/., ]*(\d{4})$/.exec(plain);
  const month = named?.[2] ? months[named[2]] : undefined;
  return named && month ? isoDay(named[3], String(month), named[1]) : null;
}

const isoDay = (year = '', month = '', day = '') =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function existsInCalendar(date: IsoDate): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** `L`/`P` as Dapodik has it, 1/2 as EMIS, or the words. Fault `sexUnknown`. */
export function sex(cell: Cell | undefined): CellValue<'L' | 'P', 'sexUnknown'> {
  const text = cellText(cell)
    .toLowerCase()
    .replace(/[\s.-]/g, '');
  if (text === '') return { value: null };
  if (/^(l|lk|lakilaki|laki|pria|putra|m|male|1)$/.test(text)) return { value: 'L' };
  if (/^(p|pr|perempuan|wanita|putri|f|female|2)$/.test(text)) return { value: 'P' };
  return { fault: 'sexUnknown' };
}

/** A telephone number as dialled; a number that lost its leading zero in the spreadsheet gets it back. */
export function phone(cell: Cell | undefined): string | null {
  const text = cellText(cell).replace(/^'/, '');
  if (!/\d/.test(text) || /^0+$/.test(text)) return null;
  return /^8\d{7,12}$/.test(text) ? `0${text}` : text;
}

/** An identifier (NIS, NIP, NUPTK) as text; a dash or zero stands for none. */
export function identifier(cell: Cell | undefined): string | null {
  const text = cellText(cell).replace(/^'/, '').trim();
  return text === '' || /^[-–—.0]+$/.test(text) ? null : text;
}
