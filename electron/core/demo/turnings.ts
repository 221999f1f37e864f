import { addDays } from '@shared/domain/calendar';
import type { ConsentEvent, ConsentParty, IsoDate } from '@shared/domain/referral-facts';
import type { ReferralConsent } from '../database/entities';
import type { Course, CoursePlan, Stop } from './course';

/** Ways of a course that stand still somewhere, so that every standing of a referral can be seen. */
type Turning = (course: Course, plan: CoursePlan) => void;

const withReferral = (course: Course, changes: NonNullable<Course['referral']>): void => {
  if (course.referral) course.referral = { ...course.referral, ...changes };
};

/** What the parties said, and nothing else: the course has come no further. */
const said =
  (...events: (readonly [ConsentParty, ConsentEvent['event']])[]): Turning =>
  (course, { ids, people }) => {
    const on = course.referral?.createdOn ?? '';
    const names = { student: people.student, guardian: people.guardian, principal: people.principal };
    course.consents = events.map(([party, event]): Partial<ReferralConsent> => ({
      referralId: ids.referralId,
      recordedBy: ids.counselorId,
      recordedAt: `${on}T03:15:00.000Z`,
      party,
      event,
      on,
      how: event === 'given' ? 'signed' : null,
      personName: names[party],
      note: event === 'refused' ? 'Ingin melihat hasil konseling di sekolah lebih dahulu.' : '',
    }));
  };

const ended =
  (endedAs: 'declined' | 'cancelled', endReason: string): Turning =>
  (course, { today }) => {
    const on = addDays(course.referral?.createdOn ?? today, 2);
    withReferral(course, { endedOn: on < today ? on : today, endedAs, endReason });
  };

const notEnded: Turning = (course) => {
  withReferral(course, { endedOn: null, endedAs: null, endReason: null });
  course.closures = [];
};

const decided =
  (decision: 'finish' | 'further_services'): Turning =>
  (course) => {
    course.followUps = course.followUps.map((one) => ({ ...one, decision }));
  };

const without =
  (
    ...lists: ('conferences' | 'consents' | 'contacts' | 'analyses' | 'reports' | 'finalReports')[]
  ): Turning =>
  (course) => {
    for (const list of lists) course[list] = [];
  };

const both =
  (...turnings: Turning[]): Turning =>
  (course, plan) =>
    turnings.forEach((turn) => turn(course, plan));

/** Danger to life: the student was seen at once, the rest is made good afterwards. */
const emergency: Turning = (course, plan) => {
  const on: IsoDate = course.referral?.createdOn ?? plan.today;
  withReferral(course, {
    emergencyOn: on,
    emergencyReason: 'Siswa menyampaikan keinginan mengakhiri hidup dan tidak boleh ditinggal sendiri.',
    emergencyApprovedBy: plan.people.principal,
    receiverId: plan.receiver.id,
  });
  const recorded = { referralId: plan.ids.referralId, recordedBy: plan.ids.counselorId };
  course.sessions.push({
    ...recorded,
    recordedAt: `${on}T03:15:00.000Z`,
    on,
    time: null,
    place: 'receiver',
    escorts: [
      { role: 'counselor', came: true, note: '' },
      { role: 'guardian', came: true, note: plan.people.guardian },
    ],
    escort: '',
    techniques: [],
    note: '',
    secret: false,
  });
};

const turning = (stop: Stop, turn: Turning, severity: 'severe' | null = null) => ({ stop, turn, severity });

/** Each with the stop it starts from, and whether it needs a severe case. */
export const turnings = {
  conferenceMissing: turning('considering', without('conferences', 'consents'), 'severe'),
  conferenceAgainst: turning(
    'considering',
    (course) => {
      course.consents = [];
      course.conferences = course.conferences.map((one) => ({
        ...one,
        decidedToRefer: 0,
        decision: 'Kasus ditangani di sekolah selama satu bulan, lalu dibahas kembali.',
      }));
    },
    'severe',
  ),
  emergency: turning('considering', both(without('conferences', 'consents'), emergency), 'severe'),
  principalAsked: turning('considering', said(['principal', 'asked'])),
  principalRefused: turning('considering', said(['principal', 'refused'])),
  guardianAsked: turning('considering', said(['principal', 'given'], ['guardian', 'asked'])),
  guardianRefused: turning('considering', said(['principal', 'given'], ['guardian', 'refused'])),
  declined: turning(
    'considering',
    both(
      said(['principal', 'given'], ['guardian', 'given'], ['student', 'refused']),
      ended('declined', 'Siswa memilih konseling di sekolah.'),
    ),
  ),
  /** Found to be mild after all: why it goes outside the school is not written down yet. */
  outsideReasonOpen: turning('considering', said(['principal', 'asked'])),
  receiverOpen: turning('contacting', (course) => {
    course.contacts = [];
    withReferral(course, { receiverId: null });
  }),
  cancelled: turning('contacting', ended('cancelled', 'Siswa pindah ke sekolah lain.')),
  purposeOpen: turning('scheduled', (course) => withReferral(course, { purpose: '' })),
  responsibleOpen: turning('letter', (course) => withReferral(course, { responsibleId: null })),
  reportAwaited: turning('report', (course, { today }) => {
    course.reports = [];
    withReferral(course, { reportDueOn: addDays(today, 5) });
  }),
  reportRead: turning('report', (course) => {
    course.reports = course.reports.map((one) => ({ ...one, readOn: one.receivedOn ?? null }));
  }),
  analysisOpen: turning('evaluated', without('analyses')),
  servicesContinue: turning('finished', both(notEnded, without('finalReports'), decided('further_services'))),
  finalReportOpen: turning('finished', both(notEnded, without('finalReports'), decided('finish'))),
  /** Come to its end, but nobody wrote down who pays. */
  arrangementsOpen: turning(
    'finished',
    both(notEnded, decided('finish'), (course) =>
      withReferral(course, { fundingSource: null, arrangedOn: null }),
    ),
  ),
  readyToFinish: turning('finished', both(notEnded, decided('finish'))),
} as const;
export type TurningName = keyof typeof turnings;

export const turningNames = Object.keys(turnings) as TurningName[];
