import type { caseAccessContract } from '@shared/contract/case-access';
import { draftSubject } from '@shared/domain/draft-key';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ownCase } from '../database/case-access';
import { Account, Case, CaseGrant, CaseTransfer, Draft, Referral } from '../database/entities';
import { AppError, invalidField } from '../errors';
import type { Now } from '../now';
import { counselorOrRefuse } from './counselor';

type Input<Call extends keyof typeof caseAccessContract> = z.output<
  (typeof caseAccessContract)[Call]['input']
>;

interface Handing {
  readonly fromId: number;
  readonly toId: number;
  readonly reason: string;
}

/**
 * Gives a case to another counselor: by its own, or by a coordinator.
 * @throws AppError as `ownCase`; `invalid_input` for an account that is no other open counselor's
 */
export async function transferCase(
  manager: EntityManager,
  { caseId, toId, reason }: Input<'transfer'>,
  now: Now,
): Promise<void> {
  const found =
    now.session.role === 'coordinator'
      ? await manager.findOneBy(Case, { id: caseId })
      : await ownCase(manager, now, caseId);
  if (!found) throw new AppError('not_found');
  const fromId = found.counselorId;
  await checkReceiver(manager, fromId, toId);
  await hand(manager, [caseId], { fromId, toId, reason }, now);
}

/**
 * Gives several cases of one counselor to another, all or none.
 * @throws AppError `not_found` where one of them is not that counselor's; `invalid_input` for the account
 */
export async function transferSeveral(
  manager: EntityManager,
  { fromId, toId, caseIds, closedToo, reason }: Input<'transferSeveral'>,
  now: Now,
): Promise<{ caseIds: number[] }> {
  if (!(await manager.existsBy(Account, { id: fromId }))) throw new AppError('not_found');
  await checkReceiver(manager, fromId, toId);
  const chosen = [...new Set(caseIds)];
  const theirs = await manager.countBy(Case, { id: In(chosen), counselorId: fromId });
  if (theirs !== chosen.length) throw new AppError('not_found');
  const closed: { id: number }[] = closedToo
    ? await manager.query(
        `SELECT c.id FROM cases c WHERE c.counselor_id = ? AND EXISTS
           (SELECT 1 FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL)`,
        [fromId],
      )
    : [];
  const all = [...new Set([...chosen, ...closed.map(({ id }) => id)])];
  await hand(manager, all, { fromId, toId, reason }, now);
  return { caseIds: all };
}

/**
 * The former or the new counselor has taken note of these transfers; the first time counts.
 * @throws AppError `not_found` where one of them is neither from nor to this person
 */
export async function acknowledgeTransfers(
  manager: EntityManager,
  { transferIds }: Input<'acknowledgeTransfers'>,
  { session, instant }: Now,
): Promise<{ caseIds: number[] }> {
  const me = session.accountId;
  const id = In([...new Set(transferIds)]);
  const mine = await manager.findBy(CaseTransfer, [
    { id, fromId: me },
    { id, toId: me },
  ]);
  if (mine.length !== new Set(transferIds).size) throw new AppError('not_found');
  await manager.update(CaseTransfer, { id, fromId: me, fromToldAt: IsNull() }, { fromToldAt: instant });
  await manager.update(CaseTransfer, { id, toId: me, toToldAt: IsNull() }, { toToldAt: instant });
  return { caseIds: [...new Set(mine.map(({ caseId }) => caseId))] };
}

async function checkReceiver(manager: EntityManager, fromId: number, toId: number): Promise<void> {
  await counselorOrRefuse(manager, toId, 'toId');
  if (toId === fromId) throw invalidField('toId', 'isTheCounselor');
}

/**
 * Everything of the cases stays where it is: what is planned, the controls, the letters in the making. What runs is
 * signed by the new counselor, who also gets what the former one has half-written and reads without a share.
 */
async function hand(
  manager: EntityManager,
  caseIds: readonly number[],
  { fromId, toId, reason }: Handing,
  { session, today, instant }: Now,
): Promise<void> {
  const transferredBy = session.accountId;
  for (const caseId of caseIds) {
    await manager.update(Case, { id: caseId }, { counselorId: toId });
    await manager.insert(CaseTransfer, {
      caseId,
      fromId,
      toId,
      reason,
      on: today,
      transferredBy,
      fromToldAt: fromId === transferredBy ? instant : null,
      toToldAt: toId === transferredBy ? instant : null,
    });
    await manager.update(
      Referral,
      { caseId, responsibleId: fromId, endedOn: IsNull() },
      { responsibleId: toId },
    );
    await manager.update(
      CaseGrant,
      { caseId, accountId: toId, endedAt: IsNull() },
      { endedBy: transferredBy, endedAt: instant },
    );
  }
  await handDrafts(manager, new Set(caseIds), fromId, toId);
}

/** What the former counselor was typing about the cases; where the new one was typing there, that one's stays. */
async function handDrafts(
  manager: EntityManager,
  caseIds: ReadonlySet<number>,
  fromId: number,
  toId: number,
): Promise<void> {
  const drafts = await manager.find(Draft, {
    select: { accountId: true, key: true },
    where: { accountId: fromId },
  });
  for (const { key } of drafts) {
    const subject = draftSubject(key);
    const caseId = subject?.of === 'referral' ? await caseOfReferral(manager, subject.id) : subject?.id;
    if (caseId === undefined || !caseIds.has(caseId)) continue;
    const isTaken = await manager.existsBy(Draft, { accountId: toId, key });
    if (isTaken) await manager.delete(Draft, { accountId: fromId, key });
    else await manager.update(Draft, { accountId: fromId, key }, { accountId: toId });
  }
}

const caseOfReferral = async (manager: EntityManager, id: number): Promise<number | undefined> =>
  (await manager.findOne(Referral, { select: { id: true, caseId: true }, where: { id } }))?.caseId;
