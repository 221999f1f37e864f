import { addDays } from '@shared/domain/calendar';
import type { ConsentEvent, IsoDate, OutcomeCode, ReferralFacts } from '@shared/domain/referral-facts';
import type { ReceiverKind } from '@shared/procedure/receivers';
import * as fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { today } from '../cases/testing';
import {
  Case,
  CaseClosure,
  CaseEffort,
  CaseEntry,
  CaseProblem,
  Letter,
  Outreach,
  ReceiverReport,
  Referral,
  ReferralAnalysis,
  ReferralConsent,
  ReferralReopening,
  ReferralSession,
  WeeklyControl,
} from '../database/entities';
import type { CaseEntryKind } from '../database/entities/case-facts.entity';

/** What of a case decides where it is counted, as rows could say it, in any combination. */
export interface GeneratedCase {
  readonly counselorId: number;
  readonly studentId: number;
  readonly reportedOn: IsoDate;
  /** Near midnight on the school's wall. */
  readonly createdAt: string;
  readonly severity: 'mild' | 'moderate' | 'severe';
  readonly field: 'personal' | 'social';
  readonly chronology: string;
  readonly whyNotEnough: string;
  readonly problems: readonly string[];
  readonly efforts: number;
  readonly entries: readonly {
    readonly kind: CaseEntryKind;
    readonly on: IsoDate;
    readonly secret: boolean;
  }[];
  readonly closures: readonly { closedOn: IsoDate; outcome: OutcomeCode; reopenedOn: IsoDate | null }[];
  readonly referrals: readonly GeneratedReferral[];
}

/** The same of a referral. */
export interface GeneratedReferral {
  readonly createdOn: IsoDate;
  readonly receiver: {
    readonly kind: ReceiverKind;
    readonly schoolKindId: number | null;
    readonly receiverId: number | null;
  };
  readonly responsibleId: number | null;
  readonly emergencyOn: IsoDate | null;
  readonly letters: readonly {
    readonly kind: 'handover' | 'cancelled' | 'revocation_notice';
    readonly date: IsoDate;
  }[];
  readonly consents: readonly Pick<ConsentEvent, 'party' | 'event' | 'on'>[];
  readonly sessions: readonly IsoDate[];
  readonly weeklyControl: boolean;
  readonly controlWeekday: number | null;
  readonly controls: readonly { readonly on: IsoDate; readonly kind: 'kept' | 'holiday' }[];
  readonly reportDueOn: IsoDate | null;
  readonly reports: readonly { readonly receivedOn: IsoDate; readonly readOn: IsoDate | null }[];
  readonly analyses: readonly {
    readonly outcome: OutcomeCode;
    readonly moodBefore: number | null;
    readonly moodAfter: number | null;
    readonly relationsBefore: number | null;
    readonly relationsAfter: number | null;
  }[];
  readonly ended: {
    readonly as: NonNullable<ReferralFacts['ended']>['as'];
    readonly on: IsoDate;
  } | null;
  readonly reopenings: readonly { readonly endedOn: IsoDate; readonly on: IsoDate }[];
}

export interface GeneratedOutreach {
  readonly receiverId: number;
  readonly heldOn: IsoDate | null;
  readonly cancelledOn: IsoDate | null;
  readonly attended: readonly (number | null)[];
}

/** Days at the borders of the school years 2024/2025 and 2026/2027, between which one is missing. */
const bordering: readonly IsoDate[] = [
  '2024-06-30',
  '2024-07-01',
  '2024-12-31',
  '2025-01-01',
  '2025-06-30',
  '2025-07-01',
  '2026-06-30',
  '2026-07-01',
  '2026-10-31',
  '2026-11-01',
  today,
];
const border = fc.constantFrom(...bordering);
const recent = fc.integer({ min: -60, max: 0 }).map((days) => addDays(today, days));
const day = fc.oneof(border, recent);
const near = fc.integer({ min: -1, max: 1 }).map((days) => addDays(today, days));
const seldom = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, { arbitrary: one, weight: 1 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const outcome = fc.constantFrom('resolved' as const, 'partly' as const, 'not_resolved' as const);
const rating = maybe(fc.integer({ min: 1, max: 5 }));
const few = <T>(one: fc.Arbitrary<T>, maxLength = 2) => fc.array(one, { maxLength });

const generatedReferral: fc.Arbitrary<GeneratedReferral> = fc.record({
  createdOn: border,
  receiver: fc.constantFrom(
    { kind: 'psychologist' as const, schoolKindId: null, receiverId: 1 },
    { kind: 'psychologist' as const, schoolKindId: null, receiverId: null },
    { kind: 'doctor' as const, schoolKindId: null, receiverId: null },
    { kind: 'custom' as const, schoolKindId: 1, receiverId: 2 },
    { kind: 'custom' as const, schoolKindId: 2, receiverId: null },
  ),
  responsibleId: maybe(fc.constant(2)),
  emergencyOn: seldom(near),
  letters: few(fc.record({ kind: fc.constantFrom('handover', 'cancelled', 'revocation_notice'), date: day })),
  consents: few(
    fc.record({
      party: fc.constantFrom('student', 'student', 'guardian'),
      event: fc.constantFrom('asked', 'given', 'refused', 'withdrawn', 'waived'),
      on: fc.oneof(near, day),
    }),
    4,
  ),
  sessions: few(day),
  weeklyControl: fc.boolean(),
  controlWeekday: maybe(fc.integer({ min: 1, max: 7 })),
  controls: few(fc.record({ on: recent, kind: fc.constantFrom('kept', 'kept', 'holiday') }), 5),
  reportDueOn: maybe(fc.oneof(near, day)),
  reports: few(fc.record({ receivedOn: day, readOn: maybe(fc.constant(today)) })),
  analyses: few(
    fc.record({
      outcome,
      moodBefore: rating,
      moodAfter: rating,
      relationsBefore: rating,
      relationsAfter: rating,
    }),
  ),
  ended: seldom(
    fc.record({ as: fc.constantFrom('finished', 'finished', 'declined', 'revoked', 'cancelled'), on: day }),
  ),
  reopenings: few(
    fc.record({ endedOn: recent, rested: fc.nat({ max: 20 }) }).map(({ endedOn, rested }) => ({
      endedOn,
      on: addDays(endedOn, rested),
    })),
    1,
  ),
});

const generatedCase: fc.Arbitrary<GeneratedCase> = fc.record({
  counselorId: fc.integer({ min: 1, max: 3 }),
  studentId: fc.integer({ min: 1, max: 3 }),
  reportedOn: day,
  createdAt: fc.tuple(day, fc.constantFrom('16:59', '17:00')).map(([on, at]) => `${on}T${at}:00.000Z`),
  severity: fc.constantFrom('mild', 'moderate', 'severe'),
  field: fc.constantFrom('personal', 'social'),
  chronology: fc.constantFrom('Terlihat murung.', 'Terlihat murung.', '\n '),
  whyNotEnough: fc.constantFrom('Perlu ahli.', 'Perlu ahli.', ''),
  problems: fc.uniqueArray(fc.constantFrom('truancy', 'school:1', 'pregnancy'), { maxLength: 3 }),
  efforts: fc.nat({ max: 2 }),
  entries: few(
    fc.record({
      kind: fc.constantFrom<CaseEntryKind>('note', 'counseling', 'home_visit', 'case_conference', 'document'),
      on: day,
      secret: fc.boolean(),
    }),
  ),
  closures: few(fc.record({ closedOn: day, outcome, reopenedOn: maybe(day) })).map((all) =>
    // Only the last can hold still.
    all.map((one, index) => (index < all.length - 1 ? { ...one, reopenedOn: one.reopenedOn ?? today } : one)),
  ),
  referrals: few(generatedReferral, 4),
});

export interface GeneratedRoom {
  readonly cases: readonly GeneratedCase[];
  readonly outreaches: readonly GeneratedOutreach[];
}

/** @param maxCases at most so many cases, each with up to four referrals */
export const generatedRoom = (minCases: number, maxCases: number): fc.Arbitrary<GeneratedRoom> =>
  fc.record({
    cases: fc.array(generatedCase, { minLength: minCases, maxLength: maxCases }),
    outreaches: few(
      fc.record({
        receiverId: fc.integer({ min: 1, max: 2 }),
        heldOn: maybe(day),
        cancelledOn: seldom(day),
        attended: few(maybe(fc.nat({ max: 40 }))),
      }),
      3,
    ),
  });

/** Writes them to the file, in place of those of before; by whom, does not matter here. */
export async function writeRoom(manager: EntityManager, { cases, outreaches }: GeneratedRoom): Promise<void> {
  const instant = `${today}T02:00:00.000Z`;
  for (const entity of [Letter, Referral, Outreach, Case]) {
    await manager.createQueryBuilder().delete().from(entity).execute();
  }
  const numbered = cases.map((one, index) => ({ ...one, id: index + 1 }));
  await manager.insert(
    Case,
    numbered.map(({ id, problems: _p, efforts: _e, entries: _n, closures: _c, referrals: _r, ...facts }) => ({
      ...facts,
      id,
      code: `K-2026-${id}`,
      reporterKind: 'counselor',
      updatedAt: instant,
    })),
  );
  await manager.insert(
    CaseProblem,
    numbered.flatMap(({ id: caseId, problems }) => problems.map((problemCode) => ({ caseId, problemCode }))),
  );
  await manager.insert(
    CaseEffort,
    numbered.flatMap(({ id: caseId, efforts }) =>
      Array.from({ length: efforts }, () => ({
        caseId,
        on: today,
        service: 'Konseling',
        result: '-',
        createdAt: instant,
      })),
    ),
  );
  await manager.insert(
    CaseEntry,
    numbered.flatMap(({ id: caseId, entries }) =>
      entries.map((one) => ({ ...one, caseId, text: 'Dicatat.', authorId: 1, createdAt: instant })),
    ),
  );
  await manager.insert(
    CaseClosure,
    numbered.flatMap(({ id: caseId, closures }) =>
      closures.map((one) => ({ ...one, caseId, reason: '-', closedBy: 1 })),
    ),
  );
  await writeReferrals(manager, numbered);
  await manager.insert(
    Outreach,
    outreaches.map(({ attended, ...one }) => ({
      ...one,
      theme: 'Bahaya narkoba',
      requestedOn: '2024-01-01',
      channel: 'letter' as const,
      classes: attended.map((came, index) => ({
        className: index === 0 ? 'VIII A' : 'IX A',
        planned: 30,
        attended: came,
      })),
      recordedBy: 1,
      createdAt: instant,
    })),
  );
}

async function writeReferrals(
  manager: EntityManager,
  cases: readonly (GeneratedCase & { id: number })[],
): Promise<void> {
  const instant = `${today}T02:00:00.000Z`;
  const all = cases
    .flatMap(({ id: caseId, referrals }) => referrals.map((one) => ({ ...one, caseId })))
    .map((one, index) => ({ ...one, id: index + 1 }));
  await manager.insert(
    Referral,
    all.map(
      ({ id, caseId, createdOn, receiver, responsibleId, emergencyOn, reportDueOn, ended, ...one }) => ({
        id,
        caseId,
        sequence: id,
        ...receiver,
        createdOn,
        responsibleId,
        emergencyOn,
        reportDueOn,
        weeklyControl: one.weeklyControl,
        controlWeekday: one.controlWeekday,
        endedAs: ended?.as ?? null,
        endedOn: ended?.on ?? null,
        createdAt: instant,
        updatedAt: instant,
      }),
    ),
  );
  const recorded = (referralId: number) => ({ referralId, recordedBy: 1, recordedAt: instant });
  await manager.insert(
    ReferralConsent,
    all.flatMap(({ id, consents }) => consents.map((one) => ({ ...recorded(id), ...one }))),
  );
  await manager.insert(
    ReferralSession,
    all.flatMap(({ id, sessions }) =>
      sessions.map((on) => ({
        ...recorded(id),
        on,
        place: 'school' as const,
        escorts: [],
        techniques: [],
      })),
    ),
  );
  await manager.insert(
    WeeklyControl,
    all.flatMap(({ id, controls }) =>
      controls.map((one) => ({ ...recorded(id), ...one, by: 'school' as const })),
    ),
  );
  await manager.insert(
    ReceiverReport,
    all.flatMap(({ id, reports }) => reports.map((one) => ({ ...recorded(id), ...one }))),
  );
  await manager.insert(
    ReferralAnalysis,
    all.flatMap(({ id, analyses }) => analyses.map((one) => ({ ...recorded(id), on: today, ...one }))),
  );
  await manager.insert(
    ReferralReopening,
    all.flatMap(({ id, reopenings }) =>
      reopenings.map((one) => ({ ...recorded(id), ...one, endedAs: 'declined' as const, reason: '-' })),
    ),
  );
  const letters = all.flatMap(({ id, caseId, letters: theirs }) =>
    theirs.map((one) => ({ ...one, id, caseId })),
  );
  await manager.insert(
    Letter,
    letters.map(({ id, caseId, kind, date }, index) => ({
      kind: kind === 'cancelled' ? ('handover' as const) : kind,
      year: 2026,
      serial: index + 1,
      number: `421.3/${index + 1}/SMP/XI/2026`,
      date,
      referralId: id,
      caseId,
      recipient: 'Biro Psikologi Cakrawala',
      subject: 'Alih tangan kasus',
      content: {},
      issuedAt: instant,
      issuedBy: 1,
      cancelledOn: kind === 'cancelled' ? today : null,
    })),
  );
}
