import type { SchoolSettings } from '@shared/contract/school';
import { answerSentence } from '@shared/domain/handover-answer';
import type { ReferralFacts } from '@shared/domain/referral-facts';
import { schoolYearOf, semesterOf } from '@shared/domain/school-year';
import type { OwnTexts, TextDocument } from '@shared/domain/standard-texts';
import { Case, CaseConference, Referral, Student } from '../../database/entities';
import { named } from '../handover-material';
import { sampleFacts } from '../handover-sample';
import type { LetterToRender } from '../render-letter';
import type { CaseMaterial } from './case-material';
import type { OutreachMaterial } from './outreach-material';
import type { SettledPaper, Template } from './paper-template';
import type { ReferrerAnswerMaterial } from './referrer-answer-material';
import type { PupilMaterial, SheetMaterial } from './sheet-material';
import { casePapers, handoverPapers, outreachPapers } from './templates';

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

function pupilOf(school: SchoolSettings, texts: OwnTexts): PupilMaterial {
  const pictures: Record<string, string> = {};
  const { name, startsOn } = schoolYearOf(today, school.yearStartMonth);
  return {
    school,
    texts,
    logos: { left: named(school.logoLeft, pictures), right: named(school.logoRight, pictures) },
    pictures,
    counselor: school.coordinator,
    today,
    schoolYear: name,
    schoolYearStartsOn: startsOn,
    semester: semesterOf(today, school.yearStartMonth),
    studentId: 1,
    student,
    guardian: null,
  };
}

/** A fictional case of which everything is known that a worded paper names. */
const caseOf = (pupil: PupilMaterial): CaseMaterial => ({
  ...pupil,
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
      { name: pupil.school.principal.name, position: 'Kepala sekolah', from: null },
      { name: 'Siti Aminah', position: 'Orang tua', from: null },
    ],
    notes: 'Semua pihak menyampaikan pengamatannya.',
    decision: 'Kasus dialihtangankan kepada psikolog.',
    decidedToRefer: 1,
  }),
  familyMeeting: null,
});

/** An outreach that is asked for. */
const outreachOf = (sheet: SheetMaterial): OutreachMaterial => ({
  ...sheet,
  phone: sheet.school.phone,
  outreach: {
    receiver: { kind: 'bnn', institution: 'BNN Kabupaten', person: null, city: sheet.school.place },
    theme: 'Bahaya narkoba',
    content: 'Jenis dan akibatnya, cara menolak ajakan',
    requestedOn: today,
    plannedOn: '2026-12-04',
    time: '08:30',
    place: 'Aula sekolah',
    classes: [{ className: 'VIII A', planned: 32, attended: null }],
    isHeld: false,
    isOver: false,
  },
});

/** A hand-over that the teacher is answered. */
const answeredOf = (pupil: PupilMaterial): ReferrerAnswerMaterial => ({
  ...pupil,
  caseId: 1,
  referrer: { kind: 'homeroom_teacher', name: 'Siti Rahmah, S.Pd.' },
  handedOverOn: '2026-11-18',
  answer: {
    kind: 'received',
    on: today,
    text: answerSentence('received', {
      studentName: student.name,
      className: student.className,
      handedOverOn: '2026-11-18',
      counselorName: null,
      returnReason: null,
    }),
  },
});

/** A paper about fictional people on the school's sheet, worded by `texts`. */
export function samplePaper(
  document: Exclude<TextDocument, 'handover'>,
  school: SchoolSettings,
  texts: OwnTexts,
): LetterToRender {
  const pupil = pupilOf(school, texts);
  switch (document) {
    case 'outreach_request':
      return drawn(outreachPapers[document], outreachOf(pupil));
    case 'referrer_answer':
      return drawn(handoverPapers[document], answeredOf(pupil));
    default:
      return drawn(casePapers[document], caseOf(pupil), document === 'guardian_invitation' ? invited : {});
  }
}

function drawn<M extends SheetMaterial>(
  template: Template<M>,
  material: M,
  typed: SettledPaper['texts'] = {},
): LetterToRender {
  const { school, pictures } = material;
  const chosen: SettledPaper = {
    date: today,
    paper: school.paper,
    typeface: school.layout.typeface,
    disclosed: [...template.usual],
    nameAs: 'full',
    texts: { ...template.fields(material), ...typed },
    files: [],
    copies: [...template.copies],
    extent: null,
  };
  return { content: template.build(material, chosen, null), pictures, mark: 'CONTOH' };
}

/** What the counselor writes for an invitation. */
const invited = { day: 'Senin, 30 November 2026', time: '09.00 WIB' };
