import { addDays } from '@shared/domain/calendar';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { Case, CaseProblem, Letter, Receiver, SchoolYear } from '@core/database/entities';
import {
  ageAtStop,
  days,
  planCourse,
  stops,
  type Course,
  type CoursePlan,
  type Stop,
  type Turn,
} from '@core/demo/course';
import { stamp } from '@core/demo/case-rows';
import { innerStories, otherStories, referredStories, type Story } from '@core/demo/stories';
import { between, pick } from '@core/sample/random';
import { note } from './scale-words';

/** One case with as many referrals as it came to. */
export interface ScaleCase {
  readonly case: Partial<Case> & { id: number };
  readonly problems: readonly Partial<CaseProblem>[];
  /** The first tells what was done before the referral; of the others only the referral counts. */
  readonly courses: readonly (Course & { readonly referralId: number })[];
  readonly letters: readonly Partial<Letter>[];
}

export interface ScalePlan {
  readonly count: number;
  readonly today: IsoDate;
  readonly years: readonly Pick<SchoolYear, 'id' | 'name' | 'startsOn' | 'endsOn'>[];
  /** Ids of those who attend the school in a year. */
  readonly attending: (yearId: number) => readonly number[];
  readonly receivers: readonly Pick<Receiver, 'id' | 'kind' | 'schoolKindId'>[];
  readonly counselors: readonly number[];
  readonly random: () => number;
}

/** Of a hundred cases: how many came to no referral, to one, to two, to three. One and a half each. */
const referralShares = [15, 50, 85, 100] as const;
/** A referral takes two months; the next one of the case begins after it. */
const betweenReferrals = days.end + 8;
/** Of the running year: the part that is still at work. */
const openShare = 0.25;

/** Cases of all school years, as many in each, in the order of their report; those of earlier years are closed. */
export function* scaleCases(plan: ScalePlan): Generator<ScaleCase> {
  const serials = new Map<string, number>();
  const nextOf = (series: string) => {
    const serial = (serials.get(series) ?? 0) + 1;
    serials.set(series, serial);
    return serial;
  };
  let caseId = 0;
  let referralId = 0;
  for (const [index, year] of plan.years.entries()) {
    const isPast = index < plan.years.length - 1;
    const share = Math.floor((plan.count * (index + 1)) / plan.years.length) - caseId;
    const ways = Array.from({ length: share }, () => wayOf(plan, year, isPast)).sort((a, b) =>
      a.reportedOn.localeCompare(b.reportedOn),
    );
    const attending = plan.attending(year.id);
    for (const way of ways) {
      caseId += 1;
      const counselorId = pick(plan.random, plan.counselors);
      const story = storyOf(plan.random, way.referrals > 0);
      const courses = coursesOf(plan, way, story, { caseId, counselorId }, () => ++referralId);
      const serialYear = way.reportedOn.slice(0, 4);
      yield {
        case: {
          id: caseId,
          code: `K-${serialYear}-${String(nextOf(`K${serialYear}`)).padStart(3, '0')}`,
          studentId: pick(plan.random, attending),
          counselorId,
          reporterKind: story.reporter,
          reporterName: null,
          reportedOn: way.reportedOn,
          severity: story.severity,
          severityReason: null,
          field: story.field,
          chronology: `${story.chronology} ${note(plan.random)}`,
          whyNotEnough: way.referrals > 0 ? story.whyNotEnough : '',
          createdAt: stamp(way.reportedOn),
          updatedAt: stamp(way.reportedOn),
        },
        problems: story.problems.map((problemCode) => ({ caseId, problemCode })),
        courses,
        letters: courses.flatMap((course) =>
          course.letterOn ? [letterOf(course.letterOn, caseId, course.referralId, nextOf)] : [],
        ),
      };
    }
  }
}

interface Way {
  readonly reportedOn: IsoDate;
  readonly referrals: number;
  /** Where the last referral stands. */
  readonly stop: Stop;
  readonly turn: Turn;
  readonly isOver: boolean;
}

/** Every way ends at its end in a year that is over; in the running one a part stands at every stop. */
function wayOf({ random, today }: ScalePlan, year: ScalePlan['years'][number], isPast: boolean): Way {
  const chance = random() * 100;
  const referrals = referralShares.findIndex((upTo) => chance < upTo);
  const isOver = isPast || random() >= openShare;
  const turn: Turn = referrals === 0 ? 'inside' : random() < 0.04 ? 'revoked' : 'straight';
  const ended: Stop = turn === 'revoked' ? 'controlled' : 'finished';
  const stop = isOver
    ? ended
    : referrals === 0
      ? 'counseled'
      : turn === 'revoked'
        ? 'controlled'
        : pick(random, stops.slice(2, -1));
  const before = Math.max(0, referrals - 1) * betweenReferrals;
  const age = (isOver ? days.end + 4 : ageAtStop[stop]) + before;
  const latest = addDays(today, -age);
  const reportedOn = isPast
    ? addDays(year.startsOn, between(random, 0, 360 - age))
    : isOver
      ? addDays(latest, -between(random, 0, 20))
      : addDays(latest, -between(random, 0, 3));
  return { reportedOn, referrals, stop, turn, isOver };
}

const storyOf = (random: () => number, referred: boolean): Story =>
  pick(random, !referred ? innerStories : random() < 0.33 ? otherStories : referredStories);

function coursesOf(
  plan: ScalePlan,
  { reportedOn, referrals, stop, turn, isOver }: Way,
  story: Story,
  ids: { caseId: number; counselorId: number },
  nextReferral: () => number,
): (Course & { referralId: number })[] {
  const people = { student: 'Siswa', guardian: 'Orang tua', principal: 'Kepala sekolah' };
  const kind = story.receiver ?? (story.severity === 'severe' ? 'psychiatrist' : 'psychologist');
  const receivers = plan.receivers.filter((one) => one.kind === kind);
  return Array.from({ length: Math.max(1, referrals) }, (_, index) => {
    const isLast = index >= referrals - 1;
    const referralId = referrals === 0 ? 0 : nextReferral();
    const course: CoursePlan = {
      story,
      stop: isLast ? stop : 'finished',
      turn: isLast ? turn : 'straight',
      reportedOn: addDays(reportedOn, index * betweenReferrals),
      today: plan.today,
      isPast: isOver,
      ids: { ...ids, referralId },
      people,
      receiver: pick(plan.random, receivers),
      random: plan.random,
    };
    const made = planCourse(course);
    if (made.referral) made.referral = { ...made.referral, sequence: index + 1 };
    if (index > 0) Object.assign(made, { efforts: [], entries: [], conferences: [] });
    if (!isLast) made.closures = [];
    else if (isOver && made.closures.length === 0) made.closures = [];
    return { ...withNotes(made, plan.random), referralId };
  });
}

/** What a counselor writes down at a control, a meeting, an entry: in half of them something of its own. */
function withNotes(course: Course, random: () => number): Course {
  const sometimes = () => (random() < 0.5 ? note(random) : '');
  for (const control of course.controls) control.events = sometimes();
  for (const session of course.sessions) session.note = sometimes();
  for (const entry of course.entries) entry.text = `${entry.text} ${note(random)}`;
  return course;
}

/** As long as the content of a real letter is. */
const content = { body: 'Dengan hormat, bersama surat ini kami sampaikan alih tangan kasus. '.repeat(20) };

function letterOf(
  on: IsoDate,
  caseId: number,
  referralId: number,
  nextOf: (series: string) => number,
): Partial<Letter> {
  const year = Number(on.slice(0, 4));
  const serial = nextOf(`S${year}`);
  return {
    kind: 'handover',
    year,
    serial,
    suffix: '',
    number: `421.3/${String(serial).padStart(3, '0')}/BK/${on.slice(5, 7)}/${year}`,
    date: on,
    referralId,
    caseId,
    recipient: 'Biro Psikologi Cakrawala',
    subject: 'Alih tangan kasus',
    content,
    issuedAt: stamp(on),
    issuedBy: 1,
  };
}
