import type { StepCode } from '@shared/domain/referral-steps';
import type { today as texts } from '@renderer/i18n/id/today';
import type { Place } from './places';

/** Which text of `today.drafts.forms` names a draft. */
type DraftLabel = keyof (typeof texts)['drafts']['forms'];

export interface DraftPlace extends Place {
  readonly label: DraftLabel;
}

/** Forms on the page of a case by the second word of their key, and the part of the page to come to. */
const caseForms: Readonly<Record<string, readonly [label: DraftLabel, hash?: string]>> = {
  entry: ['caseEntry'],
  entryChange: ['caseEntry'],
  closing: ['caseClosing'],
  reopen: ['caseReopening'],
  emergency: ['emergency'],
  triage: ['caseTriage', 'masalah'],
  reportChange: ['caseReport', 'laporan'],
  refer: ['caseReferral'],
  newConference: ['caseConference', 'konferensi'],
  conferencePlan: ['caseConference', 'konferensi'],
  conferenceRecord: ['caseConference', 'konferensi'],
  newEffort: ['caseEffort', 'upaya'],
  effort: ['caseEffort', 'upaya'],
  why: ['caseWhy', 'alasan'],
};

/** Forms of a referral by the third word of their key, and the step to come to where it is always the same. */
const referralForms: Readonly<Record<string, readonly [label: DraftLabel, step?: StepCode]>> = {
  consent: ['consent', 'consideration'],
  arrangements: ['arrangements', 'consideration'],
  contact: ['contact', 'contact'],
  receiver: ['receiver', 'contact'],
  appointment: ['appointment', 'schedule'],
  request: ['request', 'letter'],
  session: ['session', 'carrying_out'],
  meeting: ['familyMeeting', 'carrying_out'],
  reminder: ['reportReminder'],
  'outside-reason': ['outsideReason', 'consideration'],
  reopen: ['referralReopening'],
  evaluation: ['evaluation', 'evaluation'],
  analysis: ['analysis', 'analysis'],
  control: ['control', 'follow_up'],
  'follow-up': ['followUp', 'follow_up'],
  item: ['stageItem'],
  report: ['receiverReport'],
  'final-report': ['finalReport', 'report'],
  emergency: ['emergency'],
  end: ['referralEnd'],
};

/**
 * Where what was being written is written on, by the key of its draft; `null` where there is no such place any more.
 * @param caseId the case that the draft belongs to, where it has one
 */
export function draftPlace(key: string, caseId: number | null): DraftPlace | null {
  const [feature = '', part = '', third = '', fourth] = key.split('.');
  const at = (label: DraftLabel, to: string, more: Partial<Place> = {}): DraftPlace => ({
    label,
    to,
    search: {},
    ...more,
  });
  switch (feature) {
    case 'cases': {
      if (part === 'report')
        return at('caseReport', '/kasus/baru', { search: third ? { siswa: third } : {} });
      const form = caseForms[part];
      return form && caseId !== null
        ? at(form[0], `/kasus/${caseId}`, form[1] ? { hash: form[1] } : {})
        : null;
    }
    case 'referrals': {
      const [label, step] = referralForms[third] ?? ['referralPart'];
      if (caseId === null) return null;
      return at(label, `/kasus/${caseId}/rujukan/${part}`, step ? { search: { langkah: step } } : {});
    }
    case 'letters': {
      if (part === 'incoming') {
        if (third !== 'reply')
          return at('incomingLetter', `/surat/masuk/${third === 'new' ? 'baru' : third}`);
        return at('incomingLetter', '/surat/masuk/baru', { search: { menjawab: fourth ?? '' } });
      }
      if (part === 'texts') return at('letterTexts', '/pengaturan/isi-surat');
      const paper = part === 'paper' ? paperPlace(key.split('.').slice(2), caseId) : null;
      return paper && at('paper', paper.to, { search: paper.search });
    }
    case 'handovers':
      return at(
        'handover',
        handoverAddress(part, third),
        part === 'takeOn' ? { search: { serah: third } } : {},
      );
    case 'students':
      if (part === 'import') return at('studentImport', '/siswa/impor');
      return at('student', part === 'new' ? '/siswa/baru' : `/siswa/${third}/ubah`);
    case 'staff':
      if (part === 'import') return at('staffImport', '/pengaturan/staf/impor');
      return at('staff', part === 'new' ? '/pengaturan/staf/baru' : `/pengaturan/staf/${third}`);
    case 'receivers':
      if (part === 'kind') return at('receiverKind', '/pengaturan/jenis-penerima');
      return at('receiver', third === 'new' ? '/penerima/baru' : `/penerima/${third}`);
    case 'outreach':
      return at('outreach', part === 'new' ? '/penyuluhan/baru' : `/penyuluhan/${third}`);
    case 'homeroom':
      // The form of a homeroom teacher: `homeroom.form.student-5`, or of a hand-over that waits.
      return /^\d+$/.test(third)
        ? at('handover', `/serah-terima/${third}/ubah`)
        : at('handover', '/serah-terima/baru', {
            search: third.startsWith('student-') ? { siswa: third.slice('student-'.length) } : {},
          });
    case 'breaches':
      return at('breach', '/pengaturan/data-hilang');
    case 'safeguarding':
      return at('reminder', '/pengaturan/keselamatan');
    case 'schoolyear':
      return at('yearChange', '/pengaturan/tahun-pelajaran');
    case 'school':
      return at('school', '/pengaturan/sekolah');
    default:
      return null;
  }
}

/**
 * A paper is written on a page of what it is about: `outreach.4.outreachRequest`, `handover.4.7.referrerAnswer`,
 * `student.5.studentHistory`, `12.3.reportRequest` of a case and its referral. `null` for a case that is out of sight.
 */
function paperPlace(words: readonly string[], caseId: number | null): Pick<Place, 'to' | 'search'> | null {
  const [of = '', second = '', third = '', fourth] = words;
  const templateOf = (camel = '') => camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (of === 'outreach') return { to: `/penyuluhan/${second}/surat/${templateOf(third)}`, search: {} };
  if (of === 'student') return { to: `/siswa/${second}/surat/${templateOf(third)}`, search: {} };
  if (of === 'handover') {
    return {
      to: `/kasus/serah-terima/${second}/surat/${templateOf(fourth)}`,
      search: { jawaban: third },
    };
  }
  if (caseId === null) return null;
  const search = { ...(second !== '0' && { rujukan: second }), ...(fourth && { hal: fourth }) };
  return { to: `/kasus/${caseId}/surat/${templateOf(third)}`, search };
}

/** A hand-over is written down, changed, taken on as a case, and answered each on a page of its own. */
function handoverAddress(part: string, id: string): string {
  const list = '/kasus/serah-terima';
  if (part === 'takeOn') return '/kasus/baru';
  if (part !== 'form') return `${list}/${id}`;
  return id === 'new' ? `${list}/baru` : `${list}/${id}/ubah`;
}
