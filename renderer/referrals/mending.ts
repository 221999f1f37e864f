import type { Missing, MissingCode } from '@shared/domain/missing';
import type { StepCode } from '@shared/domain/referral-steps';

/** Where the counselor mends a missing fact: a field of a step, the student's form, or the case's page. */
export type Mending =
  | { readonly at: 'field'; readonly step: StepCode; readonly field: string }
  | { readonly at: 'student' }
  /** `part` is the hash under which the case's page shows it, where it is read or written. */
  | { readonly at: 'case'; readonly part: string };

const onTheCase: Readonly<Partial<Record<MissingCode, string>>> = {
  conference_missing: 'konferensi',
  conference_decided_against: 'konferensi',
  case_efforts_missing: 'upaya',
  case_why_not_enough_missing: 'alasan',
  case_problems_missing: 'masalah',
  case_chronology_missing: 'laporan',
  case_field_missing: 'laporan',
};

/**
 * Data of the student and of the case are written down where they belong, not a second time in the referral:
 * the way to mend them leads there. Everything else is a field of a step.
 */
export function mendingOf({ code, step, field }: Missing): Mending {
  const part = onTheCase[code];
  if (part) return { at: 'case', part };
  if (field.startsWith('student.') || field.startsWith('guardian.')) return { at: 'student' };
  return { at: 'field', step, field };
}
