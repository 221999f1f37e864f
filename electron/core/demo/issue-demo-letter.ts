import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { Referral } from '../database/entities';
import { scopeOf } from '../letters/carried-data';
import type { ReferralAround } from '../letters/handover-material';
import { keepLetter } from '../letters/issue-letter.service';
import { proposedChoices, settled } from '../letters/letter-choices';
import { standardSettings } from '../school/standard-settings';
import { demoSchool } from './demo';

/** Issues the letter of a demonstration's referral as it would have been on that day. */
export async function issueDemoLetter(
  manager: EntityManager,
  referralId: number,
  on: IsoDate,
): Promise<void> {
  const referral = await manager.findOneOrFail(Referral, {
    where: { id: referralId },
    relations: { case: { student: true }, receiver: true },
  });
  const around = referral as ReferralAround;
  const scope = await scopeOf(manager, referral);
  const choices = {
    ...proposedChoices(around, around.case, standardSettings(demoSchool), scope),
    attachments: ['Rekapitulasi kehadiran', 'Lembar persetujuan siswa dan orang tua/wali'],
    date: on,
  };
  await manager.update(Referral, { id: referralId }, { letterChoices: { ...choices } });
  await keepLetter(manager, around, settled(choices, on), {
    accountId: around.case.counselorId,
    instant: `${on}T03:15:00.000Z`,
  });
}
