import type { PrincipalDecision } from '@shared/contract/principal';
import { concernsPrincipal, decisionEvent, lastAskedOn } from '@shared/domain/principal-approval';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { currentClosure, refuseArchived } from '../database/case-access';
import { noteChange } from '../database/change-log';
import { Referral, ReferralConsent, ReferralFinalReport, type Case } from '../database/entities';
import { AppError, refused } from '../errors';
import type { Now } from '../now';
import { checkNotBefore } from '../record-days';
import { refuseContradictions } from './contradictions';
import { changedFact } from './fact-subjects';
import { checkHappened } from './happened';
import { addFact } from './recorded-facts';
import { demand, inHand, type ReferralInHand } from './referral-in-hand';

/**
 * What the principal says of a referral, as the fact that the BK room else writes down on the principal's behalf: the
 * gate sees it at once. Every decision is a fact of its own; earlier ones stay.
 * @throws AppError `not_found` where the principal was not asked, `refused` (also `cases.closed`), `invalid_input`
 */
export async function decideAsPrincipal(
  manager: EntityManager,
  { referralId, form }: { referralId: number; form: PrincipalDecision },
  now: Now,
): Promise<void> {
  const referral = await principalsReferral(manager, referralId, now);
  if (!concernsPrincipal(referral.facts)) throw new AppError('not_found');
  if (await currentClosure(manager, referral.case.id)) throw refused('cases.closed');
  demand(referral, 'record_principal_consent');
  const { decision, on, note } = form;
  checkHappened(referral, 'form.on', on);
  checkNotBefore('form.on', on, lastAskedOn(referral.facts) ?? on, 'beforeAsked');
  await addFact(referral, ReferralConsent, {
    party: 'principal',
    event: decisionEvent(referral.facts, decision),
    on,
    how: 'account',
    personName: now.session.name,
    relation: null,
    witness: null,
    note,
    covers: null,
  });
  await refuseContradictions(referral, { form });
  await manager.update(Referral, { id: referralId }, { updatedAt: now.instant });
}

/**
 * The principal has taken note of the final report; also after the referral has ended, for reports are read when there
 * is time. The report stays the counselor's: only the day is written.
 * @throws AppError `not_found` where none was submitted, `refused`, `invalid_input`
 */
export async function acknowledgeFinalReport(
  manager: EntityManager,
  { referralId, form }: { referralId: number; form: { acknowledgedOn: IsoDate } },
  now: Now,
): Promise<void> {
  const referral = await principalsReferral(manager, referralId, now);
  const report = await manager.findOneBy(ReferralFinalReport, { referralId });
  if (!report) throw new AppError('not_found');
  if (report.acknowledgedOn === form.acknowledgedOn) return;
  if (report.acknowledgedOn !== null) throw refused('principal.acknowledged');
  checkHappened(referral, 'form.acknowledgedOn', form.acknowledgedOn);
  await manager.update(ReferralFinalReport, { id: report.id }, form);
  await refuseContradictions(referral, { form });
  const record = changedFact(referral, ReferralFinalReport, report.id);
  await noteChange(manager, now, record, report, { ...report, ...form });
  await manager.update(Referral, { id: referralId }, { updatedAt: now.instant });
}

/** @throws AppError `not_found`, `refused` (`cases.archived`) */
async function principalsReferral(
  manager: EntityManager,
  referralId: number,
  now: Now,
): Promise<ReferralInHand> {
  const found = await manager.findOne(Referral, { where: { id: referralId }, relations: { case: true } });
  if (!found?.case) throw new AppError('not_found');
  const { case: itsCase, ...row } = found;
  await refuseArchived(manager, found.caseId);
  return inHand(manager, row as Referral, itsCase as Case, now);
}
