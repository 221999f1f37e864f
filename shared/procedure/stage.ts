import type { Source } from './source';

/** The stages of carrying out a referral: a–f of the paper (Anwar, 2016). */
export type StageCode = 'planning' | 'carrying_out' | 'evaluation' | 'analysis' | 'follow_up' | 'report';

/**
 * A recorded fact that settles an item by itself, so that nothing is written down twice: the consent given in
 * Pertimbangan is the consultation that Perencanaan asks for.
 */
export type ProvingFact =
  | 'principal_and_guardian_consulted'
  | 'student_willing'
  | 'receiver_agreed'
  | 'letter_issued'
  | 'administration_arranged'
  | 'accompanied'
  | 'session_held'
  | 'interview_techniques_noted'
  | 'family_consulted'
  | 'outreach_held'
  | 'outcome_discussed_with_student'
  | 'outcome_discussed_with_student_and_guardian'
  | 'complaint_compared'
  | 'spirits_compared'
  | 'diligence_compared'
  | 'report_discussed'
  | 'analysis_written'
  | 'control_held'
  | 'school_control_held'
  | 'follow_up_decided'
  | 'receiver_report_received'
  | 'final_report_submitted';

export interface StageItem {
  /** Unique within the stages of one kind of receiver. */
  readonly code: string;
  readonly label: string;
  /** What is looked at, in the paper's words; `null` where the label says it all. */
  readonly hint: string | null;
  readonly provenBy: ProvingFact | null;
  readonly source: Source;
}

export interface StageEntry {
  readonly code: StageCode;
  readonly label: string;
  readonly items: readonly StageItem[];
  readonly source: Source;
}

/** Writes one item of a list whose items share their source. */
export const itemOf =
  (source: Source) =>
  (code: string, label: string, more: Partial<Pick<StageItem, 'hint' | 'provenBy'>> = {}): StageItem => ({
    code,
    label,
    hint: more.hint ?? null,
    provenBy: more.provenBy ?? null,
    source,
  });
