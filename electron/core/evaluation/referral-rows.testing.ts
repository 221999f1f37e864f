import type { ConsentEvent, IsoDate, OutcomeCode, ReferralFacts } from '@shared/domain/referral-facts';
import { addDays } from '@shared/domain/calendar';
import type { ReceiverKind } from '@shared/procedure/receivers';
import * as fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { today } from '../cases/testing';
import {
  Letter,
  ReceiverReport,
  Referral,
  ReferralAnalysis,
  ReferralConsent,
  ReferralSession,
} from '../database/entities';

/** What of a referral decides where it is counted, as rows could say it, in any combination. */
export interface GeneratedReferral {
  /** Whose case it is of, by its place among the cases. */
  readonly caseAt: number;
  readonly createdOn: IsoDate;
  readonly receiver: { readonly kind: ReceiverKind; readonly schoolKindId: number | null };
  readonly emergencyOn: IsoDate | null;
  readonly letters: readonly ('handover' | 'cancelled' | 'revocation_notice')[];
  readonly consents: readonly Pick<ConsentEvent, 'party' | 'event' | 'on'>[];
  readonly sessions: number;
  readonly reportDueOn: IsoDate | null;
  readonly reports: number;
  readonly analyses: readonly OutcomeCode[];
  readonly endedAs: NonNullable<ReferralFacts['ended']>['as'] | null;
}

/** Days at the borders of the school years 2024/2025 and 2026/2027, between which one is missing. */
const bordering: readonly IsoDate[] = [
  '2024-06-30',
  '2024-07-01',
  '2025-06-30',
  '2025-07-01',
  '2026-06-30',
  '2026-07-01',
  today,
];
const near = fc.integer({ min: -1, max: 1 }).map((days) => addDays(today, days));
const seldom = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, { arbitrary: one, weight: 1 });

export const generatedReferral: fc.Arbitrary<GeneratedReferral> = fc.record({
  caseAt: fc.integer({ min: 0, max: 2 }),
  createdOn: fc.constantFrom(...bordering),
  receiver: fc.constantFrom(
    { kind: 'psychologist' as const, schoolKindId: null },
    { kind: 'doctor' as const, schoolKindId: null },
    { kind: 'custom' as const, schoolKindId: 1 },
    { kind: 'custom' as const, schoolKindId: 2 },
  ),
  emergencyOn: seldom(near),
  letters: fc.array(fc.constantFrom('handover', 'cancelled', 'revocation_notice'), { maxLength: 2 }),
  consents: fc.array(
    fc.record({
      party: fc.constantFrom('student', 'student', 'guardian'),
      event: fc.constantFrom('asked', 'given', 'refused', 'withdrawn', 'waived'),
      on: near,
    }),
    { maxLength: 4 },
  ),
  sessions: fc.nat({ max: 2 }),
  reportDueOn: fc.option(near, { nil: null }),
  reports: fc.nat({ max: 2 }),
  analyses: fc.array(fc.constantFrom('resolved', 'partly', 'not_resolved'), { maxLength: 2 }),
  endedAs: seldom(fc.constantFrom('finished', 'finished', 'declined', 'revoked', 'cancelled')),
});

/** Writes them to the file, in place of those of before; by whom, does not matter here. */
export async function writeReferrals(
  manager: EntityManager,
  caseIds: readonly number[],
  generated: readonly GeneratedReferral[],
): Promise<void> {
  const instant = `${today}T02:00:00.000Z`;
  await manager.createQueryBuilder().delete().from(Letter).execute();
  await manager.createQueryBuilder().delete().from(Referral).execute();
  const numbered = generated.map((one, index) => ({ ...one, id: index + 1 }));
  await manager.insert(
    Referral,
    numbered.map(({ id, caseAt, createdOn, receiver, emergencyOn, reportDueOn, endedAs }) => ({
      id,
      caseId: caseIds[caseAt],
      sequence: id,
      ...receiver,
      createdOn,
      emergencyOn,
      reportDueOn,
      endedAs,
      endedOn: endedAs && today,
      weeklyControl: false,
      createdAt: instant,
      updatedAt: instant,
    })),
  );
  const recorded = (referralId: number) => ({ referralId, recordedBy: 1, recordedAt: instant });
  const times = (count: number) => Array.from({ length: count });
  await manager.insert(
    ReferralConsent,
    numbered.flatMap(({ id, consents }) => consents.map((one) => ({ ...recorded(id), ...one }))),
  );
  await manager.insert(
    ReferralSession,
    numbered.flatMap(({ id, sessions }) =>
      times(sessions).map(() => ({
        ...recorded(id),
        on: today,
        place: 'school' as const,
        escorts: [],
        techniques: [],
      })),
    ),
  );
  await manager.insert(
    ReceiverReport,
    numbered.flatMap(({ id, reports }) => times(reports).map(() => ({ ...recorded(id), receivedOn: today }))),
  );
  await manager.insert(
    ReferralAnalysis,
    numbered.flatMap(({ id, analyses }) =>
      analyses.map((outcome) => ({ ...recorded(id), on: today, outcome })),
    ),
  );
  const letters = numbered.flatMap(({ id, letters: kinds }) => kinds.map((kind) => ({ id, kind })));
  await manager.insert(
    Letter,
    letters.map(({ id, kind }, index) => ({
      kind: kind === 'cancelled' ? ('handover' as const) : kind,
      year: 2026,
      serial: index + 1,
      number: `421.3/${index + 1}/SMP/XI/2026`,
      date: today,
      referralId: id,
      recipient: 'Biro Psikologi Cakrawala',
      subject: 'Alih tangan kasus',
      content: {},
      issuedAt: instant,
      issuedBy: 1,
      cancelledOn: kind === 'cancelled' ? today : null,
    })),
  );
}
