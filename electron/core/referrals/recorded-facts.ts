import { isDeepStrictEqual } from 'node:util';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import { AppError } from '../errors';
import { refuseWithAttachments } from './attachable-facts';
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
  { manager, referral, now }: ReferralInHand,
  entity: EntityTarget<T>,
  form: FormOf<T>,
): Promise<void> {
  const [last] = await manager.find(entity, {
    where: where<T>({ referralId: referral.id }),
    order: { id: 'DESC' } as never,
    take: 1,
  });
  if (last && isSame(last, form)) return;
  await manager.insert(entity, {
    ...form,
    referralId: referral.id,
    recordedBy: now.session.accountId,
    recordedAt: now.instant,
  } as never);
}

/** Corrects a fact; who corrected it, and when, is who recorded it. */
export async function correctFact<T extends RecordedFact>(
  { manager, now }: ReferralInHand,
  entity: EntityTarget<T>,
  id: number,
  form: FormOf<T>,
): Promise<void> {
  const recorded = { recordedBy: now.session.accountId, recordedAt: now.instant };
  await manager.update(entity, where<T>({ id }), { ...form, ...recorded } as never);
}

/** Keeps the one fact of its kind: the first time it is added, later it is corrected. */
export async function keepOnlyFact<T extends RecordedFact>(
  referral: ReferralInHand,
  entity: EntityTarget<T>,
  form: FormOf<T>,
): Promise<void> {
  const [known] = await referral.manager.find(entity, {
    where: where<T>({ referralId: referral.referral.id }),
    order: { id: 'DESC' } as never,
    take: 1,
  });
  if (!known) return addFact(referral, entity, form);
  if (!isSame(known, form)) await correctFact(referral, entity, known.id, form);
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
  await factOrThrow(referral, entity, id);
  await refuseWithAttachments(referral, entity, id);
  await referral.manager.delete(entity, where<T>({ id }));
}

const isSame = (row: object, form: object): boolean =>
  Object.entries(form).every(([name, value]) =>
    isDeepStrictEqual((row as Record<string, unknown>)[name], value),
  );
