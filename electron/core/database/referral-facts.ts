import { primaryGuardian } from '@shared/domain/primary-guardian';
import type { IsoDate, ReferralFacts } from '@shared/domain/referral-facts';
import { In, IsNull, Not, type EntityManager, type EntityTarget } from 'typeorm';
import { classNamesOf } from './class-names';
import { heldOutreachesOf } from './held-outreaches';
import {
  CaseConference,
  CaseEffort,
  CaseProblem,
  FamilyMeeting,
  Guardian,
  Letter,
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
  ReportReminder,
  WeeklyControl,
  type Case,
  type Student,
} from './entities';

/**
 * What the rules ask about each of these referrals. One query a table, however many referrals: a page of a list
 * costs as much as one referral. An id that does not exist is not in the map.
 */
export async function loadReferralFacts(
  manager: EntityManager,
  referralIds: readonly number[],
  today: IsoDate,
): Promise<Map<number, ReferralFacts>> {
  const referrals = await manager.find(Referral, {
    where: { id: In([...referralIds]) },
    relations: { case: { student: true }, receiver: true },
  });
  const known = referrals.flatMap((referral) => {
    const { case: one, receiver } = referral;
    return one?.student ? [{ referral, one, student: one.student, receiver: receiver ?? null }] : [];
  });
  const ids = known.map(({ referral }) => referral.id);
  const ofCase = await loadCaseFacts(manager, known, today);
  const letters = await loadLetters(manager, ids);
  const consents = await rowsOf(manager, ReferralConsent, ids);
  const contacts = await rowsOf(manager, ReferralContact, ids);
  const items = await rowsOf(manager, ReferralItem, ids);
  const sessions = await rowsOf(manager, ReferralSession, ids);
  const outreaches = await heldOutreachesOf(
    manager,
    known.map(({ one }) => one.id),
  );
  const familyMeetings = await rowsOf(manager, FamilyMeeting, ids);
  const controls = await rowsOf(manager, WeeklyControl, ids);
  const reminders = await rowsOf(manager, ReportReminder, ids);
  const reports = await rowsOf(manager, ReceiverReport, ids);
  const evaluations = await rowsOf(manager, ReferralEvaluation, ids);
  const analyses = await rowsOf(manager, ReferralAnalysis, ids);
  const followUps = await rowsOf(manager, ReferralFollowUp, ids);
  const finalReports = await rowsOf(manager, ReferralFinalReport, ids);

  return new Map(
    known.map(({ referral, one, student, receiver }) => {
      const { id } = referral;
      const written = controls(id);
      return [
        id,
        {
          kind: referral.kind,
          severity: one.severity,
          createdOn: referral.createdOn,
          ...ofCase(one, student),
          responsibleCounselorId: referral.responsibleId,
          outsideReason: referral.outsideReason,
          emergency: emergencyOf(referral),
          consents: consents(id),
          arrangements: { fundingSource: referral.fundingSource, arrangedOn: referral.arrangedOn },
          receiver: receiver && { id: receiver.id, kind: receiver.kind, active: receiver.active },
          contacts: contacts(id),
          appointment: appointmentOf(referral),
          purpose: referral.purpose,
          letter: letters.get(id) ?? null,
          reportRequest: referral.reportDueOn === null ? null : { dueOn: referral.reportDueOn },
          reminders: reminders(id),
          report: reports(id).at(-1) ?? null,
          items: items(id),
          sessions: sessions(id),
          familyMeetings: familyMeetings(id),
          outreaches: outreaches(one.id).filter(({ kind }) => kind === referral.kind),
          weeklyControl: { on: referral.weeklyControl, weekday: referral.controlWeekday },
          controls: written.filter(({ kind }) => kind === 'kept'),
          holidays: written.filter(({ kind }) => kind === 'holiday'),
          evaluation: evaluations(id).at(-1) ?? null,
          analysis: analyses(id).at(-1) ?? null,
          followUp: followUps(id).at(-1) ?? null,
          finalReport: finalReports(id).at(-1) ?? null,
          ended: endOf(referral),
        },
      ];
    }),
  );
}

/** The rows of one table by referral, in the order of recording. */
async function rowsOf<T extends { id: number; referralId: number }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  ids: readonly number[],
): Promise<(referralId: number) => T[]> {
  const rows = await manager
    .createQueryBuilder(entity, 'fact')
    .where('fact.referralId IN (:...ids)', { ids: [0, ...ids] })
    .orderBy('fact.id', 'ASC')
    .getMany();
  const grouped = Map.groupBy(rows, (row) => row.referralId);
  return (referralId) => grouped.get(referralId) ?? [];
}

/** The newest handover letter of each referral that has one and did not cancel it. */
async function loadLetters(
  manager: EntityManager,
  ids: readonly number[],
): Promise<Map<number | null, { issuedOn: IsoDate }>> {
  const letters = await manager.find(Letter, {
    select: { id: true, referralId: true, date: true },
    where: { kind: 'handover', referralId: In([...ids]), cancelledOn: IsNull() },
  });
  // Not ordered by the statement: SQLite would go through every handover letter by the index of kinds to save a sort.
  letters.sort((a, b) => a.id - b.id);
  return new Map(letters.map((letter) => [letter.referralId, { issuedOn: letter.date }]));
}

/** The part of the facts that belongs to the case and its student. */
async function loadCaseFacts(
  manager: EntityManager,
  known: readonly { one: Case; student: Student }[],
  today: IsoDate,
): Promise<
  (one: Case, student: Student) => Pick<ReferralFacts, 'student' | 'guardian' | 'case' | 'conference'>
> {
  const caseIds = [...new Set(known.map(({ one }) => one.id))];
  const studentIds = [...new Set(known.map(({ student }) => student.id))];
  const classNames = await classNamesOf(manager, studentIds, today);
  const guardians = await manager.find(Guardian, {
    where: { studentId: In(studentIds) },
    order: { id: 'ASC' },
  });
  const guardiansOf = Map.groupBy(guardians, (guardian) => guardian.studentId);
  const problems = await countByCase(manager, CaseProblem, caseIds);
  const efforts = await countByCase(manager, CaseEffort, caseIds);
  const held = await manager.find(CaseConference, {
    select: { id: true, caseId: true, heldOn: true, decidedToRefer: true },
    where: { caseId: In(caseIds), heldOn: Not(IsNull()) },
    order: { heldOn: 'ASC', id: 'ASC' },
  });
  const conferences = new Map(
    held.map(({ caseId, heldOn, decidedToRefer }) => [
      caseId,
      heldOn === null ? null : { heldOn, decidedToRefer: decidedToRefer === 1 },
    ]),
  );

  return (one, student) => ({
    student: {
      name: student.name,
      nis: student.nis,
      nisn: student.nisn,
      className: classNames.get(student.id) ?? null,
      birthDate: student.birthDate,
      address: student.address,
    },
    guardian: primaryGuardian(guardiansOf.get(student.id) ?? []),
    case: {
      reportedOn: one.reportedOn,
      field: one.field,
      chronology: one.chronology,
      problemCount: problems.get(one.id) ?? 0,
      effortCount: efforts.get(one.id) ?? 0,
      whyNotEnough: one.whyNotEnough,
    },
    conference: conferences.get(one.id) ?? null,
  });
}

async function countByCase(
  manager: EntityManager,
  entity: typeof CaseProblem | typeof CaseEffort,
  caseIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await manager
    .createQueryBuilder(entity, 'fact')
    .select(['fact.caseId AS caseId', 'COUNT(*) AS count'])
    .where('fact.caseId IN (:...caseIds)', { caseIds: [0, ...caseIds] })
    .groupBy('fact.caseId')
    .getRawMany<{ caseId: number; count: number }>();
  return new Map(rows.map((row) => [row.caseId, row.count]));
}

export type EmergencyColumns = Pick<Referral, 'emergencyOn' | 'emergencyReason' | 'emergencyApprovedBy'>;

/** The emergency of a referral; `null` where none was declared. */
export function emergencyOf({
  emergencyOn,
  emergencyReason,
  emergencyApprovedBy,
}: EmergencyColumns): ReferralFacts['emergency'] {
  if (emergencyOn === null) return null;
  return { on: emergencyOn, reason: emergencyReason ?? '', approvedBy: emergencyApprovedBy ?? '' };
}

function appointmentOf({
  appointmentOn,
  appointmentTime,
  appointmentPlace,
}: Referral): ReferralFacts['appointment'] {
  if (appointmentOn === null || appointmentPlace === null) return null;
  return { on: appointmentOn, time: appointmentTime, place: appointmentPlace };
}

function endOf({ endedOn, endedAs }: Referral): ReferralFacts['ended'] {
  return endedOn !== null && endedAs !== null ? { as: endedAs, on: endedOn } : null;
}
