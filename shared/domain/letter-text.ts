import { bracePieces } from './braces';
import { nearestWord } from './nearest-word';

/**
 * What may stand in braces in the wording of a letter, and is put in when the letter is made. None of them is a datum of
 * the pupil: which of those go along is ticked for each letter, and what is ticked off must not come back by the wording.
 */
export const letterPlaceholders = [
  'SEKOLAH',
  'KEPALA_SEKOLAH',
  'GURU_BK',
  'TAHUN_PELAJARAN',
  'TANGGAL_SURAT',
  'PENERIMA',
  'LEMBAGA_PENERIMA',
  'NOMOR_SURAT_PENGANTAR',
  'TANGGAL_SURAT_PENGANTAR',
  'BATAS_LAPORAN',
  'BATAS_SEMULA',
  'PENGINGAT_TERDAHULU',
  'TANGGAL_PENCABUTAN',
  'HARI',
  'TANGGAL_TERBILANG',
  'TANGGAL_KONFERENSI',
] as const;
export type LetterPlaceholder = (typeof letterPlaceholders)[number];

/** Most characters of one text. */
export const longestText = 2000;

export interface TextRules<P extends string = LetterPlaceholder> {
  readonly placeholders: readonly P[];
  /** Without these the letter would lack what it must say. */
  readonly required?: readonly P[];
  /** Some texts can be left out. */
  readonly mayBeEmpty?: boolean;
  /** Most characters, where they are fewer than `longestText`. */
  readonly longest?: number;
}

export type TextPart<P extends string = LetterPlaceholder> =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'placeholder'; readonly name: P };

export type TextErrorCode =
  'unclosed' | 'unopened' | 'unknown_placeholder' | 'placeholder_missing' | 'empty' | 'too_long';

/** What is wrong with a text, and where: `position` counts characters from 0; of one too long it is the most allowed. */
export interface TextError<P extends string = LetterPlaceholder> {
  readonly code: TextErrorCode;
  readonly position: number;
  /** The word in braces, or the brace, that is wrong; the placeholder that is missing. */
  readonly text: string;
  /** For an unknown placeholder: the one that was probably meant. */
  readonly nearest: P | null;
}

export type ParsedText<P extends string = LetterPlaceholder> =
  | { readonly ok: true; readonly parts: readonly TextPart<P>[] }
  | { readonly ok: false; readonly error: TextError<P> };

/** Reads the wording of a letter such as `Kepala {SEKOLAH} menugaskan:`; gives its parts, or the first thing wrong. */
export function parseLetterText<P extends string>(text: string, rules: TextRules<P>): ParsedText<P> {
  const parts: TextPart<P>[] = [];
  const failure = (code: TextErrorCode, position: number, what = '', nearest: P | null = null) =>
    ({ ok: false, error: { code, position, text: what, nearest } }) as const;
  if (text.trim() === '') return rules.mayBeEmpty ? { ok: true, parts } : failure('empty', 0);
  const longest = rules.longest ?? longestText;
  if (text.length > longest) return failure('too_long', longest);
  for (const { kind, text: piece, inner, position } of bracePieces(text)) {
    if (kind === 'unclosed' || kind === 'unopened') return failure(kind, position, piece);
    if (kind === 'text') {
      parts.push({ kind, text: piece });
      continue;
    }
    const name = rules.placeholders.find((one) => one === inner);
    if (!name) return failure('unknown_placeholder', position, piece, nearestWord(inner, rules.placeholders));
    parts.push({ kind: 'placeholder', name });
  }
  const named = new Set(parts.map((part) => (part.kind === 'placeholder' ? part.name : null)));
  const missing = rules.required?.find((name) => !named.has(name));
  if (missing) return failure('placeholder_missing', text.length, `{${missing}}`);
  return { ok: true, parts };
}

/**
 * The text as it is printed, in paragraphs. A value that is empty takes the blank before it along; one that brings its
 * own full stop (`S.Pd.`) does not get a second.
 */
export function fillLetterText<P extends string>(
  parts: readonly TextPart<P>[],
  values: Readonly<Record<P, string>>,
): string[] {
  let filled = '';
  for (const part of parts) {
    if (part.kind === 'placeholder') {
      const value = values[part.name].replace(/\s+/g, ' ').trim();
      filled = value === '' ? filled.replace(/[ \t]+$/, '') : filled + value;
    } else {
      filled += filled.endsWith('.') && /^\.(?!\.)/.test(part.text) ? part.text.slice(1) : part.text;
    }
  }
  return filled
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
