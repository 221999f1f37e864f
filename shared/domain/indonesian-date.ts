import type { IndonesianTimeZone } from './calendar';
import { weekday } from './calendar';
import type { IsoDate } from './referral-facts';

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
export const dayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

const parts = (date: IsoDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});
const monthName = (month: number): string => monthNames[month - 1] ?? '';

/** `Senin` */
export const dayName = (date: IsoDate): string => dayNames[weekday(date)] ?? '';

/** `24 November 2026` */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** `24 Nov 2026`, where a column is narrow. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${monthName(month).slice(0, 3)} ${year}`;
}

/** `Selasa, 24 November 2026` */
export const formatDayAndDate = (date: IsoDate): string => `${dayName(date)}, ${formatDate(date)}`;

/** `09.00 WIB`, from `HH:mm`. */
export const formatTime = (time: string, zone: IndonesianTimeZone): string =>
  `${time.replace(':', '.')} ${zone}`;

/** The date as a berita acara spells it: `dua puluh empat November dua ribu dua puluh enam`. */
export function dateInWords(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${numberInWords(day)} ${monthName(month)} ${numberInWords(year)}`;
}

const digits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/**
 * A whole number in words, as Indonesian says it: `seratus satu`, `seribu`, `dua ribu dua puluh enam`.
 * @throws RangeError for what is not a whole number from 0 to 999.999
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) throw new RangeError('number out of range');
  if (value < 12) return digits[value] ?? '';
  if (value < 20) return `${numberInWords(value - 10)} belas`;
  if (value < 100) return compound(value, 10, 'puluh');
  if (value < 200) return join('seratus', value - 100);
  if (value < 1000) return compound(value, 100, 'ratus');
  if (value < 2000) return join('seribu', value - 1000);
  return compound(value, 1000, 'ribu');
}

const compound = (value: number, unit: number, word: string) =>
  join(`${numberInWords(Math.floor(value / unit))} ${word}`, value % unit);
const join = (head: string, rest: number) => (rest === 0 ? head : `${head} ${numberInWords(rest)}`);
