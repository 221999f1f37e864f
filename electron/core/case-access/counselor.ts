import { bkRoom } from '@shared/contract/define';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Account } from '../database/entities';
import { invalidField } from '../errors';

/**
 * @param path the field that names the account
 * @throws AppError `invalid_input` for one that does not work on cases, or is closed
 */
export async function counselorOrRefuse(
  manager: EntityManager,
  accountId: number,
  path: string,
): Promise<void> {
  const works = { id: accountId, role: In([...bkRoom]), closedAt: IsNull() };
  if (!(await manager.existsBy(Account, works))) throw invalidField(path, 'unknownCounselor');
}
