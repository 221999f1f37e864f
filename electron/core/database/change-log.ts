import type { ChangeView } from '@shared/contract/changes';
import {
  changedFields,
  isEmptyValue,
  joinedChanges,
  recordName,
  type ChangeSubject,
  valueIn,
  type RecordRow,
} from '@shared/domain/record-change';
import { MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Now } from '../now';
import { RecordChange } from './entities';

/** Which record of a case was changed. */
export interface ChangedRecord {
  readonly subject: ChangeSubject;
  readonly recordId: number;
  /** `null` where it belongs to none. */
  readonly caseId: number | null;
  readonly referralId?: number | null;
}

/** What one person types into a form that saves itself is one change, as long as they go on within so many minutes. */
const sittingMinutes = 30;

const isSecret = (row: RecordRow | null): boolean => valueIn(row, 'secret') === true;

/**
 * Writes down that a record was changed (`after` not null) or removed. `after` may name only the fields that were
 * written. Nothing is written where nothing differs.
 */
export async function noteChange(
  manager: EntityManager,
  { session, today, instant }: Now,
  record: ChangedRecord,
  before: RecordRow | null,
  after: RecordRow | null,
): Promise<void> {
  const fields = changedFields(before, after);
  if (fields.length === 0) return;
  await manager.insert(RecordChange, {
    ...record,
    referralId: record.referralId ?? null,
    about: recordName(before ?? after),
    removed: after === null,
    secret: isSecret(before) || isSecret(after),
    fields: fields as never,
    changedBy: session.accountId,
    changedOn: today,
    changedAt: instant,
  });
}

/**
 * The same for forms that save themselves while one types: what one person does to a record in one sitting is one
 * change. The first writing is noted too (`before` is `null`), so that the end of the sitting counts, not its first
 * letters; fields that held nothing before are not told as changes (`case-timeline.ts`).
 */
export async function noteWriting(
  manager: EntityManager,
  now: Now,
  record: ChangedRecord,
  before: RecordRow | null,
  after: RecordRow,
): Promise<void> {
  const { subject, recordId } = record;
  const since = new Date(Date.parse(now.instant) - sittingMinutes * 60_000).toISOString();
  const [last] = await manager.find(RecordChange, {
    where: { subject, recordId, changedBy: now.session.accountId, changedAt: MoreThan(since) },
    order: { id: 'DESC' },
    take: 1,
  });
  if (!last || last.removed) return noteChange(manager, now, record, before, after);
  const fields = joinedChanges(last.fields, changedFields(before, after));
  if (fields.length === 0) {
    await manager.delete(RecordChange, { id: last.id });
    return;
  }
  const secret = last.secret || isSecret(before) || isSecret(after);
  const told = { fields: fields as never, secret, changedOn: now.today, changedAt: now.instant };
  await manager.update(RecordChange, { id: last.id }, told);
}

/**
 * What was changed after it had been written, oldest first. A field that held nothing before was filled in, not changed.
 * @param names of the accounts, by id
 */
export async function toldChanges(
  manager: EntityManager,
  where: FindOptionsWhere<RecordChange>,
  names: ReadonlyMap<number, string>,
): Promise<(ChangeView & { referralId: number | null })[]> {
  const rows = await manager.find(RecordChange, { where, order: { id: 'ASC' } });
  return rows.flatMap((row) => {
    const fields = row.fields.filter(({ from }) => !isEmptyValue(from));
    if (fields.length === 0) return [];
    return {
      key: `change-${row.id}`,
      on: row.changedOn,
      at: row.changedAt,
      by: { id: row.changedBy, name: names.get(row.changedBy) ?? '' },
      subject: row.subject,
      about: row.about,
      referralId: row.referralId,
      removed: row.removed,
      secret: row.secret,
      fields,
    };
  });
}
