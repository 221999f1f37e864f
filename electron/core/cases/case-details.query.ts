import type { CaseDetails } from '@shared/contract/cases';
import { daysBetween } from '@shared/domain/calendar';
import { missingData } from '@shared/domain/data-completeness';
import { primaryGuardian } from '@shared/domain/primary-guardian';
import type { IsoDate } from '@shared/domain/referral-facts';
import { proposeTriage, severityEntry } from '@shared/domain/triage';
import type { EntityManager } from 'typeorm';
import { currentClosure, visibleCase } from '../database/case-access';
import {
  Account,
  ArchivedCase,
  CaseConference,
  CaseEffort,
  CaseProblem,
  Guardian,
  Referral,
  Student,
  type Case,
} from '../database/entities';
import { caseTimeline } from './case-timeline';
import type { Now } from '../now';
import { problemCatalogue } from './problem-catalogue';
import { referralCards } from './referral-cards';
import { standingsOf } from '../database/case-standings';
import { classNamesOf } from '../database/class-names';

/**
 * Everything that the page of one case shows.
 * @throws AppError `not_found`
 */
export async function caseDetails(manager: EntityManager, caseId: number, now: Now): Promise<CaseDetails> {
  const { session, today } = now;
  const found = await visibleCase(manager, now, caseId);
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map((one) => [one.id, one.name]));
  const person = (id: number) => ({ id, name: names.get(id) ?? '' });

  const closure = await currentClosure(manager, caseId);
  const efforts = await manager.find(CaseEffort, { where: { caseId }, order: { on: 'DESC', id: 'DESC' } });
  const conferences = await manager.find(CaseConference, {
    where: { caseId },
    order: { plannedOn: 'ASC', id: 'ASC' },
  });
  const referrals = await manager.find(Referral, {
    where: { caseId },
    relations: { receiver: true, schoolKind: true },
    order: { sequence: 'ASC' },
  });
  const triage = await triageOf(manager, found);
  const standing = (await standingsOf(manager, [found], today))(found);
  const student = await studentOf(manager, found.studentId, today);
  const lacking = missingData({
    student,
    guardian: await guardianOf(manager, found.studentId),
    case: {
      reportedOn: found.reportedOn,
      field: found.field,
      chronology: found.chronology,
      problemCount: triage.problems.length,
      effortCount: efforts.length,
      whyNotEnough: found.whyNotEnough,
    },
  });

  return {
    id: found.id,
    code: found.code,
    student,
    counselor: person(found.counselorId),
    mine: found.counselorId === now.session.accountId,
    standing,
    reporter: {
      kind: found.reporterKind as CaseDetails['reporter']['kind'],
      name: found.reporterName,
    },
    reportedOn: found.reportedOn,
    ageDays: daysBetween(found.reportedOn, closure?.closedOn ?? today),
    triage,
    field: found.field as CaseDetails['field'],
    chronology: found.chronology,
    whyNotEnough: found.whyNotEnough,
    efforts: efforts.map(({ id, on, service, result }) => ({ id, on, service, result })),
    timeline: await caseTimeline(manager, {
      case: found,
      conferences,
      referrals,
      names,
      readerId: session.accountId,
    }),
    conferences: conferences.toReversed().map(conferenceView),
    conferenceRequired: severityEntry(found.severity).needsConference,
    referrals: await referralCards(manager, referrals, names, today),
    completeness: { complete: lacking.length === 0, missing: lacking },
    closure: closure && {
      closedOn: closure.closedOn,
      outcome: closure.outcome,
      reason: closure.reason,
      closedBy: person(closure.closedBy),
    },
    archive: await archiveOf(manager, caseId),
    open: closure ? [] : stillOpen(referrals, conferences),
  };
}

async function archiveOf(manager: EntityManager, caseId: number): Promise<CaseDetails['archive']> {
  const sealed = await manager.findOne(ArchivedCase, { where: { caseId }, relations: { archive: true } });
  return sealed?.archive
    ? { schoolYear: sealed.archive.schoolYear, sealedOn: sealed.archive.sealedOn }
    : null;
}

async function triageOf(manager: EntityManager, found: Case): Promise<CaseDetails['triage']> {
  const catalogue = await problemCatalogue(manager);
  const rows = await manager.find(CaseProblem, { where: { caseId: found.id }, order: { id: 'ASC' } });
  const problems = rows.flatMap(({ problemCode }) => catalogue.get(problemCode) ?? []);
  return {
    problems,
    severity: found.severity,
    proposedSeverity: proposeTriage(problems)?.severity ?? found.severity,
    reason: found.severityReason,
  };
}

async function studentOf(manager: EntityManager, studentId: number, today: IsoDate) {
  const student = await manager.findOneByOrFail(Student, { id: studentId });
  const className = (await classNamesOf(manager, [studentId], today)).get(studentId) ?? null;
  const { id, name, nis, nisn, birthDate, address, leftOn } = student;
  return { id, name, nis, nisn, birthDate, address, leftOn, className };
}

const guardianOf = async (manager: EntityManager, studentId: number): Promise<Guardian | null> =>
  primaryGuardian(await manager.find(Guardian, { where: { studentId }, order: { id: 'ASC' } }));

const conferenceView = (one: CaseConference): CaseDetails['conferences'][number] => ({
  ...one,
  decidedToRefer: one.decidedToRefer === null ? null : one.decidedToRefer === 1,
});

/** What a closing would leave behind. A running referral forbids it (Kurnia, 2017), a planned conference does not. */
const stillOpen = (
  referrals: readonly Referral[],
  conferences: readonly CaseConference[],
): CaseDetails['open'] => [
  ...referrals
    .filter((one) => one.endedOn === null)
    .map((one) => ({ code: 'referral', params: { id: one.id, kind: one.kind }, blocking: true })),
  ...conferences
    .filter((one) => one.heldOn === null)
    .map((one) => ({ code: 'conference', params: { on: one.plannedOn }, blocking: false })),
];
