import { referralEnd } from '@shared/domain/referral-end';
import type { ConsentParty } from '@shared/domain/referral-facts';
import type { ReferralAction } from '@shared/domain/referral-permissions';
import { Referral, ReferralConsent } from '../database/entities';
import { refused } from '../errors';
import { checkHappened } from './happened';
import { addFact, correctFact, factOrThrow, removeFact } from './recorded-facts';
import { demand, factsOf, refuseRewriting, type ReferralInHand } from './referral-in-hand';
import type { StepInput } from './step-input';

const actionOf: Readonly<Record<ConsentParty, ReferralAction>> = {
  student: 'record_student_consent',
  guardian: 'record_guardian_consent',
  principal: 'record_principal_consent',
};

/**
 * Records what one party said. A student who refuses makes the referral rest, and can be asked again; one who
 * withdraws after the letter went out ends it.
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function saveConsent(
  referral: ReferralInHand,
  { id, form }: StepInput<'saveConsent'>,
): Promise<void> {
  demand(referral, actionOf[form.party]);
  checkHappened(referral, 'form.on', form.on);
  if (id === null) {
    await addFact(referral, ReferralConsent, form);
  } else {
    const known = await factOrThrow(referral, ReferralConsent, id);
    refusePrincipalsOwn(known);
    const saysTheSame = known.party === form.party && known.event === form.event && known.on === form.on;
    if (!saysTheSame) refuseRewriting(referral, known.on);
    await correctFact(referral, ReferralConsent, id, form);
  }
  await writeDownRevocation(referral, form.note);
}

/** @throws AppError `not_found`, `refused` */
export async function removeConsent(
  referral: ReferralInHand,
  { id }: StepInput<'removeConsent'>,
): Promise<void> {
  const known = await factOrThrow(referral, ReferralConsent, id);
  refusePrincipalsOwn(known);
  demand(referral, actionOf[known.party]);
  refuseRewriting(referral, known.on);
  await removeFact(referral, ReferralConsent, id);
}

/**
 * What the principal decided under the own account stays as it is: the BK room asks anew instead.
 * @throws AppError `refused` (`referrals.principalsOwn`)
 */
function refusePrincipalsOwn({ how }: ReferralConsent): void {
  if (how === 'account') throw refused('referrals.principalsOwn');
}

/** The student's withdrawal revoked the referral by itself; nobody has to write that down a second time. */
async function writeDownRevocation(
  { manager, referral, now }: ReferralInHand,
  reason: string,
): Promise<void> {
  const facts = await factsOf(manager, referral.id, now);
  const end = referralEnd(facts);
  if (!end || facts.ended) return;
  await manager.update(
    Referral,
    { id: referral.id },
    { endedOn: end.on, endedAs: end.as, endReason: reason },
  );
}
