import { addDays } from '@shared/domain/calendar';
import type { IsoDate, OutcomeCode } from '@shared/domain/referral-facts';
import type {
  CaseClosure,
  CaseConference,
  CaseEffort,
  CaseEntry,
  FamilyMeeting,
  Receiver,
  ReceiverReport,
  Referral,
  ReferralAnalysis,
  ReferralConsent,
  ReferralContact,
  ReferralEvaluation,
  ReferralFinalReport,
  ReferralFollowUp,
  ReferralItem,
  ReferralSession,
  WeeklyControl,
} from '../database/entities';
import { receiverKind } from '@shared/procedure/receivers';
import { healthSigns } from '@shared/procedure/stages-doctor';
import { between } from '../sample/random';
import { agree, carryOut, hasStage } from './carrying-out';
import { closing, conference, stamp } from './case-rows';
import type { Story } from './stories';

/** How far a case of the demonstration has come. Each goes through all that stand before it. */
export const stops = [
  'reported',
  'counseled',
  'considering',
  'contacting',
  'scheduled',
  'letter',
  'started',
  'controlled',
  'report',
  'evaluated',
  'finished',
] as const;
export type Stop = (typeof stops)[number];

/** How a course leaves the straight way. */
export type Turn = 'straight' | 'inside' | 'refused' | 'revoked' | 'late';

export interface CoursePlan {
  readonly story: Story;
  readonly stop: Stop;
  readonly turn: Turn;
  /** Day of the report; everything else follows it. */
  readonly reportedOn: IsoDate;
  readonly today: IsoDate;
  /** Of a school year that is over: nothing is left open. */
  readonly isPast: boolean;
  readonly ids: { readonly caseId: number; readonly referralId: number; readonly counselorId: number };
  readonly people: { readonly student: string; readonly guardian: string; readonly principal: string };
  readonly receiver: Pick<Receiver, 'id' | 'kind' | 'schoolKindId'>;
  readonly random: () => number;
}

export type Row<T> = Omit<Partial<T>, 'id'>;

/** The rows of one case and its referral, ready to be inserted. */
export interface Course {
  efforts: Row<CaseEffort>[];
  entries: Row<CaseEntry>[];
  conferences: Row<CaseConference>[];
  closures: Row<CaseClosure>[];
  referral: Row<Referral> | null;
  consents: Row<ReferralConsent>[];
  contacts: Row<ReferralContact>[];
  items: Row<ReferralItem>[];
  sessions: Row<ReferralSession>[];
  familyMeetings: Row<FamilyMeeting>[];
  controls: Row<WeeklyControl>[];
  reports: Row<ReceiverReport>[];
  evaluations: Row<ReferralEvaluation>[];
  analyses: Row<ReferralAnalysis>[];
  followUps: Row<ReferralFollowUp>[];
  finalReports: Row<ReferralFinalReport>[];
  /** Day of the letter, where one was issued. */
  letterOn: IsoDate | null;
}

/** Days after the report at which each thing happens, in the order of the paper. */
export const days = {
  effort: 3,
  conference: 14,
  considering: 15,
  contacting: 17,
  letter: 19,
  firstSession: 24,
  report: 52,
  evaluation: 54,
  analysis: 55,
  followUp: 57,
  finalReport: 59,
  acknowledged: 61,
  end: 62,
} as const;

/** Days after the report at which a course has come to its stop: how old a running case must be. */
export const ageAtStop: Readonly<Record<Stop, number>> = {
  reported: 1,
  counseled: 13,
  considering: days.considering,
  contacting: days.contacting,
  scheduled: days.contacting + 1,
  letter: days.letter,
  started: days.firstSession + 1,
  controlled: days.firstSession + 22,
  report: days.report + 1,
  evaluated: days.analysis,
  finished: days.end,
};

/** Draws up one course. Dates never lie after today. */
export function planCourse(plan: CoursePlan): Course {
  const { story, turn, ids } = plan;
  const course: Course = {
    efforts: [],
    entries: [],
    conferences: [],
    closures: [],
    referral: null,
    consents: [],
    contacts: [],
    items: [],
    sessions: [],
    familyMeetings: [],
    controls: [],
    reports: [],
    evaluations: [],
    analyses: [],
    followUps: [],
    finalReports: [],
    letterOn: null,
  };
  const reached = (stop: Stop) => stops.indexOf(plan.stop) >= stops.indexOf(stop);
  const day = (offset: number) => addDays(plan.reportedOn, offset);

  if (reached('counseled')) counsel(plan, course, day);
  if (turn === 'inside') {
    if (reached('finished')) course.closures.push(closing(plan, day(30), 'resolved'));
    return course;
  }
  if (!reached('considering')) return course;
  if (story.severity === 'severe') course.conferences.push(conference(plan, day(days.conference)));
  course.referral = referralRow(plan, day);
  consider(plan, course, day);
  if (turn === 'refused') return course;
  if (reached('contacting')) contact(plan, course, day(days.contacting));
  if (reached('scheduled')) agree(plan, course, day(days.contacting + 1));
  if (reached('letter')) course.letterOn = day(days.letter);
  if (reached('started')) carryOut(plan, course, day);
  if (turn === 'revoked' && reached('started')) return revoke(plan, course, day(days.firstSession + 9));
  if (reached('started'))
    control(plan, course, day(days.firstSession), reached('report') ? day(days.report) : null);
  if (turn !== 'late' && reached('report')) conclude(plan, course, day, reached);
  return course;

  function referralRow({ receiver }: CoursePlan, at: typeof day): Row<Referral> {
    const agreed = reached('scheduled');
    return {
      caseId: ids.caseId,
      sequence: 1,
      kind: receiver.kind,
      schoolKindId: receiver.schoolKindId,
      createdOn: at(days.considering),
      weeklyControl: receiverKind(receiver.kind).weeklyControl,
      responsibleId: ids.counselorId,
      fundingSource: reached('contacting') ? 'Dana BOS dan orang tua' : null,
      administrationNote: '',
      arrangedOn: reached('contacting') ? at(days.considering + 1) : null,
      receiverId: reached('contacting') ? receiver.id : null,
      appointmentOn: agreed ? at(days.firstSession) : null,
      appointmentTime: agreed ? '09:00' : null,
      appointmentPlace: agreed ? 'receiver' : null,
      purpose: story.purpose,
      requestedService: story.requestedService,
      reportDueOn: agreed ? at(days.letter + 30) : null,
      endedOn: null,
      endedAs: null,
      endReason: null,
    };
  }
}

export const recorded = ({ ids }: CoursePlan, on: IsoDate) => ({
  referralId: ids.referralId,
  recordedBy: ids.counselorId,
  recordedAt: stamp(on),
});

function counsel({ story, ids }: CoursePlan, course: Course, day: (offset: number) => IsoDate) {
  story.efforts.forEach(({ service, result }, index) => {
    const on = day(days.effort + index * 4);
    course.efforts.push({ caseId: ids.caseId, on, service, result, createdAt: stamp(on) });
  });
  const entry = { caseId: ids.caseId, authorId: ids.counselorId };
  const [first, second] = [day(1), day(6)];
  course.entries.push(
    {
      ...entry,
      kind: 'note',
      on: first,
      text: 'Laporan diterima; siswa dipanggil dengan surat panggilan biasa, tanpa menyebut masalahnya.',
      secret: false,
      createdAt: stamp(first),
    },
    {
      ...entry,
      kind: 'counseling',
      on: second,
      text: 'Siswa menceritakan keadaan di rumah. Isi percakapan disimpan sebagai catatan rahasia.',
      secret: true,
      createdAt: stamp(second),
    },
  );
}

function consider(plan: CoursePlan, course: Course, day: (offset: number) => IsoDate) {
  const { people, turn } = plan;
  const asked = day(days.considering);
  const given = (party: ReferralConsent['party'], personName: string, how: 'signed' | 'spoken') =>
    course.consents.push({
      ...recorded(plan, asked),
      party,
      event: 'given',
      on: asked,
      how,
      personName,
      relation: party === 'guardian' ? 'Orang tua' : null,
      witness: how === 'spoken' ? people.principal : null,
      note: '',
    });
  given('principal', people.principal, 'spoken');
  given('guardian', people.guardian, 'signed');
  if (turn === 'refused') {
    const note = 'Siswa belum bersedia dan ingin mencoba konseling di sekolah lebih dahulu.';
    const refusal = { party: 'student', event: 'refused', on: asked, how: null, note } as const;
    course.consents.push({ ...recorded(plan, asked), ...refusal, personName: people.student });
  } else if (stops.indexOf(plan.stop) > stops.indexOf('considering')) {
    given('student', people.student, 'signed');
  }
}

function contact(plan: CoursePlan, course: Course, on: IsoDate) {
  const attempt = { ...recorded(plan, on), receiverId: plan.receiver.id, channel: 'telephone' } as const;
  if (plan.random() < 0.4) {
    course.contacts.push({ ...attempt, on: addDays(on, -1), result: 'unreachable', note: 'Tidak diangkat.' });
  }
  const agreed = stops.indexOf(plan.stop) > stops.indexOf('contacting');
  course.contacts.push({
    ...attempt,
    on,
    result: agreed ? 'agreed' : 'waiting',
    note: agreed ? 'Bersedia menerima; jadwal disepakati.' : 'Akan memberi kabar setelah melihat jadwal.',
  });
}

/** One control a week from the first session; now and then one is missed. */
function control(plan: CoursePlan, course: Course, first: IsoDate, end: IsoDate | null) {
  if (!receiverKind(plan.receiver.kind).weeklyControl) return;
  const last = end && end < plan.today ? end : plan.today;
  for (let week = 1, on = addDays(first, 7); on <= last; week++, on = addDays(on, 7)) {
    // The school's own control of the first week is always there: a referral does not finish without one.
    if (plan.random() < 0.15 && week > 1) continue;
    const progress = Math.min(5, 2 + Math.floor(week / 2));
    course.controls.push({
      ...recorded(plan, on),
      on,
      by: week % 2 ? 'school' : 'receiver',
      kind: 'kept',
      attended: 1,
      mood: progress,
      learning: Math.max(2, progress - between(plan.random, 0, 1)),
      relations: progress,
      absencesSick: 0,
      absencesExcused: 0,
      absencesUnexcused: week === 1 ? 1 : 0,
      events: '',
      action: '',
      secret: false,
    });
  }
}

function revoke(plan: CoursePlan, course: Course, on: IsoDate): Course {
  const note = 'Orang tua menghentikan pertemuan karena pindah tempat kerja.';
  course.consents.push({
    ...recorded(plan, on),
    party: 'guardian',
    event: 'withdrawn',
    on,
    how: null,
    personName: plan.people.guardian,
    note,
  });
  if (course.referral)
    course.referral = { ...course.referral, endedOn: on, endedAs: 'revoked', endReason: note };
  if (plan.isPast) course.closures.push(closing(plan, addDays(on, 30), 'partly'));
  return course;
}

function conclude(
  plan: CoursePlan,
  course: Course,
  day: (offset: number) => IsoDate,
  reached: (stop: Stop) => boolean,
) {
  const outcome = outcomeOf(plan.random());
  const report = day(days.report);
  course.reports.push({
    ...recorded(plan, report),
    receivedOn: report,
    readOn: reached('evaluated') ? addDays(report, 1) : null,
    reference: 'Laporan tertulis, 3 halaman',
    summary: 'Siswa mengikuti empat pertemuan. Kemajuan dijelaskan per pertemuan.',
    advice: 'Guru mata pelajaran memberi waktu tambahan; orang tua menjaga jam tidur.',
  });
  if (!reached('evaluated')) return;
  const evaluation = day(days.evaluation);
  course.evaluations.push({
    ...recorded(plan, evaluation),
    discussedWithStudentOn: evaluation,
    studentSummary: 'Siswa merasa terbantu dan lebih tenang di kelas.',
    discussedReportOn: evaluation,
    ...(plan.receiver.kind === 'doctor' && {
      discussedWithGuardianOn: evaluation,
      guardianSummary: 'Orang tua menjaga jadwal minum obat.',
    }),
    reportSummary: 'Saran penerima dibahas bersama wali kelas.',
    signs:
      plan.receiver.kind === 'doctor'
        ? healthSigns.map(({ code }) => ({ sign: code, before: 2, after: 4 }))
        : [],
  });
  const analysis = day(days.analysis);
  if (hasStage(plan, 'analysis'))
    course.analyses.push({
      ...recorded(plan, analysis),
      on: analysis,
      outcome,
      moodBefore: 2,
      moodAfter: outcome === 'not_resolved' ? 2 : 4,
      learningBefore: 2,
      learningAfter: outcome === 'resolved' ? 4 : 3,
      relationsBefore: 3,
      relationsAfter: 4,
      text: 'Keluhan berkurang dibandingkan dengan sebelum rujukan.',
    });
  if (!reached('finished')) return;
  const finish = day(days.end);
  course.followUps.push({
    ...recorded(plan, day(days.followUp)),
    on: day(days.followUp),
    decision: outcome === 'not_resolved' ? 'another_referral' : 'finish',
    text: 'Guru BK memantau siswa sampai akhir semester.',
  });
  if (hasStage(plan, 'report'))
    course.finalReports.push({
      ...recorded(plan, day(days.finalReport)),
      submittedOn: day(days.finalReport),
      acknowledgedOn: day(days.acknowledged),
      conclusion: 'Alih tangan kasus telah dilaksanakan sesuai tahapan.',
    });
  if (course.referral)
    course.referral = { ...course.referral, endedOn: finish, endedAs: 'finished', endReason: '' };
  if (outcome === 'resolved' || plan.isPast) course.closures.push(closing(plan, addDays(finish, 2), outcome));
}

const outcomeOf = (chance: number): OutcomeCode =>
  chance < 0.6 ? 'resolved' : chance < 0.88 ? 'partly' : 'not_resolved';
