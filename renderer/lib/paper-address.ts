import type { PaperAbout } from '@shared/contract/papers';
import {
  casePaperCodes,
  handoverPaperCodes,
  outreachPaperCodes,
  studentPaperCodes,
} from '@shared/domain/paper-fields';

/** Which referral, which conference or meeting, which answer: what an address of a paper says after the `?`. */
export interface PaperSearch {
  readonly rujukan?: number;
  readonly hal?: number;
  readonly jawaban?: number;
}

type Params = Partial<Record<string, string>>;

/** Where a paper is made, as `Link` takes it. */
export function paperAddress(about: PaperAbout): { to: string; search: PaperSearch } {
  const at = (of: string, search: PaperSearch = {}) => ({ to: `${of}/surat/${about.template}`, search });
  if ('outreachId' in about) return at(`/penyuluhan/${about.outreachId}`);
  if ('handoverId' in about)
    return at(`/kasus/serah-terima/${about.handoverId}`, { jawaban: about.answerId });
  if ('studentId' in about) return at(`/siswa/${about.studentId}`);
  const { caseId, referralId, itemId } = about;
  return at(`/kasus/${caseId}`, {
    ...(referralId && { rujukan: referralId }),
    ...(itemId && { hal: itemId }),
  });
}

/** Where one comes from who makes a paper. */
export function paperOrigin(about: PaperAbout): string {
  if ('outreachId' in about) return `/penyuluhan/${about.outreachId}`;
  if ('handoverId' in about) return `/kasus/serah-terima/${about.handoverId}`;
  if ('studentId' in about) return `/siswa/${about.studentId}`;
  return `/kasus/${about.caseId}/surat`;
}

/** What an address asks for; `null` where there is no such paper. */
export function aboutAt(params: Params, { rujukan, hal, jawaban }: PaperSearch): PaperAbout | null {
  const { template } = params;
  const caseId = idOf(params['caseId']);
  const ofCase = oneOf(casePaperCodes, template);
  if (caseId && ofCase) return { template: ofCase, caseId, referralId: rujukan ?? null, itemId: hal ?? null };
  const outreachId = idOf(params['outreachId']);
  const ofOutreach = oneOf(outreachPaperCodes, template);
  if (outreachId && ofOutreach) return { template: ofOutreach, outreachId };
  const handoverId = idOf(params['handoverId']);
  const ofHandover = oneOf(handoverPaperCodes, template);
  if (handoverId && ofHandover && jawaban) return { template: ofHandover, handoverId, answerId: jawaban };
  const studentId = idOf(params['studentId']);
  const ofStudent = oneOf(studentPaperCodes, template);
  if (studentId && ofStudent) return { template: ofStudent, studentId };
  return null;
}

const idOf = (text = ''): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);

const oneOf = <T extends string>(codes: readonly T[], text: string | undefined): T | undefined =>
  codes.find((code) => code === text);

/** `letters.paper.12.3.revocationNotice`, and what it is about where it is about one: letters, digits and dots. */
export function paperDraftKey(about: PaperAbout): string {
  const camel = about.template.replace(/_(.)/g, (_, next: string) => next.toUpperCase());
  if ('outreachId' in about) return `letters.paper.outreach.${about.outreachId}.${camel}`;
  if ('handoverId' in about) return `letters.paper.handover.${about.handoverId}.${about.answerId}.${camel}`;
  if ('studentId' in about) return `letters.paper.student.${about.studentId}.${camel}`;
  const { caseId, referralId, itemId } = about;
  return `letters.paper.${caseId}.${referralId ?? 0}.${camel}${itemId ? `.${itemId}` : ''}`;
}
