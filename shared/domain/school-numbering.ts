import { formatLetterNumber, parseLetterPattern } from './letter-number';
import type { NumberedKind } from './numbered-kinds';
import type { IsoDate } from './referral-facts';
import { schoolCode } from './school-code';

/** How one kind of letter is numbered where it differs from the others; `null` is as the standard has it. */
export interface KindNumbering {
  readonly kind: NumberedKind;
  readonly pattern: string | null;
  readonly code: string | null;
  readonly unit: string | null;
  /** Sifat, as `{SIFAT}` writes it. */
  readonly nature: string | null;
}

/** What of the school's settings its letter numbers follow. */
export interface NumberingSettings {
  readonly name: string;
  readonly numberPattern: string;
  readonly numberCode: string | null;
  readonly numberUnit: string | null;
  /** At most one of a kind. */
  readonly kindNumbers: readonly KindNumbering[];
  readonly yearStartMonth: number;
}

/** The rule of a letter's number, every part of it settled. */
export type NumberRule = Readonly<Record<'pattern' | 'code' | 'unit' | 'nature', string>>;

/** Sifat of letters that are not confidential, as it stands on their page: Penting, Biasa. */
const openNatures: Partial<Readonly<Record<NumberedKind, string>>> = {
  guardian_invitation: 'P',
  assignment: 'B',
  outreach_request: 'B',
};
const confidential = 'R';

/** By what a kind of letter is numbered; `null` for a kind is the standard. */
export function numberRule(school: NumberingSettings, kind: NumberedKind | null): NumberRule {
  const own = school.kindNumbers.find((one) => one.kind === kind);
  return {
    pattern: own?.pattern ?? school.numberPattern,
    code: own?.code ?? school.numberCode ?? '',
    unit: own?.unit ?? school.numberUnit ?? '',
    nature: own?.nature ?? (kind && openNatures[kind]) ?? confidential,
  };
}

/** Where in the register a number stands. */
export interface NumberPlace {
  /** Running number of the calendar year, one row for all kinds. */
  readonly serial: number;
  readonly suffix: string;
  readonly date: IsoDate;
}

/** The number as it is printed on a letter of this kind. `null` where its pattern cannot be read. */
export function schoolNumber(
  school: NumberingSettings,
  kind: NumberedKind | null,
  place: NumberPlace,
): string | null {
  const { pattern, ...rule } = numberRule(school, kind);
  const parsed = parseLetterPattern(pattern);
  if (!parsed.ok) return null;
  const { yearStartMonth } = school;
  return formatLetterNumber(parsed.parts, {
    ...place,
    ...rule,
    school: schoolCode(school.name),
    yearStartMonth,
  });
}
