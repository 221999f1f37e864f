import type { AccountForm } from '@shared/contract/accounts';
import { bkRoom, type Role } from '@shared/contract/define';
import { searchName } from '@shared/domain/search-name';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { Account, Staff } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import type { Now } from '../now';
import { openCasesByCounselor } from './account-list.query';

const worksOnCases = (role: Role): boolean => (bkRoom as readonly Role[]).includes(role);

/** Writes the row of a new account. @throws AppError `invalid_input` at a field of `account` */
export async function addAccount(
  manager: EntityManager,
  form: AccountForm,
  keyringKey: string,
  { instant }: Now,
): Promise<Account> {
  await requireFitting(manager, null, form);
  return manager.save(Account, { ...form, keyringKey, createdAt: instant, closedAt: null });
}

/**
 * Renames an account, gives it another role, links it to staff.
 * @returns the account as it was
 * @throws AppError `not_found`, `invalid_input` at a field of `account`, `refused` (`accounts.ownRole`, `accounts.hasOpenCases`)
 */
export async function changeAccount(
  manager: EntityManager,
  accountId: number,
  form: AccountForm,
  now: Now,
): Promise<Account> {
  const before = await openAccount(manager, accountId);
  if (before.role !== form.role) {
    if (accountId === now.session.accountId) throw refused('accounts.ownRole');
    if (!worksOnCases(form.role)) await requireNoOpenCases(manager, accountId);
  }
  await requireFitting(manager, accountId, form);
  await manager.update(Account, { id: accountId }, form);
  await requireCoordinator(manager);
  return before;
}

/**
 * Notes that an account is closed.
 * @returns the account as it was
 * @throws AppError `not_found`, `refused` with reason `accounts.ownClosing`, `accounts.hasOpenCases` (params.count)
 */
export async function closeAccount(manager: EntityManager, accountId: number, now: Now): Promise<Account> {
  const before = await openAccount(manager, accountId);
  if (accountId === now.session.accountId) throw refused('accounts.ownClosing');
  await requireNoOpenCases(manager, accountId);
  await manager.update(Account, { id: accountId }, { closedAt: now.instant });
  await requireCoordinator(manager);
  return before;
}

/** Opens a closed account again. @throws AppError `not_found`, `conflict`, `refused` (`accounts.nameTakenMeanwhile`) */
export async function reopenAccount(manager: EntityManager, accountId: number): Promise<Account> {
  const account = await manager.findOneBy(Account, { id: accountId });
  if (!account) throw new AppError('not_found');
  if (!account.closedAt) throw new AppError('conflict', { reason: 'accounts.isOpen' });
  if (await isNameTaken(manager, accountId, account.name)) throw refused('accounts.nameTakenMeanwhile');
  await manager.update(Account, { id: accountId }, { closedAt: null });
  return account;
}

/** @throws AppError `not_found`; `conflict` for an account that is closed */
export async function openAccount(manager: EntityManager, accountId: number): Promise<Account> {
  const account = await manager.findOneBy(Account, { id: accountId });
  if (!account) throw new AppError('not_found');
  if (account.closedAt) throw new AppError('conflict', { reason: 'accounts.isClosed' });
  return account;
}

/** What stands in the form must be somebody: a name that tells apart, a member of staff that there is. */
async function requireFitting(manager: EntityManager, accountId: number | null, form: AccountForm) {
  if (await isNameTaken(manager, accountId, form.name))
    throw invalidField('account.name', 'accountNameTaken');
  if (form.staffId === null) {
    // Whose class it is, is known by the member of staff.
    if (form.role === 'homeroom') throw invalidField('account.staffId', 'homeroomStaff');
    return;
  }
  if (!(await manager.existsBy(Staff, { id: form.staffId }))) {
    throw invalidField('account.staffId', 'unknownStaff');
  }
}

/** At the lock screen a name is all that tells two accounts apart. */
async function isNameTaken(manager: EntityManager, accountId: number | null, name: string): Promise<boolean> {
  const others = await manager.findBy(Account, {
    closedAt: IsNull(),
    ...(accountId !== null && { id: Not(accountId) }),
  });
  return others.some((one) => searchName(one.name) === searchName(name));
}

/** Nobody would work on its cases any more, and nobody would notice. */
async function requireNoOpenCases(manager: EntityManager, accountId: number) {
  const count = (await openCasesByCounselor(manager)).get(accountId) ?? 0;
  if (count > 0) throw refused('accounts.hasOpenCases', { count });
}

/** Two coordinators may take the role from each other at the same time: one of them must stay. */
async function requireCoordinator(manager: EntityManager) {
  if (!(await manager.existsBy(Account, { role: 'coordinator', closedAt: IsNull() }))) {
    throw refused('accounts.lastCoordinator');
  }
}
