import type { CountedPart, EvaluationFilter } from '@shared/contract/evaluation';
import type { FigureCode } from '@shared/domain/figures';

/** What of the whole is counted, before the year is known: `null` is the running one. */
export type FilterChoice = Omit<EvaluationFilter, 'schoolYearId'> & { schoolYearId: number | null };

/** A number of the page: what its list shows. */
export interface CountedNumber {
  readonly figure: FigureCode;
  readonly part: CountedPart;
  readonly minDays?: number | undefined;
}

/** The address of the page and of its lists: ids, months and codes, never a pupil's name. */
export interface EvaluationAddress {
  tp?: number;
  semester?: string;
  dari?: string;
  sampai?: string;
  kelas?: string;
  guru?: number;
  /** Counts as of that day. */
  per?: string;
  angka?: string;
  bagian?: object;
  hari?: number;
  /** Columns of a list, as `components/list` reads them. */
  kolom?: string;
}

const numberOr = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;
const textOr = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;

/** What a number is of: as the address has it, or as the words that a kept view holds. */
function partOf(value: unknown): object | undefined {
  if (typeof value === 'object') return value ?? undefined;
  if (typeof value !== 'string') return undefined;
  try {
    return partOf(JSON.parse(value));
  } catch {
    return undefined;
  }
}

/** Takes from a raw address what the page knows; what it means is for the core to say. */
export function evaluationAddress(search: Readonly<Record<string, unknown>>): EvaluationAddress {
  const bagian = partOf(search.bagian);
  const known: EvaluationAddress = {
    tp: numberOr(search.tp),
    semester: textOr(search.semester),
    dari: textOr(search.dari),
    sampai: textOr(search.sampai),
    kelas: textOr(search.kelas),
    guru: numberOr(search.guru),
    per: textOr(search.per),
    angka: textOr(search.angka),
    bagian,
    hari: numberOr(search.hari),
    kolom: textOr(search.kolom),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const isMonth = (text: string | undefined): text is string => /^\d{4}-\d{2}$/.test(text ?? '');
const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** What an address asks to be counted. What it cannot mean does not narrow. */
export function readFilter({
  tp,
  semester,
  dari,
  sampai,
  kelas,
  guru,
  per,
}: EvaluationAddress): FilterChoice {
  return {
    schoolYearId: tp ?? null,
    semester: semester === 'ganjil' || semester === 'genap' ? semester : null,
    fromMonth: isMonth(dari) ? dari : null,
    toMonth: isMonth(sampai) ? sampai : null,
    classKey: kelas ?? null,
    counselorId: guru ?? null,
    asOf: isDay(per) ? per : null,
  };
}

/** The same, as the address says it; what does not narrow is not said. */
export function writeFilter(filter: FilterChoice): EvaluationAddress {
  return evaluationAddress({
    tp: filter.schoolYearId,
    semester: filter.semester,
    dari: filter.fromMonth,
    sampai: filter.toMonth,
    kelas: filter.classKey,
    guru: filter.counselorId,
    per: filter.asOf,
  });
}

/** The address of the list behind a number. */
export const writeNumber = (
  filter: EvaluationFilter,
  { figure, part, minDays }: CountedNumber,
): EvaluationAddress => ({
  ...writeFilter(filter),
  angka: figure,
  ...(Object.keys(part).length > 0 && { bagian: part }),
  ...(minDays !== undefined && { hari: minDays }),
});
