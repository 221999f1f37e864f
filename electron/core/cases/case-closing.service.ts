import type { casesContract } from '@shared/contract/cases';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { currentClosure, ownCase, writableCase } from '../database/case-access';
import { CaseClosure, Referral } from '../database/entities';
import { refused } from '../errors';
import { checkNotBefore, checkPastDay } from '../record-days';
import type { Now } from '../now';

type Closing = z.output<typeof casesContract.close.input>;

/**
 * Closes a case. A case is never closed by handing it over: while a referral is open the school is responsible
 * for it (Kurnia, 2017).
 * @throws AppError `not_found`, `refused` (`cases.closed`, `cases.referralOpen`), `invalid_input`
 */
export async function closeCase(
  manager: EntityManager,
  { caseId, closedOn, outcome, reason }: Closing,
  now: Now,
): Promise<void> {
  const { session, today } = now;
  const found = await writableCase(manager, now, caseId);
  const running = await manager.countBy(Referral, { caseId, endedOn: IsNull() });
  if (running > 0) throw refused('cases.referralOpen', { count: running });
  checkPastDay('closedOn', closedOn, today);
  checkNotBefore('closedOn', closedOn, found.reportedOn, 'beforeReport');
  const [last] = await manager.find(CaseClosure, { where: { caseId }, order: { id: 'DESC' }, take: 1 });
  if (last?.reopenedOn) checkNotBefore('closedOn', closedOn, last.reopenedOn, 'beforeReopening');
  await manager.save(
    manager.create(CaseClosure, {
      caseId,
      closedOn,
      outcome,
      reason,
      closedBy: session.accountId,
      reopenedOn: null,
    }),
  );
}

/**
 * Opens a closed case again; the closing stays in its history. One that is sealed with its year stays closed.
 * @throws AppError `not_found`, `refused` (`cases.archived`, `cases.notClosed`)
 */
export async function reopenCase(
  manager: EntityManager,
  { caseId, reason }: { caseId: number; reason: string },
  now: Now,
): Promise<void> {
  const { session, today } = now;
  await ownCase(manager, now, caseId);
  const closure = await currentClosure(manager, caseId);
  if (!closure) throw refused('cases.notClosed');
  await manager.update(
    CaseClosure,
    { id: closure.id },
    { reopenedOn: today, reopenReason: reason, reopenedBy: session.accountId },
  );
}
