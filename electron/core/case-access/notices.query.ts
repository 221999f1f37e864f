import type { CaseHanded, CaseOpening } from '@shared/contract/case-access';
import { stands } from '@shared/domain/case-access';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { CaseGrant, CaseTransfer } from '../database/entities';
import type { Now } from '../now';
import { personNames } from './person-names';

/** What others did with this person's cases, until this person has taken note; the last first. */
export async function accessNotices(
  manager: EntityManager,
  _input: unknown,
  now: Now,
): Promise<{ openings: CaseOpening[]; transfers: CaseHanded[] }> {
  return { openings: await openings(manager, now), transfers: await transfers(manager, now) };
}

async function openings(manager: EntityManager, { session, instant }: Now): Promise<CaseOpening[]> {
  const found = await manager.find(CaseGrant, {
    where: { kind: 'break_glass', acknowledgedAt: IsNull(), ownerId: session.accountId },
    relations: { case: { student: true }, account: true },
    order: { id: 'DESC' },
  });
  return found.flatMap(({ case: of, account, ...one }) =>
    of?.student && account
      ? [
          {
            grantId: one.id,
            case: { id: of.id, code: of.code },
            mine: of.counselorId === session.accountId,
            student: { id: of.student.id, name: of.student.name },
            account: { id: account.id, name: account.name },
            reason: one.reason,
            grantedAt: one.grantedAt,
            expiresAt: one.expiresAt,
            endedAt: stands(one, instant) ? null : (one.endedAt ?? one.expiresAt),
          },
        ]
      : [],
  );
}

async function transfers(manager: EntityManager, { session }: Now): Promise<CaseHanded[]> {
  const me = session.accountId;
  const found = await manager.find(CaseTransfer, {
    where: [
      { fromId: me, transferredBy: Not(me), fromToldAt: IsNull() },
      { toId: me, transferredBy: Not(me), toToldAt: IsNull() },
    ],
    relations: { case: { student: true } },
    order: { id: 'DESC' },
  });
  const person = await personNames(manager);
  return found.flatMap(({ id, case: of, on, fromId, toId, transferredBy, reason }) =>
    of?.student
      ? [
          {
            transferId: id,
            case: { id: of.id, code: of.code },
            student: { id: of.student.id, name: of.student.name },
            on,
            from: person(fromId),
            to: person(toId),
            by: person(transferredBy),
            reason,
          },
        ]
      : [],
  );
}
