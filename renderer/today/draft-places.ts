import type { Place } from './places';

/** Which text of `today.drafts` names a draft. */
type DraftLabel =
  'caseReport' | 'caseEntry' | 'casePart' | 'referralPart' | 'student' | 'receiver' | 'handover' | 'setting';

export interface DraftPlace extends Place {
  readonly label: DraftLabel;
}

const draft = (label: DraftLabel, to: string, search: Place['search'] = {}): DraftPlace => ({
  label,
  to,
  search,
});

/** Parts of the page of a case that are drafted under the case's id. */
const caseParts = new Set([
  'closing',
  'reopen',
  'emergency',
  'triage',
  'reportChange',
  'refer',
  'newConference',
  'conferencePlan',
  'conferenceRecord',
  'newEffort',
  'effort',
  'why',
  'entryChange',
]);

/**
 * Where what was being written is written on, by the key of its draft; `null` for a key that names no place of
 * its own (the page that it belongs to brings the draft back all the same).
 * @param caseOfReferral the case of a referral, where it is known
 */
export function draftPlace(
  key: string,
  caseOfReferral: (referralId: number) => number | undefined,
): DraftPlace | null {
  const [feature = '', part = '', id = ''] = key.split('.');
  if (feature === 'cases' && part === 'report') {
    return draft('caseReport', '/kasus/baru', id ? { siswa: id } : {});
  }
  if (feature === 'cases' && part === 'entry') return draft('caseEntry', `/kasus/${id}`);
  if (feature === 'cases' && caseParts.has(part)) return draft('casePart', `/kasus/${id}`);
  if (feature === 'safeguarding') return draft('setting', '/pengaturan/keselamatan');
  if (feature === 'handovers') return handoverDraft(part, id);
  if (feature === 'referrals') {
    const caseId = caseOfReferral(Number(part));
    return caseId === undefined ? null : draft('referralPart', `/kasus/${caseId}/rujukan/${part}`);
  }
  if (key === 'students.new') return draft('student', '/siswa/baru');
  if (feature === 'students' && part === 'edit') return draft('student', `/siswa/${id}/ubah`);
  if (key === 'receivers.form.new') return draft('receiver', '/penerima/baru');
  if (feature === 'receivers' && part === 'form') return draft('receiver', `/penerima/${id}`);
  return null;
}

/** A hand-over is written down, changed, taken on as a case, and answered each on a page of its own. */
function handoverDraft(part: string, id: string): DraftPlace {
  const list = '/kasus/serah-terima';
  if (part === 'takeOn') return draft('handover', '/kasus/baru', { serah: id });
  if (part !== 'form') return draft('handover', `${list}/${id}`);
  return draft('handover', id === 'new' ? `${list}/baru` : `${list}/${id}/ubah`);
}
