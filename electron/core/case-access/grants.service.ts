import type { caseAccessContract } from '@shared/contract/case-access';
import { breakGlassUntil, stands } from '@shared/domain/case-access';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { mayRead, ownCase } from '../database/case-access';
import { Case, CaseGrant } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import type { Now } from '../now';
import { counselorOrRefuse } from './counselor';

type Input<Call extends keyof typeof caseAccessContract> = z.output<
  (typeof caseAccessContract)[Call]['input']
>;

/**
 * Lets another counselor read a case. Who reads it already by a share keeps that one: the same call twice is one.
 * @throws AppError as `ownCase`; `invalid_input` for an account that is no other open counselor's
 */
export async function shareCase(
  manager: EntityManager,
  { caseId, accountId, reason }: Input<'share'>,
  now: Now,
): Promise<void> {
  const { counselorId } = await ownCase(manager, now, caseId);
  await counselorOrRefuse(manager, accountId, 'accountId');
  if (accountId === counselorId) throw invalidField('accountId', 'isTheCounselor');
  const held = await manager.findBy(CaseGrant, { caseId, accountId, kind: 'shared' });
  if (held.some((one) => stands(one, now.instant))) return;
  await manager.insert(CaseGrant, {
    caseId,
    accountId,
    kind: 'shared',
    reason,
    ownerId: counselorId,
    grantedBy: now.session.accountId,
    grantedAt: now.instant,
  });
}

/**
 * Lets a coordinator read another counselor's case for a day (buka dengan alasan); its counselor is told.
 * @throws AppError `not_found`, `refused` with `caseAccess.readsAlready`
 */
export async function openCase(
  manager: EntityManager,
  { caseId, reason }: Input<'open'>,
  now: Now,
): Promise<void> {
  const found = await manager.findOneBy(Case, { id: caseId });
  if (!found) throw new AppError('not_found');
  if (await mayRead(manager, now, caseId)) throw refused('caseAccess.readsAlready');
  const { accountId } = now.session;
  await manager.insert(CaseGrant, {
    caseId,
    accountId,
    kind: 'break_glass',
    reason,
    ownerId: found.counselorId,
    grantedBy: accountId,
    grantedAt: now.instant,
    expiresAt: breakGlassUntil(now.instant),
  });
}

/**
 * Ends a share, by the case's counselor, or an opening before its time, by who opened. What has ended stays so.
 * @throws AppError `not_found`
 */
export async function endGrant(
  manager: EntityManager,
  { grantId }: Input<'end'>,
  { session, instant }: Now,
): Promise<{ caseId: number }> {
  const found = await grantWithCase(manager, grantId);
  const { caseId } = found;
  const isOpening = found.kind === 'break_glass';
  const mayEnd = (isOpening ? found.accountId : found.case?.counselorId) === session.accountId;
  if (!mayEnd) throw new AppError('not_found');
  if (stands(found, instant)) {
    await manager.update(CaseGrant, { id: grantId }, { endedBy: session.accountId, endedAt: instant });
  }
  return { caseId };
}

/**
 * Whose case it was has taken note that it was opened; the first time counts.
 * @throws AppError `not_found`
 */
export async function acknowledgeOpening(
  manager: EntityManager,
  { grantId }: Input<'acknowledge'>,
  { session, instant }: Now,
): Promise<{ caseId: number }> {
  const found = await grantWithCase(manager, grantId);
  const { caseId } = found;
  if (found.kind !== 'break_glass' || found.ownerId !== session.accountId) {
    throw new AppError('not_found');
  }
  if (found.acknowledgedAt !== null) return { caseId };
  await manager.update(
    CaseGrant,
    { id: grantId },
    { acknowledgedBy: session.accountId, acknowledgedAt: instant },
  );
  return { caseId };
}

async function grantWithCase(manager: EntityManager, id: number): Promise<CaseGrant> {
  const found = await manager.findOne(CaseGrant, { where: { id }, relations: { case: true } });
  if (!found) throw new AppError('not_found');
  return found;
}
