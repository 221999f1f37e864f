import { receiverIds, startOwnershipRoom, type OwnershipRoom } from './ownership-room.testing';
import {
  caseOf,
  referralOf,
  referralsOf,
  sharedRecords,
  uploadsOf,
  type Owned,
  type Shared,
} from './ownership-records.testing';

/** A BK room with the records of several students. */
export interface OwnershipWorld extends OwnershipRoom {
  readonly shared: Shared;
  /** Sari's case. */
  readonly own: Owned;
  /** Other referrals of that same case. */
  readonly otherReferrals: Owned;
  /** Another case of the same student and counselor. */
  readonly otherCase: Owned;
  /** Another student, also Sari's. */
  readonly otherStudent: Owned;
  /** Another counselor's: Tono's. */
  readonly foreign: Owned;
}

/** Writes everything down through the calls of the contract. */
export async function startOwnershipWorld(): Promise<OwnershipWorld> {
  const room = await startOwnershipRoom();
  let records: Awaited<ReturnType<typeof writeDown>> | undefined;
  // Hundreds of calls, and the disk is waited for once.
  await room.within(async () => {
    records = await writeDown(room);
  });
  if (!records) throw new Error('nothing was written down');
  return { ...room, ...records };
}

async function writeDown(room: OwnershipRoom) {
  const shared = await sharedRecords(room);
  const uploads = { sari: await uploadsOf(room, 'sari'), tono: await uploadsOf(room, 'tono') };
  const whole = async (counselor: 'sari' | 'tono', studentId: number, waitingHandoverId?: number) => ({
    ...uploads[counselor],
    ...(await caseOf(room, { counselor, studentId, waitingHandoverId, outreachId: shared.outreachId })),
  });
  const ownCase = await whole('sari', 1);
  const own = { ...ownCase, ...(await referralsOf(room, ownCase)) };
  // Of the others one referral is enough, with a record of each kind.
  const other = async (of: typeof ownCase) => ({ ...of, ...(await referralOf(room, of, receiverIds[4])) });
  return {
    shared,
    own,
    otherReferrals: await other(ownCase),
    otherCase: await other(await whole('sari', 1, ownCase.waitingHandoverId)),
    otherStudent: await other(await whole('sari', 2)),
    foreign: await other(await whole('tono', 3)),
  };
}
