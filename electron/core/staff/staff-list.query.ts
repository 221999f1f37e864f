import type { StaffMember, staffContract } from '@shared/contract/staff';
import { searchName } from '@shared/domain/search-name';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Staff } from '../database/entities';
import { AppError } from '../errors';
import { orderFirstBy } from '../list-order';

const holds = {
  principal: { isPrincipal: true },
  coordinator: { isCoordinator: true },
  counselor: { isCounselor: true },
  homeroom: { homeroomOf: Not(IsNull()) },
} as const;

const orderKeys = {
  name: 'staff.searchName',
  /** As the column names them: who leads the school first, then the homerooms by their class, then the others. */
  duty: `CASE WHEN staff.isPrincipal THEN '0' WHEN staff.isCoordinator THEN '1' WHEN staff.isCounselor THEN '2'
    WHEN staff.homeroomOf IS NOT NULL THEN '3' || staff.homeroomOf
    ELSE '4' || nullif(coalesce(staff.additionalDuty, staff.kind, ''), '') END COLLATE NOCASE`,
  nip: `nullif(staff.nip, '')`,
} as const;

/** One page of the staff by name; every word of the search is somewhere in the name, the NIP or the duty. */
export async function listStaff(
  manager: EntityManager,
  {
    search,
    duty,
    includeInactive,
    sort,
    descending,
    offset,
    limit,
  }: z.output<typeof staffContract.list.input>,
): Promise<{ total: number; rows: StaffMember[] }> {
  const query = manager.createQueryBuilder(Staff, 'staff');
  if (!includeInactive) query.andWhere('staff.active = :active', { active: true });
  if (duty) query.andWhere(holds[duty]);
  // Folded words hold letters and digits only: nothing that LIKE could take for a wildcard.
  for (const [index, word] of searchName(search).split(' ').filter(Boolean).entries()) {
    query.andWhere(
      `(staff.searchName LIKE :word${index} OR staff.nip LIKE :word${index} OR staff.nuptk LIKE :word${index}
        OR staff.additionalDuty LIKE :word${index} OR staff.kind LIKE :word${index})`,
      { [`word${index}`]: `%${word}%` },
    );
  }
  query.orderBy('staff.active', 'DESC').addOrderBy('staff.searchName').addOrderBy('staff.id');
  const [rows, total] = await orderFirstBy(query, orderKeys, { sort, descending })
    .offset(offset)
    .limit(limit)
    .getManyAndCount();
  return { total, rows: rows.map(view) };
}

/** @throws AppError `not_found` */
export async function readStaffMember(manager: EntityManager, staffId: number): Promise<StaffMember> {
  const staff = await manager.findOneBy(Staff, { id: staffId });
  if (!staff) throw new AppError('not_found');
  return view(staff);
}

const view = ({ searchName: _folded, ...staff }: Staff): StaffMember => staff;
