import { createHash } from 'node:crypto';
import type { SchoolSettings } from '@shared/contract/school';
import { consentHistory } from '@shared/domain/consent';
import { primaryGuardian } from '@shared/domain/primary-guardian';
import { consentPartyCodes, type IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { classNamesOf } from '../database/class-names';
import {
  Account,
  CaseEffort,
  Guardian,
  ReferralConsent,
  School,
  type Case,
  type Referral,
  type Student,
} from '../database/entities';
import type { Approval, HandoverFacts, SettledChoices } from './handover-facts';
import { ownTexts } from './texts/own-texts.query';

/** A referral with what stands around it, as the letter names it. */
export type ReferralAround = Referral & { case: Case & { student: Student } };

/** Everything a handover letter is made of: its facts, and the logos by the names that it gives them. */
export interface HandoverMaterial {
  readonly facts: HandoverFacts;
  readonly pictures: Record<string, string>;
}

/** Reads what the letter of a referral says, with the choices made for it. */
export async function loadHandoverMaterial(
  manager: EntityManager,
  referral: ReferralAround,
  choices: SettledChoices,
): Promise<HandoverMaterial> {
  const { settings: school } = await manager.findOneByOrFail(School, { id: 1 });
  const { case: one, receiver } = referral;
  const { student } = one;
  const guardians = await manager.find(Guardian, {
    where: { studentId: student.id },
    order: { id: 'ASC' },
  });
  const efforts = await manager.find(CaseEffort, {
    where: { caseId: one.id },
    order: { on: 'ASC', id: 'ASC' },
  });
  const classNames = await classNamesOf(manager, [student.id], choices.date);
  const pictures: Record<string, string> = {};
  const facts: HandoverFacts = {
    school,
    texts: await ownTexts(manager),
    logos: { left: named(school.logoLeft, pictures), right: named(school.logoRight, pictures) },
    counselor: await counselorFacts(manager, signerOf(referral), school),
    student: {
      ...student,
      className: classNames.get(student.id) ?? null,
      address: addressOf(student),
    },
    guardian: primaryGuardian(guardians),
    efforts: efforts.map(({ on, service, result }) => ({ on, service, result })),
    whyNotEnough: one.whyNotEnough,
    receiver: receiver ?? null,
    appointment:
      referral.appointmentOn !== null && referral.appointmentPlace !== null
        ? { on: referral.appointmentOn, time: referral.appointmentTime, place: referral.appointmentPlace }
        : null,
    approvals: await approvalsOn(manager, referral.id, choices.date),
    purpose: referral.purpose,
    requestedService: referral.requestedService,
    reportDueOn: referral.reportDueOn,
    choices,
  };
  return { facts, pictures };
}

/** The picture's name in a letter; the picture itself goes into `pictures`. */
export function named(dataUrl: string | null, pictures: Record<string, string>): string | null {
  if (dataUrl === null) return null;
  const name = createHash('sha256').update(dataUrl).digest('hex');
  pictures[name] = dataUrl;
  return name;
}

/** Who answers for the referral signs for BK: the responsible counselor, else the one whose case it is. */
export const signerOf = (referral: {
  responsibleId: number | null;
  case: Pick<Case, 'counselorId'>;
}): number => referral.responsibleId ?? referral.case.counselorId;

/** The counselor behind an account, as papers name one; the NIP from the list of staff. */
export async function counselorFacts(
  manager: EntityManager,
  accountId: number,
  school: SchoolSettings,
): Promise<HandoverFacts['counselor']> {
  const account = await manager.findOneOrFail(Account, {
    where: { id: accountId },
    relations: { staff: true },
  });
  if (account.staff) return { name: account.staff.name, nip: account.staff.nip };
  const { coordinator } = school;
  return { name: account.name, nip: coordinator.name === account.name ? coordinator.nip : null };
}

/** Street, village and district on one line. */
export function addressOf({ address, village, district }: Student): string | null {
  // Some lists of Dapodik repeat the village within the street.
  const parts = [address, village, district].filter((part) => part !== null && part.trim() !== '');
  const own = parts.filter(
    (part, index) =>
      !parts.some((other, at) => at < index && other?.toLowerCase().includes(part?.toLowerCase() ?? '')),
  );
  return own.join(', ') || null;
}

/** The approvals that stood on that day. */
export async function approvalsOn(
  manager: EntityManager,
  referralId: number,
  date: IsoDate,
): Promise<Approval[]> {
  const consents = await manager.find(ReferralConsent, { where: { referralId }, order: { id: 'ASC' } });
  return consentPartyCodes.flatMap((party) => {
    const latest = consentHistory(
      consents.filter(({ on }) => on <= date),
      party,
    ).at(-1) as ReferralConsent | undefined;
    if (!latest || (latest.event !== 'given' && latest.event !== 'waived')) return [];
    return [{ ...latest, event: latest.event }];
  });
}
