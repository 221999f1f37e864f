import type { casesContract } from '@shared/contract/cases';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../database/case-access';
import { noteChange } from '../database/change-log';
import { CaseEffort } from '../database/entities';
import { AppError } from '../errors';
import { checkPastDay } from '../record-days';
import type { Now } from '../now';

type Effort = z.output<typeof casesContract.addEffort.input>['effort'];

/**
 * Keeps something the school tried. The same effort sent twice is one effort.
 * @throws AppError `not_found`, `refused` (`cases.closed`), `invalid_input`
 */
export async function addEffort(
  manager: EntityManager,
  { caseId, effort }: { caseId: number; effort: Effort },
  now: Now,
): Promise<{ id: number }> {
  const { today, instant } = now;
  await writableCase(manager, now, caseId);
  checkPastDay('effort.on', effort.on, today);
  const twin = await manager.findOneBy(CaseEffort, { ...effort, caseId });
  if (twin) return { id: twin.id };
  const { id } = await manager.save(manager.create(CaseEffort, { ...effort, caseId, createdAt: instant }));
  return { id };
}

/** @throws AppError `not_found`, `refused` (`cases.closed`), `invalid_input` */
export async function editEffort(
  manager: EntityManager,
  { effortId, effort }: { effortId: number; effort: Effort },
  now: Now,
): Promise<void> {
  const known = await writableEffort(manager, effortId, now);
  checkPastDay('effort.on', effort.on, now.today);
  await manager.update(CaseEffort, { id: effortId }, effort);
  await noteChange(manager, now, changedEffort(known), known, effort);
}

/** @throws AppError `not_found`, `refused` (`cases.closed`) */
export async function removeEffort(
  manager: EntityManager,
  { effortId }: { effortId: number },
  now: Now,
): Promise<void> {
  const known = await writableEffort(manager, effortId, now);
  await manager.delete(CaseEffort, { id: effortId });
  await noteChange(manager, now, changedEffort(known), known, null);
}

const changedEffort = ({ id, caseId }: CaseEffort) => ({ subject: 'effort', recordId: id, caseId }) as const;

async function writableEffort(manager: EntityManager, effortId: number, now: Now): Promise<CaseEffort> {
  const found = await manager.findOneBy(CaseEffort, { id: effortId });
  if (!found) throw new AppError('not_found');
  await writableCase(manager, now, found.caseId);
  return found;
}
