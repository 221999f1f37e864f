import { addDays } from '@shared/domain/calendar';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { Severity } from '@shared/procedure/problems';
import type { Case, CaseProblem, Receiver, SchoolYear } from '../database/entities';
import { between, pick, seededRandom } from '../sample/random';
import { ageAtStop, planCourse, stops, type Course, type CoursePlan, type Stop, type Turn } from './course';
import { innerStories, otherStories, referredStories, type Story } from './stories';
import { turningNames, turnings, type TurningName } from './turnings';

export interface DemoCase {
  readonly case: Partial<Case> & { id: number };
  readonly problems: Partial<CaseProblem>[];
  readonly referralId: number;
  readonly course: Course;
}

/** One pupil who can have a case in a given school year. */
export interface Candidate {
  readonly studentId: number;
  readonly student: string;
  readonly guardian: string;
}

export interface CasesPlan {
  readonly count: number;
  readonly today: IsoDate;
  readonly years: readonly SchoolYear[];
  readonly candidates: (year: SchoolYear) => readonly Candidate[];
  readonly receivers: readonly Receiver[];
  readonly counselors: readonly number[];
  readonly principal: string;
}

interface Way {
  readonly stop: Stop;
  readonly turn: Turn;
  /** Where it then stands still. */
  readonly turning?: TurningName;
}

/** Where a case of the running year stands; each of these is there in turn, so that every state can be seen. */
const running: readonly Way[] = [
  { stop: 'reported', turn: 'inside' },
  { stop: 'counseled', turn: 'inside' },
  { stop: 'considering', turn: 'straight' },
  { stop: 'considering', turn: 'refused' },
  { stop: 'contacting', turn: 'straight' },
  { stop: 'scheduled', turn: 'straight' },
  { stop: 'letter', turn: 'straight' },
  { stop: 'started', turn: 'straight' },
  { stop: 'controlled', turn: 'straight' },
  { stop: 'controlled', turn: 'revoked' },
  { stop: 'report', turn: 'straight' },
  { stop: 'report', turn: 'late' },
  { stop: 'evaluated', turn: 'straight' },
  { stop: 'finished', turn: 'straight' },
  { stop: 'finished', turn: 'inside' },
  ...turningNames.map((name) => ({ stop: turnings[name].stop, turn: 'straight' as const, turning: name })),
];

/** Earlier years are over: cases were closed in the BK room, finished or revoked. */
const past: readonly Way[] = [
  { stop: 'finished', turn: 'straight' },
  { stop: 'finished', turn: 'inside' },
  { stop: 'finished', turn: 'straight' },
  { stop: 'finished', turn: 'inside' },
  { stop: 'controlled', turn: 'revoked' },
];

/** Cases over all school years, half of them in the running one, in the order of their report. */
export function* demoCases(plan: CasesPlan): Generator<DemoCase> {
  const random = seededRandom(plan.count);
  const anyStory = storiesInTurn();
  const serials = new Map<string, number>();
  let id = 0;
  for (const [index, year] of plan.years.entries()) {
    const isRunning = index === plan.years.length - 1;
    const share = shareOf(plan.count, index, plan.years.length);
    const candidates = plan.candidates(year);
    const ways = isRunning ? running : past;
    const reports = Array.from({ length: share }, (_, number) => ({
      number,
      // In turn, not by chance: every state must be there.
      ...nth(ways, number),
    }))
      .map((one) => ({ ...one, on: reportDay(random, year, plan.today, one.stop, isRunning) }))
      .sort((a, b) => a.on.localeCompare(b.on));
    for (const { stop, turn, turning, on, number } of reports) {
      const still = turning ? turnings[turning] : null;
      const candidate = pick(random, candidates);
      const turnedMild = turning === 'outsideReasonOpen';
      const story = turning
        ? storyFor(turn, stop, number, still?.severity ?? null)
        : anyStory(turn, stop, number);
      id += 1;
      const serialYear = on.slice(0, 4);
      const serial = (serials.get(serialYear) ?? 0) + 1;
      serials.set(serialYear, serial);
      const counselorId = nth(plan.counselors, number);
      yield {
        referralId: id,
        case: {
          id,
          code: `K-${serialYear}-${String(serial).padStart(3, '0')}`,
          studentId: candidate.studentId,
          counselorId,
          reporterKind: story.reporter,
          reporterName: null,
          reportedOn: on,
          severity: turnedMild ? 'mild' : story.severity,
          severityReason: turnedMild ? 'Setelah dipantau dua pekan, keluhan siswa ringan.' : null,
          field: story.field,
          chronology: story.chronology,
          whyNotEnough: stops.indexOf(stop) >= stops.indexOf('considering') ? story.whyNotEnough : '',
          createdAt: `${on}T02:30:00.000Z`,
          updatedAt: `${on}T02:30:00.000Z`,
        },
        problems: story.problems.map((problemCode) => ({ caseId: id, problemCode })),
        course: turned(still?.turn ?? null, {
          story,
          stop,
          turn,
          reportedOn: on,
          today: plan.today,
          isPast: !isRunning,
          ids: { caseId: id, referralId: id, counselorId },
          people: { ...candidate, principal: plan.principal },
          receiver: receiverFor(plan.receivers, story, number),
          random,
        }),
      };
    }
  }
}

/** Half of all cases in the running year, the rest spread over the earlier ones, the oldest taking what is left. */
function shareOf(count: number, index: number, yearCount: number): number {
  if (yearCount === 1) return count;
  const half = Math.ceil(count / 2);
  if (index === yearCount - 1) return half;
  const each = Math.floor((count - half) / (yearCount - 1));
  return index === 0 ? count - half - each * (yearCount - 2) : each;
}

function reportDay(
  random: () => number,
  year: SchoolYear,
  today: IsoDate,
  stop: Stop,
  isRunning: boolean,
): IsoDate {
  if (!isRunning) return addDays(year.startsOn, between(random, 14, 260));
  const youngest = ageAtStop[stop];
  return addDays(today, -youngest - between(random, 0, stop === 'finished' ? 40 : 3));
}

function turned(turn: ((course: Course, plan: CoursePlan) => void) | null, plan: CoursePlan): Course {
  const course = planCourse(plan);
  turn?.(course, plan);
  return course;
}

/**
 * Of those who are referred, every third goes to another receiver than psikolog and psikiater; at each stop the
 * others come in turn, so that every kind is seen.
 */
function storiesInTurn(): (turn: Turn, stop: Stop, number: number) => Story {
  const seen = new Map<Stop, number>();
  return (turn, stop, number) => {
    if (turn === 'inside' || number % 3 !== 1) return storyFor(turn, stop, number, null);
    const count = seen.get(stop) ?? 0;
    seen.set(stop, count + 1);
    return nth(otherStories, count);
  };
}

function storyFor(turn: Turn, stop: Stop, number: number, severity: Severity | null): Story {
  const stories = turn === 'inside' ? innerStories : referredStories;
  return nth(
    severity ? stories.filter((story) => story.severity === severity) : stories,
    Math.floor(number / 2) + stops.indexOf(stop),
  );
}

/** Closed institutions receive nobody. */
function receiverFor(
  receivers: readonly Receiver[],
  { severity, receiver: named }: Story,
  number: number,
): Receiver {
  const kind = named ?? (severity === 'severe' ? 'psychiatrist' : 'psychologist');
  return nth(
    receivers.filter((receiver) => receiver.active && receiver.kind === kind),
    number,
  );
}

/** The list's items in turn, round and round. */
function nth<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('the list is empty');
  return item;
}
