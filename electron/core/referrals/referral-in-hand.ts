import type { ReferralFacts } from '@shared/domain/referral-facts';
import type { ReferralAction } from '@shared/domain/referral-permissions';
import { referralState, type ReferralState } from '@shared/domain/referral-state';
import type { Missing } from '@shared/domain/missing';
import type { StepCode } from '@shared/domain/referral-steps';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { stagesOf } from '@shared/procedure/stages';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { visibleCase, writableCase } from '../database/case-access';
import { Referral, type Case } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { AppError, refused } from '../errors';
import type { Now } from '../now';

/** A referral that somebody is about to change: its row, its case, and what the rules make of it before. */
export interface ReferralInHand {
  readonly manager: EntityManager;
  readonly referral: Referral;
  readonly case: Case;
  readonly facts: ReferralFacts;
  readonly state: ReferralState;
  readonly now: Now;
}

/** @throws AppError `not_found` */
export async function visibleReferral(
  manager: EntityManager,
  referralId: number,
  now: Now,
): Promise<Referral> {
  const referral = await referralOrThrow(manager, referralId);
  await visibleCase(manager, now, referral.caseId);
  return referral;
}

/** @throws AppError `not_found`, `refused` (`cases.closed`) */
export async function takeInHand(
  manager: EntityManager,
  referralId: number,
  now: Now,
): Promise<ReferralInHand> {
  const referral = await referralOrThrow(manager, referralId);
  return inHand(manager, referral, await writableCase(manager, now, referral.caseId), now);
}

/** The same for whoever was let at it by another rule than whose case it is: `principal-decision.service.ts`. */
export async function inHand(
  manager: EntityManager,
  referral: Referral,
  found: Case,
  now: Now,
): Promise<ReferralInHand> {
  const facts = await factsOf(manager, referral.id, now);
  return { manager, referral, case: found, facts, state: referralState(facts, now.today), now };
}

/** @throws AppError `not_found` */
export async function factsOf(
  manager: EntityManager,
  referralId: number,
  { today }: Now,
): Promise<ReferralFacts> {
  const facts = (await loadReferralFacts(manager, [referralId], today)).get(referralId);
  if (!facts) throw new AppError('not_found');
  return facts;
}

/**
 * Refuses what the rules do not allow now, naming the first fact in the way: its sentence is
 * `referrals.missing.<code>`, `step` and `field` say where it is mended, `count` how many stand in the way.
 * @throws AppError `refused`
 */
export function demand({ state, referral }: ReferralInHand, action: ReferralAction): void {
  const permission = state.may[action];
  if (!permission.allowed) throw inTheWay(permission.missing, referral.kind);
}

/** @throws AppError `refused` where the step of the wizard is still shut */
export function demandStep({ state, referral }: ReferralInHand, code: StepCode): void {
  const step = state.steps.find((one) => one.code === code);
  if (step?.status === 'locked') throw inTheWay(step.lockedBy, referral.kind);
}

/** The refusal that these missing facts are worth; an open item is named as the paper words it. */
export function inTheWay(missing: readonly Missing[], kind: ReceiverKind): AppError {
  const [first] = missing;
  if (!first) return refused('referrals.notNow');
  const { code, step, field } = first;
  const items = code === 'item_open' ? stagesOf(kind).flatMap((stage) => stage.items) : [];
  const item = items.find((one) => one.code === field)?.label;
  return refused(`referrals.missing.${code}`, { step, field, count: missing.length, ...(item && { item }) });
}

/**
 * What the letter rests on stays as it was when it went out: what came later is added, nothing is rewritten.
 * @param on day of the record that is to be changed or removed
 * @throws AppError `refused`
 */
export function refuseRewriting({ facts }: ReferralInHand, on: string): void {
  if (facts.letter && on <= facts.letter.issuedOn) {
    throw refused('referrals.missing.letter_issued', { step: 'letter', field: 'letter', count: 1 });
  }
}

/**
 * A case has one open referral to the same receiver at most.
 * @throws AppError `refused` (`referrals.openAlready`)
 */
export async function refuseSecondTo(
  { manager, referral: { id, caseId } }: ReferralInHand,
  receiverId: number,
): Promise<void> {
  const other = await manager.findOneBy(Referral, { id: Not(id), caseId, receiverId, endedOn: IsNull() });
  if (other) throw refused('referrals.openAlready', { referralId: other.id, sequence: other.sequence });
}

async function referralOrThrow(manager: EntityManager, id: number): Promise<Referral> {
  const referral = await manager.findOneBy(Referral, { id });
  if (!referral) throw new AppError('not_found');
  return referral;
}
