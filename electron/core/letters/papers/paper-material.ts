import type { SchoolSettings } from '@shared/contract/school';
import type { IsoDate, ReferralFacts } from '@shared/domain/referral-facts';
import { IsNull, type EntityManager } from 'typeorm';
import { loadReferralFacts } from '../../database/referral-facts';
import { Letter, ReferralConsent, ReportReminder } from '../../database/entities';
import { AppError } from '../../errors';
import type { Now } from '../../now';
import type { HandoverFacts } from '../handover-facts';
import { loadHandoverMaterial, type ReferralAround } from '../handover-material';
import { visibleReferral } from '../letter-access';
import { settled, proposedChoices } from '../letter-choices';

/**
 * What the papers of a referral are made of. Nothing that is marked rahasia is read at all: no template can let it
 * slip.
 */
export interface PaperMaterial {
  readonly school: SchoolSettings;
  readonly logos: HandoverFacts['logos'];
  readonly pictures: Record<string, string>;
  readonly counselor: HandoverFacts['counselor'];
  readonly student: HandoverFacts['student'];
  readonly guardian: HandoverFacts['guardian'];
  readonly receiver: NonNullable<HandoverFacts['receiver']>;
  readonly referral: ReferralAround;
  readonly facts: ReferralFacts;
  /** The handover letter that went out. */
  readonly handover: { readonly number: string; readonly date: IsoDate };
  /** Days on which the receiver was reminded of its report, in their order. */
  readonly reminders: readonly IsoDate[];
  /** The day on which the student or the guardian withdrew the consent; `null` where nobody did. */
  readonly withdrawnOn: IsoDate | null;
  readonly today: IsoDate;
}

/** @throws AppError `not_found`, `refused` (`letters.noHandover`) */
export async function loadPaperMaterial(
  manager: EntityManager,
  referralId: number,
  now: Now,
): Promise<PaperMaterial> {
  const referral = await visibleReferral(manager, now.session, referralId);
  const facts = (await loadReferralFacts(manager, [referralId], now.today)).get(referralId);
  const handover = await manager.findOneBy(Letter, { kind: 'handover', referralId, cancelledOn: IsNull() });
  if (!facts) throw new AppError('not_found');
  const choices = settled(proposedChoices(referral, referral.case, 'F4'), now.today);
  const { facts: around, pictures } = await loadHandoverMaterial(manager, referral, choices);
  if (!handover || !around.receiver) throw new AppError('refused', { reason: 'letters.noHandover' });
  const reminders = await manager.find(ReportReminder, { where: { referralId }, order: { on: 'ASC' } });
  const withdrawn = await manager.findOne(ReferralConsent, {
    where: { referralId, event: 'withdrawn' },
    order: { on: 'DESC', id: 'DESC' },
  });
  return {
    ...around,
    receiver: around.receiver,
    pictures,
    referral,
    facts,
    handover: { number: handover.number, date: handover.date },
    reminders: reminders.map(({ on }) => on),
    withdrawnOn: withdrawn?.on ?? null,
    today: now.today,
  };
}
