import type { bundlesContract, DueLetter, DueLetterKind } from '@shared/contract/bundles';
import { addDays, daysBetween } from '@shared/domain/calendar';
import { isWithin, type DayRange } from '@shared/domain/calendar-marks';
import { daysOfMonth, type Month } from '@shared/domain/month';
import type { IsoDate, ReferralFacts } from '@shared/domain/referral-facts';
import { weeklyGrid } from '@shared/domain/weekly-control';
import { Between, In, IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { loadStandings, type RunningReferral } from '../../database/case-standings';
import { classNamesOf } from '../../database/class-names';
import { CaseConference, Letter, Referral, School, Student } from '../../database/entities';
import { openCases, type OpenCase } from '../../database/open-cases';
import type { Now } from '../../now';
import { invitedTo, isSameMeeting, meetingWords, type Meeting } from './meeting';

type Request = z.output<typeof bundlesContract.dueLetters.input>;

/** Invitations are sent no longer ahead than this; older ones are not looked at. */
const invitedAheadDays = 120;

/** Everything that the rules of a month are asked about. */
interface Material {
  readonly month: DayRange;
  readonly today: IsoDate;
  readonly running: readonly RunningReferral[];
  readonly conferences: readonly CaseConference[];
  readonly letters: readonly KeptLetter[];
  /** The words for a meeting, on the school's clock. */
  words(meeting: { on: IsoDate; time: string | null; place: string }): Meeting;
}

type KeptLetter = Pick<Letter, 'id' | 'kind' | 'number' | 'date' | 'caseId' | 'referralId'> & {
  /** Of an invitation: to what. */
  readonly meeting: Meeting | null;
};

/** What the rules tell of one letter; who the student is stands in every case the same. */
type Due = Omit<DueLetter, 'caseCode' | 'student' | 'receiver'>;

/**
 * What is due in a month in the open cases that this person may see, read from the facts: which conferences are planned
 * and which guardians are awaited, which referrals are controlled week by week, who owes a report.
 * @param only of these cases alone
 */
export async function dueLetters(
  manager: EntityManager,
  { kind, month }: Request,
  now: Now,
  only: readonly number[] | null = null,
): Promise<DueLetter[]> {
  const cases = await openCases(manager, now, only);
  const due = rules[kind](await materialOf(manager, cases, month, now));
  return withPlaces(manager, due, cases, now);
}

/** As many queries for a hundred cases as for one. */
async function materialOf(
  manager: EntityManager,
  cases: readonly OpenCase[],
  month: Month,
  { today }: Now,
): Promise<Material> {
  const range = daysOfMonth(month);
  const caseId = In(cases.map(({ id }) => id));
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  const standings = await loadStandings(manager, cases, today);
  const letters = await manager.find(Letter, {
    where: {
      caseId,
      kind: In(['conference_invitation', 'guardian_invitation', 'report_reminder']),
      cancelledOn: IsNull(),
      date: MoreThanOrEqual(addDays(range.from, -invitedAheadDays)),
    },
    order: { id: 'DESC' },
  });
  return {
    month: range,
    today,
    running: [...standings.running.values()].flat(),
    conferences: await manager.find(CaseConference, {
      where: { caseId, heldOn: IsNull(), plannedOn: Between(range.from, range.to) },
      order: { plannedOn: 'ASC', id: 'ASC' },
    }),
    letters: letters.map((one) => ({ ...one, meeting: invitedTo(one.content) })),
    words: (meeting) => meetingWords(meeting, settings.timeZone),
  };
}

const rules: Readonly<Record<DueLetterKind, (material: Material) => Due[]>> = {
  invitations: (material) => [...conferenceInvitations(material), ...guardianInvitations(material)],
  control_cards: controlCards,
  reminders,
};

const nothingMore = {
  referralId: null,
  itemId: null,
  time: null,
  occasion: null,
  refusal: null,
  lacks: null,
  remindedOn: null,
  issued: null,
} as const;

/** Conferences of the month that are still to come; those invited to already can be printed again. */
function conferenceInvitations({ conferences, letters, words, today }: Material): Due[] {
  return conferences.map(({ id, caseId, plannedOn, time, place }) => ({
    ...nothingMore,
    template: 'conference_invitation',
    caseId,
    itemId: id,
    on: plannedOn,
    time,
    refusal: plannedOn < today ? 'letters.meetingPast' : null,
    lacks: time === null ? 'letters.lacks.meetingTime' : null,
    issued: asIssued(
      letters.find(
        (one) =>
          one.kind === 'conference_invitation' &&
          one.caseId === caseId &&
          one.meeting !== null &&
          isSameMeeting(one.meeting, words({ on: plannedOn, time, place })),
      ),
    ),
  }));
}

/** Guardians who are awaited: for their consent, or to speak about what came of the referral. Each case once. */
function guardianInvitations({ running, letters, month, words, today }: Material): Due[] {
  const awaited = new Map<number, Due>();
  const days = new Set(daysIn(month).map((on) => words({ on, time: null, place: '' }).day));
  for (const referral of running) {
    const occasion = guardianAwaitedFor(referral);
    if (!occasion || awaited.has(referral.caseId)) continue;
    const issued = letters.find(
      ({ kind, caseId, meeting }) =>
        kind === 'guardian_invitation' && caseId === referral.caseId && days.has(meeting?.day ?? ''),
    );
    if (!issued && month.to < today) continue;
    awaited.set(referral.caseId, {
      ...nothingMore,
      template: 'guardian_invitation',
      caseId: referral.caseId,
      on: null,
      occasion,
      refusal: referral.facts.guardian ? null : 'letters.noGuardian',
      issued: asIssued(issued),
    });
  }
  return [...awaited.values()];
}

function guardianAwaitedFor({ facts, state }: RunningReferral): Due['occasion'] {
  const { code } = state.standing;
  if (code === 'waiting_for_guardian_consent' || code === 'guardian_refused') return 'consent';
  const discussed = facts.evaluation?.discussedWithGuardianOn ?? null;
  return code === 'waiting_for_evaluation' && discussed === null ? 'evaluation' : null;
}

/** Cards of the referrals that are controlled in the month; week by week from their first meeting on. */
function controlCards({ running, month, today }: Material): Due[] {
  return running.flatMap(({ id, caseId, facts }): Due[] => {
    if (!facts.weeklyControl.on || !facts.letter) return [];
    const on = firstControlWithin(facts, month, today);
    const waits = facts.sessions.length === 0 && month.to >= today;
    if (on === null && !waits) return [];
    return [
      {
        ...nothingMore,
        template: 'control_card',
        caseId,
        referralId: id,
        on,
        lacks: on === null ? 'letters.lacks.firstSession' : null,
      },
    ];
  });
}

/** The first day of the month on which a control falls; `null` where none does. */
function firstControlWithin(facts: ReferralFacts, { from, to }: DayRange, today: IsoDate): IsoDate | null {
  const grid = weeklyGrid(facts, today);
  const [first] = grid?.weeks ?? [];
  const isOver = facts.followUp?.decision === 'finish' && (grid?.kept ?? 0) > 0;
  if (!first || (isOver && to >= today)) return null;
  const weeks = Math.max(0, Math.ceil(daysBetween(first.dueOn, from) / 7));
  const on = addDays(first.dueOn, weeks * 7);
  return on <= to ? on : null;
}

/** Receivers that owe a report whose day has come, and those whose day comes in the month. */
function reminders({ running, letters, month, today }: Material): Due[] {
  return running.flatMap(({ id, caseId, facts }): Due[] => {
    const { letter, report, reportRequest } = facts;
    if (!letter || report || !reportRequest) return [];
    const { dueOn } = reportRequest;
    const issued = letters.find(
      ({ kind, referralId, date }) =>
        kind === 'report_reminder' && referralId === id && isWithin(month, date),
    );
    const isNow = isWithin(month, today);
    const concerns = isNow ? dueOn <= month.to : isWithin(month, dueOn) && month.from > today;
    if (!issued && !concerns) return [];
    return [
      {
        ...nothingMore,
        template: 'report_reminder',
        caseId,
        referralId: id,
        on: dueOn,
        refusal: dueOn >= today ? 'letters.reportNotDue' : null,
        remindedOn: facts.reminders.findLast(({ on }) => isWithin(month, on))?.on ?? null,
        issued: asIssued(issued),
      },
    ];
  });
}

const asIssued = (letter: KeptLetter | undefined): Due['issued'] =>
  letter ? { id: letter.id, number: letter.number, date: letter.date } : null;

const daysIn = ({ from, to }: DayRange): IsoDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

/** Whose it is, in the order of the days, then of the names. */
async function withPlaces(
  manager: EntityManager,
  due: readonly Due[],
  cases: readonly OpenCase[],
  { today }: Now,
): Promise<DueLetter[]> {
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const studentIds = due.map(({ caseId }) => caseOf.get(caseId)?.studentId ?? 0);
  const students = await manager.find(Student, {
    select: { id: true, name: true },
    where: { id: In(studentIds) },
  });
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const classNames = await classNamesOf(manager, studentIds, today);
  const referrals = await manager.find(Referral, {
    where: { id: In(due.map(({ referralId }) => referralId ?? 0)) },
    relations: { receiver: true },
  });
  const receivers = new Map(
    referrals.map(({ id, receiver }) => [
      id,
      [receiver?.person, receiver?.institution].filter(Boolean).join(', '),
    ]),
  );
  return due
    .map((one) => {
      const { code = '', studentId = 0 } = caseOf.get(one.caseId) ?? {};
      return {
        ...one,
        caseCode: code,
        student: {
          id: studentId,
          name: names.get(studentId) ?? '',
          className: classNames.get(studentId) ?? null,
        },
        receiver: receivers.get(one.referralId ?? 0) || null,
      };
    })
    .sort(byDay);
}

const byDay = (a: DueLetter, b: DueLetter): number =>
  (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
  (a.time ?? '').localeCompare(b.time ?? '') ||
  a.student.name.localeCompare(b.student.name, 'id') ||
  a.caseId - b.caseId;
