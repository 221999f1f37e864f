import { bracePieces } from './braces';
import type { IsoDate } from './referral-facts';
import { schoolYearOf, usualStartMonth } from './school-year';

const plainTokens = [
  'SIFAT',
  'KODE',
  'URUT',
  'UNIT',
  'SEKOLAH',
  'BULAN',
  'BULAN_ROMAWI',
  'TAHUN',
  'TP',
] as const;
export type LetterToken = (typeof plainTokens)[number];

/** Tokens that may say how many digits they are filled up to: `{URUT:3}` → `015`. */
const padded: ReadonlySet<LetterToken> = new Set(['URUT', 'BULAN']);
const widestPadding = 6;

export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'token'; readonly token: LetterToken; readonly width: number };

export type PatternErrorCode =
  'unclosed' | 'unopened' | 'unknown_token' | 'width' | 'serial_missing' | 'serial_twice';

/** What is wrong with a pattern, and where: `position` counts characters from 0. */
export interface PatternError {
  readonly code: PatternErrorCode;
  readonly position: number;
  readonly text: string;
}

export type ParsedPattern =
  | { readonly ok: true; readonly parts: readonly PatternPart[] }
  | { readonly ok: false; readonly error: PatternError };

const failure = (code: PatternErrorCode, position: number, text: string): ParsedPattern => ({
  ok: false,
  error: { code, position, text },
});

const isToken = (name: string): name is LetterToken => (plainTokens as readonly string[]).includes(name);

/**
 * Reads a school's pattern such as `{KODE}/{URUT:3}/{SEKOLAH}/{BULAN_ROMAWI}/{TAHUN}`. Separators are free;
 * `{URUT}` must be in it once, or two letters could bear the same number.
 */
export function parseLetterPattern(pattern: string): ParsedPattern {
  const parts: PatternPart[] = [];
  let serials = 0;
  for (const { kind, text, inner, position } of bracePieces(pattern)) {
    if (kind === 'unclosed' || kind === 'unopened') return failure(kind, position, text);
    if (kind === 'text') {
      parts.push({ kind, text });
      continue;
    }
    const [name = '', width, ...rest] = inner.split(':');
    if (!isToken(name) || rest.length > 0) return failure('unknown_token', position, text);
    if (width !== undefined && !isWidth(name, width)) return failure('width', position, text);
    if (name === 'URUT' && ++serials > 1) return failure('serial_twice', position, text);
    parts.push({ kind: 'token', token: name, width: Number(width ?? 1) });
  }
  if (serials === 0) return failure('serial_missing', pattern.length, '');
  return { ok: true, parts };
}

const isWidth = (token: LetterToken, width: string) =>
  padded.has(token) && /^[1-9]$/.test(width) && Number(width) <= widestPadding;

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

export interface LetterNumberValues {
  /** Running number within the calendar year of `date`. */
  readonly serial: number;
  /** `A` for a back-dated letter: `015.A`; else empty. */
  readonly suffix?: string;
  readonly date: IsoDate;
  /** Sifat, such as `B` or `R`. */
  readonly nature?: string | null;
  /** Classification code, such as `421.3`. */
  readonly code?: string | null;
  readonly unit?: string | null;
  readonly school?: string | null;
  readonly yearStartMonth?: number;
}

/** The number as it is printed, from a pattern that `parseLetterPattern` accepted. */
export function formatLetterNumber(parts: readonly PatternPart[], values: LetterNumberValues): string {
  const month = Number(values.date.slice(5, 7));
  const text: Readonly<Record<LetterToken, (width: number) => string>> = {
    SIFAT: () => values.nature ?? '',
    KODE: () => values.code ?? '',
    URUT: (width) => String(values.serial).padStart(width, '0') + (values.suffix ? `.${values.suffix}` : ''),
    UNIT: () => values.unit ?? '',
    SEKOLAH: () => values.school ?? '',
    BULAN: (width) => String(month).padStart(width, '0'),
    BULAN_ROMAWI: () => romanMonths[month - 1] ?? '',
    TAHUN: () => values.date.slice(0, 4),
    TP: () => schoolYearOf(values.date, values.yearStartMonth ?? usualStartMonth).name,
  };
  return parts.map((part) => (part.kind === 'text' ? part.text : text[part.token](part.width))).join('');
}

/** The suffix after this one: none → `A` → `B` … `Z` → `AA`. */
export function nextSuffix(suffix: string): string {
  if (!suffix) return 'A';
  const last = suffix.charCodeAt(suffix.length - 1);
  if (last < 'Z'.charCodeAt(0)) return suffix.slice(0, -1) + String.fromCharCode(last + 1);
  return `${nextSuffix(suffix.slice(0, -1))}A`;
}
