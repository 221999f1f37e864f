import { bkRoom } from '@shared/contract/define';
import {
  analysisForm,
  consentForm,
  contactForm,
  controlForm,
  evaluationForm,
  familyMeetingForm,
  finalReportForm,
  followUpForm,
  itemForm,
  reminderForm,
  reportForm,
  sessionForm,
} from '@shared/contract/referral-forms';
import { receiver as receiverForm } from '@shared/contract/receivers';
import type { ReferralView } from '@shared/contract/referrals';
import { primaryGuardian } from '@shared/domain/primary-guardian';
import { referralEnd } from '@shared/domain/referral-end';
import type { ReferralFacts } from '@shared/domain/referral-facts';
import { nothingAllowed } from '@shared/domain/referral-permissions';
import { referralState } from '@shared/domain/referral-state';
import { needsOutsideReason } from '@shared/domain/requirement-gate';
import { weeklyGrid } from '@shared/domain/weekly-control';
import { In, IsNull, type EntityManager, type EntityTarget } from 'typeorm';
import {
  Account,
  Case,
  FamilyMeeting,
  Guardian,
  Letter,
  Receiver,
  ReceiverReport,
  ReferralAnalysis,
  ReferralConsent,
  ReferralContact,
  ReferralEvaluation,
  ReferralFinalReport,
  ReferralFollowUp,
  ReferralItem,
  ReferralReopening,
  ReferralSession,
  ReportReminder,
  School,
  SchoolReceiverKind,
  WeeklyControl,
  type Referral,
} from '../database/entities';
import { attachmentsOf } from '../files/attachments';
import type { Now } from '../now';
import { factsOf, visibleReferral } from './referral-in-hand';

/**
 * A referral whole: what was recorded, by whom, and what the rules make of it today.
 * @throws AppError `not_found`
 */
export async function referralView(
  manager: EntityManager,
  referralId: number,
  now: Now,
): Promise<ReferralView> {
  const referral = await visibleReferral(manager, referralId, now);
  const found = await manager.findOneByOrFail(Case, { id: referral.caseId });
  const facts = await factsOf(manager, referralId, now);
  const state = referralState(facts, now.today);
  const mine = found.counselorId === now.session.accountId;
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const receivers = new Map((await receiversOf(manager, referral)).map((one) => [one.id, one]));
  const chosen = referral.receiverId === null ? undefined : receivers.get(referral.receiverId);
  const letter = await handoverLetter(manager, referralId);

  const recorded = (row: { id: number; recordedBy: number; recordedAt: string }) => ({
    id: row.id,
    recordedBy: names.get(row.recordedBy) ?? '',
    recordedAt: row.recordedAt,
  });
  const rows = <T extends { id: number; referralId: number }>(entity: EntityTarget<T>): Promise<T[]> =>
    manager.find(entity, { where: { referralId } as never, order: { id: 'ASC' } as never });
  const only = async <T extends { id: number; referralId: number }>(entity: EntityTarget<T>) =>
    (await rows(entity)).at(-1) ?? null;

  const report = await only(ReceiverReport);
  const evaluation = await only(ReferralEvaluation);
  const analysis = await only(ReferralAnalysis);
  const followUp = await only(ReferralFollowUp);
  const finalReport = await only(ReferralFinalReport);
  return {
    id: referral.id,
    caseId: referral.caseId,
    caseCode: found.code,
    mine,
    sequence: referral.sequence,
    kind: referral.kind,
    schoolKind: await schoolKindOf(manager, referral),
    createdOn: referral.createdOn,
    student: { id: found.studentId, ...pick(facts.student, ['name', 'className', 'nis', 'nisn']) },
    guardian: await guardianOf(manager, found.studentId),
    severity: facts.severity,
    outsideReason: facts.outsideReason,
    outsideReasonNeeded: needsOutsideReason(facts),
    conference: facts.conference,
    counselors: await openCounselors(manager),
    principalName: await principalName(manager),
    consents: (await rows(ReferralConsent)).map((row) => ({ ...form(consentForm, row), ...recorded(row) })),
    arrangements: pick(referral, ['fundingSource', 'administrationNote', 'arrangedOn']),
    receiver: chosen ? form(receiverForm, chosen) : null,
    contacts: (await rows(ReferralContact)).map((row) => ({
      ...form(contactForm, row),
      ...recorded(row),
      receiverId: row.receiverId,
      receiverName: nameOf(receivers.get(row.receiverId)),
    })),
    appointment: facts.appointment && { ...facts.appointment, note: referral.appointmentNote },
    request: pick(referral, ['purpose', 'requestedService', 'reportDueOn', 'responsibleId']),
    emergency: facts.emergency,
    letter: letter && pick(letter, ['id', 'number', 'date']),
    items: (await rows(ReferralItem)).map((row) => ({ ...form(itemForm, row), ...recorded(row) })),
    sessions: (await rows(ReferralSession)).map((row) => ({ ...form(sessionForm, row), ...recorded(row) })),
    familyMeetings: (await rows(FamilyMeeting)).map((row) => ({
      ...form(familyMeetingForm, row),
      ...recorded(row),
    })),
    outreaches: facts.outreaches.map(({ heldOn }) => ({ heldOn })),
    weeklyControl: facts.weeklyControl,
    controls: (await rows(WeeklyControl)).map((row) => ({
      ...form(controlForm, row),
      ...recorded(row),
      attended: row.attended === null ? null : row.attended === 1,
    })),
    reminders: (await rows(ReportReminder)).map((row) => ({ ...form(reminderForm, row), ...recorded(row) })),
    report: report && { ...form(reportForm, report), ...recorded(report) },
    evaluation: evaluation && form(evaluationForm, evaluation),
    analysis: analysis && form(analysisForm, analysis),
    followUp: followUp && form(followUpForm, followUp),
    finalReport: finalReport && form(finalReportForm, finalReport),
    attachments: await attachmentsOf(manager, { referralId }, (id) => names.get(id) ?? ''),
    end: facts.ended && { ...facts.ended, reason: referral.endReason ?? '' },
    reopenings: (await rows(ReferralReopening)).map((row) => ({
      ...pick(row, ['endedOn', 'endedAs', 'endReason', 'on', 'reason']),
      ...recorded(row),
    })),
    state: mine ? state : { ...state, may: nothingAllowed },
    grid: gridOf(facts, now),
    updatedAt: referral.updatedAt,
  };
}

function pick<T extends object, K extends keyof T>(row: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<T, K>;
}

/** The fields of a row that its form has. */
const form = <S extends object, T extends { [K in keyof S]: unknown }>(schema: { shape: S }, row: T) =>
  pick(row, Object.keys(schema.shape) as (keyof S & keyof T)[]);

/** The weekly controls; `null` before the first session, and where they are off. */
function gridOf(facts: ReferralFacts, { today }: Now): ReferralView['grid'] {
  if (!facts.weeklyControl.on) return null;
  return weeklyGrid(facts, today, referralEnd(facts)?.on ?? null);
}

async function guardianOf(manager: EntityManager, studentId: number): Promise<ReferralView['guardian']> {
  const guardians = await manager.find(Guardian, { where: { studentId }, order: { id: 'ASC' } });
  const guardian = primaryGuardian(guardians);
  return guardian && pick(guardian, ['name', 'relation', 'phone']);
}

/** The school's own name of the kind; `null` for a kind of the paper. */
async function schoolKindOf(
  manager: EntityManager,
  { schoolKindId }: Referral,
): Promise<ReferralView['schoolKind']> {
  if (schoolKindId === null) return null;
  const kind = await manager.findOneByOrFail(SchoolReceiverKind, { id: schoolKindId });
  return pick(kind, ['id', 'label', 'reportDueDays']);
}

const openCounselors = (manager: EntityManager): Promise<ReferralView['counselors']> =>
  manager.find(Account, {
    select: { id: true, name: true },
    where: { role: In([...bkRoom]), closedAt: IsNull() },
    order: { name: 'ASC' },
  });

async function principalName(manager: EntityManager): Promise<string> {
  const school = await manager.findOneBy(School, { id: 1 });
  return school?.settings.principal.name ?? '';
}

/** The chosen receiver, and every one that was approached before. */
async function receiversOf(manager: EntityManager, { id, receiverId }: Referral): Promise<Receiver[]> {
  const contacts = await manager.find(ReferralContact, {
    select: { id: true, receiverId: true },
    where: { referralId: id },
  });
  const ids = new Set(contacts.map((contact) => contact.receiverId));
  if (receiverId !== null) ids.add(receiverId);
  return manager.findBy(Receiver, { id: In([...ids]) });
}

const nameOf = (receiver: Receiver | undefined): string => receiver?.person ?? receiver?.institution ?? '';

/** The newest handover letter that was not cancelled. */
async function handoverLetter(manager: EntityManager, referralId: number): Promise<Letter | null> {
  const [letter] = await manager.find(Letter, {
    where: { kind: 'handover', referralId, cancelledOn: IsNull() },
    order: { id: 'DESC' },
    take: 1,
  });
  return letter ?? null;
}
