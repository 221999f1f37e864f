/** The case or the referral that a half-written form belongs to. */
export interface DraftSubject {
  readonly of: 'case' | 'referral';
  readonly id: number;
}

/**
 * Reads it from the key of a draft: `cases.entry.12`, `referrals.7.contact.new`, `letters.paper.12.0.planSheet`.
 * @returns `null` for a form of its own; `cases.report.5` is the report of a student whose case is still to be made
 */
export function draftSubject(key: string): DraftSubject | null {
  const [feature, part, second] = key.split('.');
  if (feature === 'referrals') return subject('referral', part);
  const ofCase = (feature === 'cases' && part !== 'report') || (feature === 'letters' && part === 'paper');
  return ofCase ? subject('case', second) : null;
}

const subject = (of: DraftSubject['of'], id: string | undefined): DraftSubject | null =>
  /^[1-9]\d*$/.test(id ?? '') ? { of, id: Number(id) } : null;
