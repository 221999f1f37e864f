import { receiverKind } from '@shared/procedure/receivers';
import { stagesOf } from '@shared/procedure/stages';
import {
  FamilyMeeting,
  ReceiverReport,
  Referral,
  ReferralAnalysis,
  ReferralEvaluation,
  ReferralFinalReport,
  ReferralFollowUp,
  ReferralItem,
  ReferralSession,
  ReportReminder,
  WeeklyControl,
} from '../database/entities';
import { noteChange, noteWriting } from '../database/change-log';
import { invalidField, refused } from '../errors';
import { changedFact } from './fact-subjects';
import { checkHappened, checkHappenedIfAny } from './happened';
import { addFact, correctFact, keepOnlyFact, removeFact } from './recorded-facts';
import { demand, demandStep, type ReferralInHand } from './referral-in-hand';
import type { StepInput } from './step-input';

/** Steps 5–9: what happens with the receiver, and what the school makes of it. */

/**
 * Ticks an item of a stage, or marks it as not applicable. The stages come in order (Anwar, 2016).
 * @throws AppError `refused`, `invalid_input`
 */
export async function saveItem(referral: ReferralInHand, { form }: StepInput<'saveItem'>): Promise<void> {
  const { manager, referral: row, now } = referral;
  demand(referral, 'record_item');
  const stage = stagesOf(row.kind).find(({ items }) => items.some(({ code }) => code === form.item));
  if (!stage) throw invalidField('form.item', 'unknownItem');
  if (stage.code !== 'planning') demandStep(referral, stage.code);
  checkHappened(referral, 'form.on', form.on);
  const { item, ...answer } = form;
  const at = { referralId: row.id, item };
  const known = await manager.findOneBy(ReferralItem, at);
  const written = { ...answer, recordedBy: now.session.accountId, recordedAt: now.instant };
  if (known) await manager.update(ReferralItem, at, written);
  else await manager.insert(ReferralItem, { ...at, ...written });
  const { id } = known ?? (await manager.findOneByOrFail(ReferralItem, at));
  await noteWriting(manager, now, changedFact(referral, ReferralItem, id), known, form);
}

/** @throws AppError `refused` */
export async function clearItem(referral: ReferralInHand, { item }: StepInput<'clearItem'>): Promise<void> {
  const { manager, now } = referral;
  demand(referral, 'record_item');
  const known = await manager.findOneBy(ReferralItem, { referralId: referral.referral.id, item });
  if (!known) return;
  await manager.delete(ReferralItem, { id: known.id });
  await noteChange(manager, now, changedFact(referral, ReferralItem, known.id), known, null);
}

/**
 * Records a meeting of student and receiver. The first starts the referral: not with a requirement open, nor
 * before the letter went out, an emergency excepted (Kurnia, 2017).
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function saveSession(
  referral: ReferralInHand,
  { id, form }: StepInput<'saveSession'>,
): Promise<void> {
  demand(referral, 'record_session');
  checkHappened(referral, 'form.on', form.on);
  if (id === null) return addFact(referral, ReferralSession, form);
  await correctFact(referral, ReferralSession, id, form);
}

/**
 * @throws AppError `not_found`, `refused` (also `referrals.sessionNeeded`: what follows the first session is
 *   there already)
 */
export async function removeSession(
  referral: ReferralInHand,
  { id }: StepInput<'removeSession'>,
): Promise<void> {
  const { sessions, controls, holidays, report, familyMeetings } = referral.facts;
  demand(referral, 'record_session');
  const hasFollowed = report !== null || controls.length + holidays.length + familyMeetings.length > 0;
  if (sessions.length === 1 && hasFollowed) throw refused('referrals.sessionNeeded');
  await removeFact(referral, ReferralSession, id);
}

/**
 * The receiver's consultation with the parents, or the home visit in its place.
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function saveFamilyMeeting(
  referral: ReferralInHand,
  { id, form }: StepInput<'saveFamilyMeeting'>,
): Promise<void> {
  demand(referral, 'record_family_meeting');
  checkHappened(referral, 'form.on', form.on);
  if (id === null) return addFact(referral, FamilyMeeting, form);
  await correctFact(referral, FamilyMeeting, id, form);
}

/** @throws AppError `not_found`, `refused` */
export async function removeFamilyMeeting(
  referral: ReferralInHand,
  { id }: StepInput<'removeFamilyMeeting'>,
): Promise<void> {
  demand(referral, 'record_family_meeting');
  await removeFact(referral, FamilyMeeting, id);
}

/**
 * Switches the weekly control and chooses its weekday. Psikolog, psikiater and dokter control week by week
 * (Agustin & Rahmi, 2023), and controls that were recorded stay counted: it is not switched off then.
 * @throws AppError `refused` (also `referrals.weeklyControlStays`)
 */
export async function saveWeeklyControl(
  referral: ReferralInHand,
  { form }: StepInput<'saveWeeklyControl'>,
): Promise<void> {
  const { manager, referral: row, facts } = referral;
  demand(referral, 'set_weekly_control');
  const isHeld = facts.controls.length + facts.holidays.length > 0;
  if (!form.on && (receiverKind(row.kind).weeklyControl || isHeld)) {
    throw refused('referrals.weeklyControlStays');
  }
  await manager.update(
    Referral,
    { id: row.id },
    { weeklyControl: form.on, controlWeekday: form.on ? form.weekday : null },
  );
}

/** @throws AppError `not_found`, `refused`, `invalid_input` */
export async function saveControl(
  referral: ReferralInHand,
  { id, form }: StepInput<'saveControl'>,
): Promise<void> {
  demand(referral, 'record_control');
  // A holiday is known before it begins.
  if (form.kind === 'kept') checkHappened(referral, 'form.on', form.on);
  const row = { ...form, attended: form.attended === null ? null : form.attended ? 1 : 0 } as const;
  if (id === null) return addFact(referral, WeeklyControl, row);
  await correctFact(referral, WeeklyControl, id, row);
}

/** @throws AppError `not_found`, `refused` */
export async function removeControl(
  referral: ReferralInHand,
  { id }: StepInput<'removeControl'>,
): Promise<void> {
  demand(referral, 'record_control');
  await removeFact(referral, WeeklyControl, id);
}

/**
 * The receiver was reminded of the report it owes.
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function saveReminder(
  referral: ReferralInHand,
  { id, form }: StepInput<'saveReminder'>,
): Promise<void> {
  demand(referral, 'record_reminder');
  checkHappened(referral, 'form.on', form.on);
  if (id === null) return addFact(referral, ReportReminder, form);
  await correctFact(referral, ReportReminder, id, form);
}

/** @throws AppError `not_found`, `refused` */
export async function removeReminder(
  referral: ReferralInHand,
  { id }: StepInput<'removeReminder'>,
): Promise<void> {
  demand(referral, 'record_reminder');
  await removeFact(referral, ReportReminder, id);
}

/**
 * The report that the receiver owes the school: requirement 5.
 * @throws AppError `refused`, `invalid_input`
 */
export async function saveReport(referral: ReferralInHand, { form }: StepInput<'saveReport'>): Promise<void> {
  demand(referral, 'record_report');
  checkHappened(referral, 'form.receivedOn', form.receivedOn);
  checkHappenedIfAny(referral, 'form.readOn', form.readOn);
  await keepOnlyFact(referral, ReceiverReport, form);
}

/** @throws AppError `refused`, `invalid_input` */
export async function saveEvaluation(
  referral: ReferralInHand,
  { form }: StepInput<'saveEvaluation'>,
): Promise<void> {
  demand(referral, 'record_evaluation');
  checkHappenedIfAny(referral, 'form.discussedWithStudentOn', form.discussedWithStudentOn);
  checkHappenedIfAny(referral, 'form.discussedWithGuardianOn', form.discussedWithGuardianOn);
  checkHappenedIfAny(referral, 'form.discussedReportOn', form.discussedReportOn);
  await keepOnlyFact(referral, ReferralEvaluation, form);
}

/** @throws AppError `refused`, `invalid_input` */
export async function saveAnalysis(
  referral: ReferralInHand,
  { form }: StepInput<'saveAnalysis'>,
): Promise<void> {
  demand(referral, 'record_analysis');
  checkHappened(referral, 'form.on', form.on);
  await keepOnlyFact(referral, ReferralAnalysis, form);
}

/** @throws AppError `refused`, `invalid_input` */
export async function saveFollowUp(
  referral: ReferralInHand,
  { form }: StepInput<'saveFollowUp'>,
): Promise<void> {
  demand(referral, 'record_follow_up');
  checkHappened(referral, 'form.on', form.on);
  await keepOnlyFact(referral, ReferralFollowUp, form);
}

/**
 * Laporan hasil referal to the principal.
 * @throws AppError `refused`, `invalid_input`
 */
export async function saveFinalReport(
  referral: ReferralInHand,
  { form }: StepInput<'saveFinalReport'>,
): Promise<void> {
  demand(referral, 'record_final_report');
  checkHappened(referral, 'form.submittedOn', form.submittedOn);
  checkHappenedIfAny(referral, 'form.acknowledgedOn', form.acknowledgedOn);
  await keepOnlyFact(referral, ReferralFinalReport, form);
}
