import type { SchoolSettings } from '@shared/contract/school';
import type { ReferralFacts } from '@shared/domain/referral-facts';
import { schoolYearOf, semesterOf } from '@shared/domain/school-year';
import type { OwnTexts, TextDocument } from '@shared/domain/standard-texts';
import { Case, CaseConference, Referral, Student } from '../../database/entities';
import { named } from '../handover-material';
import { sampleFacts } from '../handover-sample';
import type { LetterToRender } from '../render-letter';
import type { PaperMaterial } from './paper-material';
import type { SettledPaper } from './paper-template';
import { templates } from './templates';

type Material = Omit<PaperMaterial, 'school' | 'texts' | 'logos' | 'pictures' | 'counselor'>;

/** The day of every paper of the sample. */
const today = sampleFacts.choices.date;
const { student, receiver, efforts, whyNotEnough, purpose } = sampleFacts;

const facts: ReferralFacts = {
  kind: 'psychologist',
  severity: 'moderate',
  createdOn: '2026-11-10',
  student,
  guardian: sampleFacts.guardian,
  case: {
    reportedOn: '2026-10-01',
    field: 'personal',
    chronology: sampleFacts.choices.reasons,
    problemCount: 1,
    effortCount: efforts.length,
    whyNotEnough,
  },
  conference: null,
  responsibleCounselorId: 1,
  outsideReason: '',
  emergency: null,
  consents: [],
  arrangements: { fundingSource: null, arrangedOn: null },
  receiver: { id: 1, kind: 'psychologist', active: true },
  contacts: [],
  appointment: null,
  purpose,
  letter: { issuedOn: '2026-11-18' },
  reportRequest: { dueOn: '2026-12-24' },
  reminders: [],
  report: null,
  items: [],
  sessions: [],
  familyMeetings: [],
  outreaches: [],
  weeklyControl: { on: true, weekday: null },
  controls: [],
  holidays: [],
  evaluation: null,
  analysis: null,
  followUp: null,
  finalReport: null,
  ended: null,
};

/** A fictional case of which everything is known that a worded paper names. */
const materialOf = (school: SchoolSettings): Material => ({
  today,
  schoolYear: schoolYearOf(today, school.yearStartMonth).name,
  semester: semesterOf(today, school.yearStartMonth),
  studentId: 1,
  student,
  guardian: null,
  case: {
    id: 1,
    code: 'K-2026-001',
    reportedOn: facts.case.reportedOn,
    field: 'Pribadi',
    problems: ['Gangguan emosional'],
    chronology: facts.case.chronology,
    whyNotEnough,
    efforts,
  },
  referral: {
    row: Object.assign(
      new Referral(),
      { kind: facts.kind, purpose },
      {
        case: Object.assign(new Case(), { student: new Student() }),
      },
    ),
    facts,
    receiver,
    handover: { number: '421.3/014/BK/XI/2026', date: '2026-11-18' },
    reminders: ['2026-11-20'],
    withdrawnOn: '2026-11-23',
    sessions: [],
    controls: [],
    report: null,
    evaluation: null,
    analysis: null,
    followUp: null,
    finalReport: null,
  },
  conference: Object.assign(new CaseConference(), {
    plannedOn: today,
    heldOn: today,
    time: '13:00',
    place: 'Ruang BK',
    agenda: 'Membahas langkah penanganan',
    participants: [
      { name: school.principal.name, position: 'Kepala sekolah', from: null },
      { name: 'Siti Aminah', position: 'Orang tua', from: null },
    ],
    notes: 'Semua pihak menyampaikan pengamatannya.',
    decision: 'Kasus dialihtangankan kepada psikolog.',
    decidedToRefer: 1,
  }),
  familyMeeting: null,
});

/** A paper of the fictional case on the school's sheet, worded by `texts`. */
export function samplePaper(
  document: Exclude<TextDocument, 'handover'>,
  school: SchoolSettings,
  texts: OwnTexts,
): LetterToRender {
  const pictures: Record<string, string> = {};
  const material: PaperMaterial = {
    ...materialOf(school),
    school,
    texts,
    logos: { left: named(school.logoLeft, pictures), right: named(school.logoRight, pictures) },
    pictures,
    counselor: school.coordinator,
  };
  const template = templates[document];
  const chosen: SettledPaper = {
    date: today,
    paper: school.paper,
    typeface: school.layout.typeface,
    disclosed: [...template.usual],
    nameAs: 'full',
    texts: { ...template.fields(material), ...(document === 'guardian_invitation' && invited) },
    copies: [...template.copies],
  };
  return { content: template.build(material, chosen, null), pictures, mark: 'CONTOH' };
}

/** What the counselor writes for an invitation. */
const invited = { day: 'Senin, 30 November 2026', time: '09.00 WIB' };
