import type { AccountRow } from '@shared/contract/accounts';
import { In, type EntityManager } from 'typeorm';
import { Account, Case, CaseClosure, Staff } from '../database/entities';
import type { Holder } from '../vault/vault';

/** Every account, open ones first, each by name. */
export async function listAccounts(
  manager: EntityManager,
  holders: readonly Holder[],
): Promise<AccountRow[]> {
  const accounts = await manager.find(Account);
  const staffIds = accounts.flatMap(({ staffId }) => staffId ?? []);
  const staff = await manager.find(Staff, {
    select: { id: true, name: true },
    where: { id: In(staffIds) },
  });
  const staffNames = new Map(staff.map(({ id, name }) => [id, name]));
  const temporary = new Map(holders.map((holder) => [holder.key, holder.temporary]));
  const open = await openCasesByCounselor(manager);
  return accounts
    .map(({ id, keyringKey, dueNotices: _own, staff: _linked, ...account }) => ({
      ...account,
      accountId: id,
      staffName: account.staffId === null ? null : (staffNames.get(account.staffId) ?? null),
      passphrase: passphraseOf(temporary.get(keyringKey)),
      openCases: open.get(id) ?? 0,
    }))
    .sort(
      (a, b) =>
        Number(a.closedAt !== null) - Number(b.closedAt !== null) || a.name.localeCompare(b.name, 'id'),
    );
}

const passphraseOf = (isTemporary: boolean | undefined): AccountRow['passphrase'] => {
  if (isTemporary === undefined) return 'none';
  return isTemporary ? 'temporary' : 'own';
};

/** How many cases that are not closed each account is the counselor of. */
export async function openCasesByCounselor(manager: EntityManager): Promise<Map<number, number>> {
  const rows: { counselorId: number; count: number }[] = await manager
    .createQueryBuilder(Case, 'one')
    .select('one.counselorId', 'counselorId')
    .addSelect('count(*)', 'count')
    .leftJoin(CaseClosure, 'closure', 'closure.caseId = one.id AND closure.reopenedOn IS NULL')
    .where('closure.id IS NULL')
    .groupBy('one.counselorId')
    .getRawMany();
  return new Map(rows.map(({ counselorId, count }) => [counselorId, count]));
}
