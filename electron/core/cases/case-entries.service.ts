import type { casesContract } from '@shared/contract/cases';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../database/case-access';
import { noteChange } from '../database/change-log';
import { CaseEntry } from '../database/entities';
import { AppError, refused } from '../errors';
import { checkPastDay } from '../record-days';
import type { Now } from '../now';

type Entry = z.output<typeof casesContract.addEntry.input>['entry'];

/**
 * Adds a line to the timeline. The same line sent twice by the same person is one line.
 * @throws AppError `not_found`, `refused` (`cases.closed`), `invalid_input`
 */
export async function addEntry(
  manager: EntityManager,
  { caseId, entry }: { caseId: number; entry: Entry },
  now: Now,
): Promise<{ id: number }> {
  const { session, today, instant } = now;
  await writableCase(manager, now, caseId);
  checkPastDay('entry.on', entry.on, today);
  const authorId = session.accountId;
  const twin = await manager.findOneBy(CaseEntry, { ...entry, caseId, authorId });
  if (twin) return { id: twin.id };
  const made = manager.create(CaseEntry, { ...entry, caseId, authorId, createdAt: instant });
  const { id } = await manager.save(made);
  return { id };
}

/** @throws AppError `not_found`, `refused` (`cases.closed`, `cases.entryOfAnother`), `invalid_input` */
export async function editEntry(
  manager: EntityManager,
  { entryId, entry }: { entryId: number; entry: Entry },
  now: Now,
): Promise<void> {
  const known = await ownEntry(manager, entryId, now);
  checkPastDay('entry.on', entry.on, now.today);
  await manager.update(CaseEntry, { id: entryId }, entry);
  await noteChange(manager, now, changedEntry(known), known, entry);
}

/** @throws AppError `not_found`, `refused` (`cases.closed`, `cases.entryOfAnother`) */
export async function removeEntry(
  manager: EntityManager,
  { entryId }: { entryId: number },
  now: Now,
): Promise<void> {
  const known = await ownEntry(manager, entryId, now);
  await manager.delete(CaseEntry, { id: entryId });
  await noteChange(manager, now, changedEntry(known), known, null);
}

const changedEntry = ({ id, caseId }: CaseEntry) => ({ subject: 'entry', recordId: id, caseId }) as const;

/** What somebody wrote stays theirs: not even the coordinator puts other words under their name. */
async function ownEntry(manager: EntityManager, entryId: number, now: Now): Promise<CaseEntry> {
  const { session } = now;
  const found = await manager.findOneBy(CaseEntry, { id: entryId });
  if (!found) throw new AppError('not_found');
  await writableCase(manager, now, found.caseId);
  if (found.authorId !== session.accountId) throw refused('cases.entryOfAnother');
  return found;
}
