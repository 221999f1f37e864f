import type { Missing, MissingCode } from '@shared/domain/missing';
import type { StepCode } from '@shared/domain/referral-steps';

/** Where the counselor mends a missing fact: a field of a step, the student's form, or the case's page. */
export type Mending =
  | { readonly at: 'field'; readonly step: StepCode; readonly field: string }
  | { readonly at: 'student' }
  | { readonly at: 'case' };

const onTheCase: ReadonlySet<MissingCode> = new Set(['conference_missing', 'conference_decided_against']);

/**
 * Data of the student and of the case are written down where they belong, not a second time in the referral:
 * the way to mend them leads there. Everything else is a field of a step.
 */
export function mendingOf({ code, step, field }: Missing): Mending {
  if (onTheCase.has(code) || field.startsWith('case.')) return { at: 'case' };
  if (field.startsWith('student.') || field.startsWith('guardian.')) return { at: 'student' };
  return { at: 'field', step, field };
}
