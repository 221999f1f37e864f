import { addDays, daysBetween } from '@shared/domain/calendar';
import type { Dimensions, FigureCode } from '@shared/domain/figures';
import { referralEnd } from '@shared/domain/referral-end';
import type { IsoDate, ReferralFacts } from '@shared/domain/referral-facts';
import { referralPhase } from '@shared/domain/referral-phase';
import { referralState } from '@shared/domain/referral-state';
import { consentStanding } from '@shared/domain/consent';
import { weeklyGrid } from '@shared/domain/weekly-control';
import type { EntityManager } from 'typeorm';
import { today } from '../cases/testing';
import {
  Case,
  ClassMembership,
  Letter,
  Outreach,
  ReceiverReport,
  Referral,
  ReferralAnalysis,
  ReferralReopening,
} from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';

/** One row of a list, by what it can be divided by. */
export type ToldRow = Partial<Dimensions>;

/** The days and cases that are counted, told plainly. */
export interface Told {
  readonly has: (day: IsoDate | null | undefined) => boolean;
  /** The last of these days that has come. */
  readonly last: IsoDate;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly counts: (one: Case) => boolean;
  readonly schoolYearId: number;
  readonly className: string | null;
}

interface World {
  readonly cases: readonly Case[];
  readonly referrals: readonly Referral[];
  readonly facts: ReadonlyMap<number, ReferralFacts>;
  readonly analyses: readonly ReferralAnalysis[];
  readonly reports: readonly ReceiverReport[];
  readonly letters: readonly Letter[];
  readonly reopenings: readonly ReferralReopening[];
  readonly memberships: readonly ClassMembership[];
  readonly outreaches: readonly Outreach[];
}

/** Everything in the file, row by row. */
export async function readWorld(manager: EntityManager): Promise<World> {
  const referrals = await manager.find(Referral, { order: { id: 'ASC' } });
  return {
    cases: await manager.find(Case, { relations: { problems: true, closures: true, entries: true } }),
    referrals,
    facts: await loadReferralFacts(
      manager,
      referrals.map(({ id }) => id),
      today,
    ),
    analyses: await manager.find(ReferralAnalysis, { order: { id: 'ASC' } }),
    reports: await manager.find(ReceiverReport),
    letters: await manager.find(Letter, { order: { id: 'ASC' } }),
    reopenings: await manager.find(ReferralReopening),
    memberships: await manager.find(ClassMembership),
    outreaches: await manager.find(Outreach, { relations: { receiver: true } }),
  };
}

const spent = (from: IsoDate, to: IsoDate) => Math.max(0, daysBetween(from, to));
const earliest = (days: readonly IsoDate[]) => days.toSorted()[0] ?? null;

/** The plain recount: every row of every figure, by the rules of `shared/domain` and by loops. */
export function recount(world: World, told: Told): Record<FigureCode, ToldRow[]> {
  const rows: Record<FigureCode, ToldRow[]> = {
    cases_new: [],
    case_problems: [],
    services: [],
    cases_closed: [],
    cases_reopened: [],
    referrals_begun: [],
    referral_problems: [],
    referrals_running: [],
    referrals_ended: [],
    referrals_reopened: [],
    held_up: [],
    waiting: [],
    case_days: [],
    referral_days: [],
    controls: [],
    reports: [],
    scales: [],
    outreaches: [],
  };
  const classIn = (studentId: number) =>
    world.memberships.find((one) => one.studentId === studentId && one.schoolYearId === told.schoolYearId)
      ?.className ?? null;

  for (const one of world.cases.filter(told.counts)) {
    const { severity } = one;
    const field = one.field as Dimensions['field'];
    const closures = one.closures ?? [];
    const closing = closures.find(({ reopenedOn }) => reopenedOn === null);
    // 17.00 UTC is midnight in Jakarta.
    const recorded =
      one.createdAt.slice(11, 13) === '17'
        ? addDays(one.createdAt.slice(0, 10), 1)
        : one.createdAt.slice(0, 10);
    if (told.has(one.reportedOn)) {
      const month = one.reportedOn.slice(0, 7);
      rows.cases_new.push({ month, severity, field, className: classIn(one.studentId) });
      for (const { problemCode } of one.problems ?? [])
        rows.case_problems.push({ problem: problemCode, severity });
      rows.case_days.push({ step: 'triage', days: spent(one.reportedOn, recorded) });
      if (closing) rows.case_days.push({ step: 'whole', days: spent(one.reportedOn, closing.closedOn) });
    }
    for (const { kind, on } of one.entries ?? []) {
      if (kind === 'note' || kind === 'document' || !told.has(on)) continue;
      rows.services.push({ month: on.slice(0, 7), service: kind });
    }
    if (closing && told.has(closing.closedOn)) rows.cases_closed.push({ outcome: closing.outcome });
    if (closures.some(({ reopenedOn }) => told.has(reopenedOn))) rows.cases_reopened.push({});

    for (const referral of world.referrals.filter(({ caseId }) => caseId === one.id)) {
      const facts = world.facts.get(referral.id);
      if (!facts) throw new Error('a referral without facts');
      const { kind, schoolKindId, receiverId } = referral;
      const receiver = { kind, schoolKindId, receiverId };
      const end = referralEnd(facts);
      const state = referralState(facts, today);
      const phase = referralPhase(facts, state, today);
      const isBegun = told.has(referral.createdOn);
      const analysis = world.analyses.findLast(({ referralId }) => referralId === referral.id);
      const received = earliest(
        world.reports.flatMap((report) => (report.referralId === referral.id ? report.receivedOn : [])),
      );
      const met = earliest(facts.sessions.map(({ on }) => on));
      const given = earliest(
        facts.consents.flatMap(({ party, event, on }) =>
          party === 'student' && event === 'given' ? on : [],
        ),
      );

      if (isBegun) {
        rows.referrals_begun.push({
          month: referral.createdOn.slice(0, 7),
          severity,
          field,
          className: classIn(one.studentId),
          ...receiver,
          phase,
        });
        for (const { problemCode } of one.problems ?? []) {
          rows.referral_problems.push({ problem: problemCode, severity, ...receiver });
        }
        const steps = [
          ['consent', recorded, given],
          ['meeting', given, met],
          ['report', met, received],
          ['closing', received, closing?.closedOn ?? null],
        ] as const;
        for (const [step, from, to] of steps) {
          if (from && to) rows.referral_days.push({ step, days: spent(from, to) });
        }
      }
      if (isBegun && !end) {
        const agreed = consentStanding(facts.consents, 'student') === 'given';
        const step = received ? 'closing' : met ? 'report' : agreed ? 'meeting' : 'consent';
        rows.waiting.push({ step });
        for (const requirement of state.requirements) {
          if (!requirement.met && (requirement.code === 'receiver_report') === (met !== null)) {
            rows.held_up.push({ requirement: requirement.code, ...receiver });
          }
        }
      }
      const reopenings = world.reopenings.filter(({ referralId }) => referralId === referral.id);
      const rested = reopenings.some(({ endedOn, on }) => endedOn <= told.last && on > told.last);
      if (
        referral.createdOn <= told.last &&
        told.from <= told.last &&
        !(end && end.on <= told.last) &&
        !rested
      ) {
        rows.referrals_running.push(receiver);
      }
      if (reopenings.some(({ on }) => told.has(on))) rows.referrals_reopened.push({});
      if (end && told.has(end.on)) {
        const outcome = phase === 'finished' ? (analysis?.outcome ?? 'unknown') : null;
        const analysed = outcome && (outcome === 'unknown' ? 'not_analysed' : 'analysed');
        rows.referrals_ended.push({ ...receiver, endedAs: end.as, analysed, outcome });
        if (end.as === 'finished' && analysis) {
          for (const scale of ['mood', 'learning', 'relations'] as const) {
            const [before, after] = [analysis[`${scale}Before`], analysis[`${scale}After`]];
            if (before === null || after === null) continue;
            const change = after > before ? 'better' : after < before ? 'worse' : 'same';
            rows.scales.push({ scale, change, before, after, ...receiver });
          }
        }
      }
      if (facts.weeklyControl.on && referral.createdOn < told.until) {
        for (const { dueOn, status } of weeklyGrid(facts, today, end?.on ?? null)?.weeks ?? []) {
          if (told.has(dueOn) && dueOn <= told.last && status !== 'to_come') {
            rows.controls.push({ week: status, ...receiver });
          }
        }
      }
      const letter = world.letters.findLast(
        ({ referralId, kind: letterKind, cancelledOn }) =>
          referralId === referral.id && letterKind === 'handover' && cancelledOn === null,
      );
      const due = referral.reportDueOn;
      if (isBegun && letter && due && (received || !end || end.as === 'finished')) {
        const report = received ? (received > due ? 'late' : 'in_time') : due < today ? 'overdue' : 'waiting';
        rows.reports.push({ report, days: received ? spent(letter.date, received) : null, ...receiver });
      }
    }
  }
  for (const { heldOn, cancelledOn, classes, receiver, receiverId } of world.outreaches) {
    if (!receiver || cancelledOn || !told.has(heldOn)) continue;
    if (told.className && !classes.some(({ className }) => className === told.className)) continue;
    const came = classes.flatMap(({ attended }) => attended ?? []);
    const pupils = came.length > 0 ? came.reduce((sum, each) => sum + each, 0) : null;
    const { kind, schoolKindId } = receiver;
    rows.outreaches.push({ pupils, kind, schoolKindId, receiverId });
  }
  return rows;
}
