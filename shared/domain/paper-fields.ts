/** Papers about a case, or about something that belongs to one. */
export const casePaperCodes = [
  'satkung',
  'handover_minutes',
  'student_consent',
  'guardian_consent',
  'guardian_invitation',
  'consultation_report',
  'conference_invitation',
  'conference_attendance',
  'conference_minutes',
  'conference_record',
  'conference_report',
  'assignment',
  'home_visit_report',
  'report_request',
  'report_reminder',
  'receiver_feedback',
  'control_card',
  'revocation_notice',
  'final_report',
] as const;
/** Papers about an outreach (penyuluhan): about no pupil. */
export const outreachPaperCodes = ['outreach_request'] as const;
/** Papers about a hand-over of a pupil to the BK room. */
export const handoverPaperCodes = ['referrer_answer'] as const;
/** Papers about a pupil, whatever cases there were. */
export const studentPaperCodes = ['student_history'] as const;

/** Papers that are built of blocks: every document but the handover letter, which has a content of its own. */
export const paperTemplateCodes = [
  ...casePaperCodes,
  ...outreachPaperCodes,
  ...handoverPaperCodes,
  ...studentPaperCodes,
] as const;
export type CasePaperCode = (typeof casePaperCodes)[number];
export type OutreachPaperCode = (typeof outreachPaperCodes)[number];
export type HandoverPaperCode = (typeof handoverPaperCodes)[number];
export type StudentPaperCode = (typeof studentPaperCodes)[number];
export type PaperTemplateCode = (typeof paperTemplateCodes)[number];

/** What of a case a paper is about: the case alone, a referral of it, a conference, a meeting with the family. */
export type CaseScope = 'case' | 'referral' | 'conference' | 'family_meeting';
/** What a paper is about. */
export type PaperScope = CaseScope | 'outreach' | 'handover' | 'student';

/** Where each paper belongs, and whether it takes a number and stands in the register (agenda surat). */
export const paperKinds: Readonly<Record<PaperTemplateCode, { scope: PaperScope; numbered: boolean }>> = {
  satkung: { scope: 'referral', numbered: false },
  handover_minutes: { scope: 'referral', numbered: true },
  student_consent: { scope: 'referral', numbered: false },
  guardian_consent: { scope: 'referral', numbered: false },
  guardian_invitation: { scope: 'case', numbered: true },
  consultation_report: { scope: 'family_meeting', numbered: false },
  conference_invitation: { scope: 'conference', numbered: true },
  conference_attendance: { scope: 'conference', numbered: false },
  conference_minutes: { scope: 'conference', numbered: false },
  conference_record: { scope: 'conference', numbered: true },
  conference_report: { scope: 'conference', numbered: false },
  assignment: { scope: 'case', numbered: true },
  home_visit_report: { scope: 'family_meeting', numbered: false },
  report_request: { scope: 'referral', numbered: true },
  report_reminder: { scope: 'referral', numbered: true },
  receiver_feedback: { scope: 'referral', numbered: false },
  control_card: { scope: 'referral', numbered: false },
  revocation_notice: { scope: 'referral', numbered: true },
  final_report: { scope: 'referral', numbered: false },
  outreach_request: { scope: 'outreach', numbered: true },
  referrer_answer: { scope: 'handover', numbered: true },
  student_history: { scope: 'student', numbered: false },
};

/**
 * What the counselor can write for one paper alone. Its label is `letters.papers.fields.<name>` in the renderer; which
 * paper has which is the template's.
 */
export const paperFieldNames = [
  'rationale',
  'recipients',
  'basis',
  'assigned',
  'task',
  'topic',
  'activity',
  'theme',
  'function',
  'goal',
  'expected',
  'problem',
  'reasons',
  'participants',
  'duration',
  'familyMembers',
  'matter',
  'day',
  'time',
  'place',
  'audience',
  'content',
  'contact',
  'agenda',
  'chair',
  'recorder',
  'materials',
  'services',
  'body',
  'results',
  'assessment',
  'followUp',
  'planning',
  'carryingOut',
  'evaluation',
  'analysis',
  'conclusion',
  'remarks',
  'funding',
  'asked',
  'reportBy',
  'howToSend',
  'request',
] as const;
export type PaperFieldName = (typeof paperFieldNames)[number];
