import { bkRoom } from '@shared/contract/define';
import { In, IsNull, type QueryDeepPartialEntity } from 'typeorm';
import { Account, Receiver, Referral, ReferralContact } from '../database/entities';
import { AppError, invalidField } from '../errors';
import { checkNotBefore, checkPlannedDay } from '../record-days';
import { checkHappened, checkHappenedIfAny } from './happened';
import { addFact, correctFact, factOrThrow, removeFact } from './recorded-facts';
import { demand, inTheWay, refuseRewriting, refuseSecondTo, type ReferralInHand } from './referral-in-hand';
import type { StepInput } from './step-input';

/** Steps 1–4: what is arranged before the student meets the receiver. */

/**
 * Why a mild problem goes outside the school, where wali kelas and guru would handle it.
 * @throws AppError `refused`
 */
export async function saveOutsideReason(
  referral: ReferralInHand,
  { form }: StepInput<'saveOutsideReason'>,
): Promise<void> {
  demand(referral, 'set_outside_reason');
  await change(referral, form);
}

/** @throws AppError `refused`, `invalid_input` */
export async function saveArrangements(
  referral: ReferralInHand,
  { form }: StepInput<'saveArrangements'>,
): Promise<void> {
  demand(referral, 'set_arrangements');
  checkHappenedIfAny(referral, 'form.arrangedOn', form.arrangedOn);
  await change(referral, form);
}

/**
 * Chooses the receiver: an active one of the referral's kind, to whom this case is not being referred already.
 * @throws AppError `not_found`, `refused` (also `referrals.openAlready`)
 */
export async function setReceiver(
  referral: ReferralInHand,
  { receiverId }: StepInput<'setReceiver'>,
): Promise<void> {
  const { manager, referral: row } = referral;
  demand(referral, 'set_receiver');
  if (row.receiverId === receiverId) return;
  const receiver = await manager.findOneBy(Receiver, { id: receiverId });
  if (!receiver) throw new AppError('not_found');
  const at = { step: 'contact', field: 'receiver' } as const;
  if (!receiver.active) throw inTheWay([{ code: 'receiver_inactive', ...at }], row.kind);
  if (receiver.kind !== row.kind || receiver.schoolKindId !== row.schoolKindId)
    throw inTheWay([{ code: 'receiver_kind_differs', ...at }], row.kind);
  await refuseSecondTo(referral, receiverId);
  await change(referral, { receiverId });
}

/**
 * Logs an attempt to reach the chosen receiver; a correction stays with the receiver it was about.
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function saveContact(
  referral: ReferralInHand,
  { id, form }: StepInput<'saveContact'>,
): Promise<void> {
  demand(referral, 'log_contact');
  checkHappened(referral, 'form.on', form.on);
  const { receiverId } = referral.referral;
  if (id !== null) {
    const known = await factOrThrow(referral, ReferralContact, id);
    if (known.result !== form.result || known.on !== form.on) refuseRewriting(referral, known.on);
    await correctFact(referral, ReferralContact, id, form);
  } else if (receiverId !== null) {
    await addFact(referral, ReferralContact, { ...form, receiverId });
  }
}

/** @throws AppError `not_found`, `refused` */
export async function removeContact(
  referral: ReferralInHand,
  { id }: StepInput<'removeContact'>,
): Promise<void> {
  demand(referral, 'log_contact');
  refuseRewriting(referral, (await factOrThrow(referral, ReferralContact, id)).on);
  await removeFact(referral, ReferralContact, id);
}

/** @throws AppError `refused`, `invalid_input` */
export async function saveAppointment(
  referral: ReferralInHand,
  { form }: StepInput<'saveAppointment'>,
): Promise<void> {
  demand(referral, 'set_appointment');
  if (form) {
    checkPlannedDay('form.on', form.on, referral.now.today);
    checkNotBefore('form.on', form.on, referral.case.reportedOn, 'beforeReport');
  }
  await change(referral, {
    appointmentOn: form?.on ?? null,
    appointmentTime: form?.time ?? null,
    appointmentPlace: form?.place ?? null,
    appointmentNote: form?.note ?? '',
  });
}

/**
 * What the letter asks for. Once it is out its purpose stands; the day of the report and who answers for the
 * referral may still change, but somebody answers for it, and the report is asked for by a day (Kurnia, 2017).
 * @throws AppError `refused`, `invalid_input`
 */
export async function saveRequest(
  referral: ReferralInHand,
  { form }: StepInput<'saveRequest'>,
): Promise<void> {
  const { manager, referral: row, facts } = referral;
  demand(referral, 'set_request');
  const asksTheSame = row.purpose === form.purpose && row.requestedService === form.requestedService;
  if (facts.letter && !asksTheSame) throw inTheWay(letterIssued, row.kind);
  if (facts.letter && form.reportDueOn === null) throw invalidField('form.reportDueOn', 'required');
  if (facts.letter && form.responsibleId === null) throw invalidField('form.responsibleId', 'required');
  if (form.reportDueOn !== null && form.reportDueOn !== row.reportDueOn) {
    checkPlannedDay('form.reportDueOn', form.reportDueOn, referral.now.today);
    checkNotBefore('form.reportDueOn', form.reportDueOn, row.createdOn, 'beforeRequest');
  }
  if (form.responsibleId !== null && form.responsibleId !== row.responsibleId) {
    const open = { id: form.responsibleId, role: In([...bkRoom]), closedAt: IsNull() };
    if (!(await manager.existsBy(Account, open))) {
      throw invalidField('form.responsibleId', 'unknownCounselor');
    }
  }
  await change(referral, form);
}

/**
 * Danger to life or safety: the referral may start at once, what is open becomes tasks.
 * @throws AppError `refused`, `invalid_input`
 */
export async function declareEmergency(
  referral: ReferralInHand,
  { form }: StepInput<'declareEmergency'>,
): Promise<void> {
  demand(referral, 'declare_emergency');
  checkHappened(referral, 'form.on', form.on);
  await change(referral, {
    emergencyOn: form.on,
    emergencyReason: form.reason,
    emergencyApprovedBy: form.approvedBy,
  });
}

const letterIssued = [{ code: 'letter_issued', step: 'letter', field: 'letter' }] as const;

async function change(
  { manager, referral }: ReferralInHand,
  fields: QueryDeepPartialEntity<Referral>,
): Promise<void> {
  await manager.update(Referral, { id: referral.id }, fields);
}
