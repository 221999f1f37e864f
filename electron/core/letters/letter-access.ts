import { IsNull, Not, type EntityManager } from 'typeorm';
import { ownCase, visibleCase, writableCase, type Reader } from '../database/case-access';
import { Handover, Letter, Referral } from '../database/entities';
import { refuseHandover, visibleHandovers } from '../database/handover-states';
import { AppError, refused } from '../errors';
import type { ReferralAround } from './handover-material';

/**
 * The referral with its case, student and receiver, if this person may see it.
 * @throws AppError `not_found`, `forbidden`
 */
export async function visibleReferral(
  manager: EntityManager,
  reader: Reader,
  referralId: number,
): Promise<ReferralAround> {
  const referral = await manager.findOne(Referral, {
    where: { id: referralId },
    relations: { case: { student: true }, receiver: { schoolKind: true }, schoolKind: true },
  });
  if (!referral?.case?.student) throw new AppError('not_found');
  await visibleCase(manager, reader, referral.caseId);
  return referral as ReferralAround;
}

/**
 * The same, if this person may change it now.
 * @throws AppError as above, and `refused` for a closed case
 */
export async function writableReferral(
  manager: EntityManager,
  reader: Reader,
  referralId: number,
): Promise<ReferralAround> {
  const referral = await visibleReferral(manager, reader, referralId);
  await writableCase(manager, reader, referral.caseId);
  return referral;
}

/**
 * A referral that has ended is read only, its letter with it.
 * @throws AppError `refused` (`referrals.missing.referral_ended`)
 */
export async function refuseAfterTheEnd(manager: EntityManager, referralId: number): Promise<void> {
  if (await manager.existsBy(Referral, { id: referralId, endedOn: Not(IsNull()) })) {
    throw refused('referrals.missing.referral_ended', { step: 'letter', field: 'end', count: 1 });
  }
}

/**
 * The hand-over with its case, if this person may see it.
 * @throws AppError `not_found`
 */
export async function visibleHandover(
  manager: EntityManager,
  reader: Reader,
  handoverId: number,
): Promise<Handover> {
  const found = await visibleHandovers(manager, reader)
    .andWhere('handover.id = :handoverId', { handoverId })
    .getOne();
  if (!found) return refuseHandover(manager, reader, handoverId);
  return found;
}

/**
 * The letter, if this person may read it: the register is the room's, and so is a letter about an outreach; one about
 * a case or a hand-over is read by who may see that.
 * @throws AppError `not_found`, `forbidden`
 */
export async function readableLetter(
  manager: EntityManager,
  reader: Reader,
  letterId: number,
): Promise<Letter> {
  const letter = await manager.findOneBy(Letter, { id: letterId });
  if (!letter) throw new AppError('not_found');
  if (letter.caseId !== null) await visibleCase(manager, reader, letter.caseId);
  if (letter.handoverId !== null) await visibleHandover(manager, reader, letter.handoverId);
  return letter;
}

/**
 * The letter, if its case or hand-over is this person's work, or it is the room's.
 * @throws AppError as above, `forbidden` with `caseAccess.readOnly`, `refused` with `cases.archived`
 */
export async function ownLetter(manager: EntityManager, reader: Reader, letterId: number): Promise<Letter> {
  const letter = await readableLetter(manager, reader, letterId);
  if (letter.caseId !== null) await ownCase(manager, reader, letter.caseId);
  if (letter.handoverId !== null) await demandOwnHandover(manager, reader, letter.handoverId);
  return letter;
}

/**
 * A hand-over is answered by whose case it became, and by anybody of the room where it became none.
 * @throws AppError `not_found`, `forbidden` with `caseAccess.readOnly`, `refused` with `cases.archived`
 */
export async function demandOwnHandover(
  manager: EntityManager,
  reader: Reader,
  handoverId: number,
): Promise<void> {
  const { caseId } = await visibleHandover(manager, reader, handoverId);
  if (caseId !== null) await ownCase(manager, reader, caseId);
}

/** The handover letter of a referral that holds; a cancelled one does not. */
export const standingLetter = (manager: EntityManager, referralId: number): Promise<Letter | null> =>
  manager.findOneBy(Letter, { kind: 'handover', referralId, cancelledOn: IsNull() });
