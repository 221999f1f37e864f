import type { ReferralFacts } from '@shared/domain/referral-facts';
import type { ReferralAction } from '@shared/domain/referral-permissions';
import { Referral, ReferralReopening } from '../database/entities';
import { invalidField } from '../errors';
import { checkNotBefore } from '../record-days';
import { checkHappened } from './happened';
import { demand, refuseSecondTo, type ReferralInHand } from './referral-in-hand';
import type { StepInput } from './step-input';

const actionOf: Readonly<Record<NonNullable<ReferralFacts['ended']>['as'], ReferralAction>> = {
  finished: 'finish',
  declined: 'decline',
  revoked: 'revoke',
  cancelled: 'cancel',
};

/**
 * Ends a referral; from then on it is read only. The case stays open: it is never closed by handing it over.
 * Ending it the same way twice changes nothing.
 * @throws AppError `refused`, `invalid_input`
 */
export async function endReferral(referral: ReferralInHand, { form }: StepInput<'end'>): Promise<void> {
  const { manager, facts, referral: row } = referral;
  if (facts.ended?.as === form.as) return;
  demand(referral, actionOf[form.as]);
  if (form.as !== 'finished' && form.reason === '') throw invalidField('form.reason', 'required');
  checkHappened(referral, 'form.on', form.on);
  const last = facts.sessions
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (last) checkNotBefore('form.on', form.on, last, 'beforeLastSession');
  await manager.update(
    Referral,
    { id: row.id },
    { endedOn: form.on, endedAs: form.as, endReason: form.reason },
  );
}

/**
 * Opens an ended referral again: how it had ended is kept, everything recorded stays. Not one that the student's
 * withdrawal revoked, nor while another referral of the case to the same receiver runs.
 * @throws AppError `refused` (also `referrals.openAlready`), `invalid_input`
 */
export async function reopenReferral(referral: ReferralInHand, { form }: StepInput<'reopen'>): Promise<void> {
  const { manager, facts, referral: row, now } = referral;
  demand(referral, 'reopen');
  if (!facts.ended || facts.ended.as === 'revoked') return;
  checkHappened(referral, 'form.on', form.on);
  checkNotBefore('form.on', form.on, facts.ended.on, 'beforeEnd');
  if (row.receiverId !== null) await refuseSecondTo(referral, row.receiverId);
  // Each is one of its own, also where one says the same as the last: it follows an end of its own.
  await manager.insert(ReferralReopening, {
    ...form,
    endedOn: facts.ended.on,
    endedAs: facts.ended.as,
    endReason: row.endReason ?? '',
    referralId: row.id,
    recordedBy: now.session.accountId,
    recordedAt: now.instant,
  });
  await manager.update(Referral, { id: row.id }, { endedOn: null, endedAs: null, endReason: null });
}
