import type { StepCode } from './referral-steps';

/** Everything that can be missing, or stand in the way. One Indonesian sentence each, in the renderer. */
export const missingCodes = [
  'conference_missing',
  'conference_decided_against',
  'principal_approval_missing',
  'principal_approval_unanswered',
  'principal_refused',
  'principal_withdrew',
  'guardian_consent_missing',
  'guardian_consent_unanswered',
  'guardian_refused',
  'guardian_withdrew',
  'student_consent_missing',
  'student_consent_unanswered',
  'student_refused',
  'student_withdrew',
  'outside_reason_missing',
  'arrangements_missing',
  'receiver_missing',
  'receiver_inactive',
  'receiver_kind_differs',
  'receiver_not_agreed',
  'appointment_missing',
  'student_name_missing',
  'student_number_missing',
  'student_class_missing',
  'student_birth_date_missing',
  'student_address_missing',
  'guardian_missing',
  'case_field_missing',
  'case_chronology_missing',
  'case_problems_missing',
  'case_efforts_missing',
  'case_why_not_enough_missing',
  'responsible_missing',
  'purpose_missing',
  'report_due_missing',
  'letter_missing',
  'letter_issued',
  'session_missing',
  'session_held',
  'item_open',
  'report_received',
  'report_not_received',
  'report_not_read',
  'follow_up_continues',
  'weekly_control_not_used',
  'nobody_refused',
  'referral_running',
  'referral_revoked',
  'referral_ended',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** One fact that is missing, and where it is mended: the step of the wizard and the field in it. */
export interface Missing {
  readonly code: MissingCode;
  readonly step: StepCode;
  /** Field as the step's form knows it; for `item_open` the code of the checklist item. */
  readonly field: string;
}

export const missing = (code: MissingCode, step: StepCode, field: string): Missing => ({ code, step, field });

/** Each missing fact once, in the order of first mention. */
export function withoutRepeats(list: readonly Missing[]): Missing[] {
  const seen = new Map(list.map((one) => [`${one.code} ${one.field}`, one]));
  return [...seen.values()];
}
