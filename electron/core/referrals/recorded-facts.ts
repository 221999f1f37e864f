import { isDeepStrictEqual } from 'node:util';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import { AppError } from '../errors';
import { noteChange, noteWriting } from '../database/change-log';
import { refuseWithAttachments } from './attachable-facts';
import { changedFact } from './fact-subjects';
import type { ReferralInHand } from './referral-in-hand';

/** What every recorded fact of a referral has. */
export interface RecordedFact {
  id: number;
  referralId: number;
  recordedBy: number;
  recordedAt: string;
}

/** A form as it stands in the table: everything but who recorded it, when and for which referral. */
type FormOf<T extends RecordedFact> = Omit<Partial<T>, keyof RecordedFact>;

const where = <T extends RecordedFact>(fields: Partial<RecordedFact>) => fields as FindOptionsWhere<T>;

/**
 * Adds a fact to the referral. The same form sent twice in a row (a double click, an answer that was lost) is
 * one fact; the same thing happening again after something else is a new one.
 */
export async function addFact<T extends RecordedFact>(
  inHand: ReferralInHand,
  entity: EntityTarget<T>,
  form: FormOf<T>,
): Promise<void> {
  const { manager, referral, now } = inHand;
  const last = await newestFact(inHand, entity);
  if (last && isSame(last, form)) return;
  await manager.insert(entity, {
    ...form,
    referralId: referral.id,
    recordedBy: now.session.accountId,
    recordedAt: now.instant,
  } as never);
}

/**
 * Corrects a fact; who corrected it, and when, is who recorded it. What it said before stays in the history.
 * @throws AppError `not_found`, also for a fact of another referral
 */
export async function correctFact<T extends RecordedFact>(
  referral: ReferralInHand,
  entity: EntityTarget<T>,
  id: number,
  form: FormOf<T>,
): Promise<void> {
  const known = await factOrThrow(referral, entity, id);
  if (isSame(known, form)) return;
  await rewrite(referral, entity, id, form);
  const record = changedFact(referral, entity, id);
  await noteChange(referral.manager, referral.now, record, known, form);
}

async function rewrite<T extends RecordedFact>(
  { manager, now }: ReferralInHand,
  entity: EntityTarget<T>,
  id: number,
  form: FormOf<T>,
): Promise<void> {
  const recorded = { recordedBy: now.session.accountId, recordedAt: now.instant };
  await manager.update(entity, where<T>({ id }), { ...form, ...recorded } as never);
}

/**
 * Keeps the one fact of its kind: the first time it is added, later it is corrected. Its form saves itself while
 * one types: the history tells of a sitting, not of each pause in it.
 */
export async function keepOnlyFact<T extends RecordedFact>(
  referral: ReferralInHand,
  entity: EntityTarget<T>,
  form: FormOf<T>,
): Promise<void> {
  const known = await newestFact(referral, entity);
  if (known && isSame(known, form)) return;
  if (known) await rewrite(referral, entity, known.id, form);
  else await addFact(referral, entity, form);
  const id = known?.id ?? (await newestFact(referral, entity))?.id ?? 0;
  const record = changedFact(referral, entity, id);
  await noteWriting(referral.manager, referral.now, record, known, form);
}

async function newestFact<T extends RecordedFact>(
  { manager, referral }: ReferralInHand,
  entity: EntityTarget<T>,
): Promise<T | null> {
  const [newest] = await manager.find(entity, {
    where: where<T>({ referralId: referral.id }),
    order: { id: 'DESC' } as never,
    take: 1,
  });
  return newest ?? null;
}

/** @throws AppError `not_found`, also for a fact of another referral */
export async function factOrThrow<T extends RecordedFact>(
  { manager, referral }: ReferralInHand,
  entity: EntityTarget<T>,
  id: number,
): Promise<T> {
  const found = await manager.findOneBy(entity, where<T>({ id, referralId: referral.id }));
  if (!found) throw new AppError('not_found');
  return found;
}

/**
 * Removes a fact. One that files are kept with stays until they were taken away: nobody loses a scan by the way.
 * @throws AppError `not_found`, `refused` (`referrals.hasAttachments`)
 */
export async function removeFact<T extends RecordedFact>(
  referral: ReferralInHand,
  entity: EntityTarget<T>,
  id: number,
): Promise<void> {
  const known = await factOrThrow(referral, entity, id);
  await refuseWithAttachments(referral, entity, id);
  const record = changedFact(referral, entity, id);
  await noteChange(referral.manager, referral.now, record, known, null);
  await referral.manager.delete(entity, where<T>({ id }));
}

const isSame = (row: object, form: object): boolean =>
  Object.entries(form).every(([name, value]) =>
    isDeepStrictEqual((row as Record<string, unknown>)[name], value),
  );
