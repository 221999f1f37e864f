import type { lettersContract } from '@shared/contract/letters';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCases } from '../database/case-access';
import { Referral } from '../database/entities';
import type { Now } from '../now';

/** A handover letter that was begun and not issued, where it still can be. */
const inMaking = `r.letterChoices IS NOT NULL AND r.endedOn IS NULL
  AND NOT EXISTS (SELECT 1 FROM letters l
    WHERE l.referral_id = r.id AND l.kind = 'handover' AND l.cancelled_on IS NULL)
  AND NOT EXISTS (SELECT 1 FROM case_closures k WHERE k.case_id = r.case_id AND k.reopened_on IS NULL)`;

/** The letters that stand as drafts (draf) with their referrals, of cases that are this person's work; oldest first. */
export async function letterDrafts(
  manager: EntityManager,
  _input: unknown,
  now: Now,
): Promise<z.output<typeof lettersContract.drafts.output>> {
  const referrals = await manager
    .createQueryBuilder(Referral, 'r')
    .innerJoinAndSelect('r.case', 'c')
    .leftJoinAndSelect('r.receiver', 'receiver')
    .where(inMaking)
    .andWhere(writableCases('c', now))
    .orderBy('r.id', 'ASC')
    .getMany();
  return referrals.map(({ id, caseId, case: of, receiver }) => ({
    referralId: id,
    caseId,
    code: of?.code ?? '',
    receiver: receiver?.institution ?? null,
  }));
}
