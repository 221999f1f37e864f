import type { StaffForm } from '@shared/contract/staff';
import { parseClassName } from '@shared/domain/class-name';
import { searchName } from '@shared/domain/search-name';
import { Not, type EntityManager } from 'typeorm';
import { Staff } from '../database/entities';
import { AppError, invalidField } from '../errors';
import { soleDuties } from './import/sole-duties';

/**
 * Writes one member of staff as the form has them. A new principal or coordinator takes the duty from the former one.
 * @returns their id
 * @throws AppError `not_found`; `invalid_input` at the field that is wrong
 */
export async function saveStaff(
  manager: EntityManager,
  staffId: number | null,
  form: StaffForm,
): Promise<number> {
  if (staffId !== null && !(await manager.existsBy(Staff, { id: staffId }))) throw new AppError('not_found');
  const fields = { ...form, searchName: searchName(form.name), homeroomOf: homeroom(form.homeroomOf) };
  await requireFree(manager, staffId, fields);
  const saved = await manager.save(Staff, { ...(staffId !== null && { id: staffId }), ...fields });
  for (const duty of soleDuties) {
    if (form[duty]) await manager.update(Staff, { id: Not(saved.id), [duty]: true }, { [duty]: false });
  }
  return saved.id;
}

function homeroom(className: string | null): string | null {
  if (className === null) return null;
  const parsed = parseClassName(className);
  if (!parsed) throw invalidField('staff.homeroomOf', 'className');
  return parsed.name;
}

/** A number belongs to one person; the same name twice is two people only if their numbers say so. */
async function requireFree(
  manager: EntityManager,
  staffId: number | null,
  form: Pick<Staff, 'nip' | 'nuptk' | 'searchName'>,
) {
  const other = staffId === null ? {} : { id: Not(staffId) };
  if (form.nuptk && (await manager.existsBy(Staff, { nuptk: form.nuptk, ...other }))) {
    throw invalidField('staff.nuptk', 'nuptkTaken');
  }
  if (form.nip && (await manager.existsBy(Staff, { nip: form.nip, ...other }))) {
    throw invalidField('staff.nip', 'nipTaken');
  }
  const namesakes = await manager.findBy(Staff, { searchName: form.searchName, ...other });
  const differs = (one: Staff) => (one.nip && form.nip) || (one.nuptk && form.nuptk);
  if (!namesakes.every(differs)) throw invalidField('staff.name', 'staffExists');
}
