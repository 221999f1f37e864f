import type { NumberingChoice } from '@shared/contract/letter-views';
import type { lettersContract } from '@shared/contract/letters';
import type { ReferralFacts } from '@shared/domain/referral-facts';
import { referralState } from '@shared/domain/referral-state';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Letter, LetterPicture } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { AppError, invalidField, refused } from '../errors';
import type { Now } from '../now';
import { refuseBeyondConsent, scopeOf } from './carried-data';
import { logDisclosure } from './disclosure-log';
import { enclosedFiles, keepEnclosures } from './enclosures';
import { enclosedOf, handoverLetter } from './handover-letter';
import type { HandoverFacts, SettledChoices } from './handover-facts';
import { loadHandoverMaterial, type ReferralAround } from './handover-material';
import { standingLetter, writableReferral } from './letter-access';
import { settled } from './letter-choices';
import { earliestLetterDate } from './letter-date';
import { keepChoices } from './letter-draft.service';
import { settleNumber } from './letter-numbers';

/**
 * Issues the handover letter of a referral and gives its id: number, letter, register line, disclosure log and
 * choices in the caller's one transaction, all or nothing. A referral that has its letter gets no second one.
 * @throws AppError `refused` with what is missing (`referrals.missing.…`), `letters.pattern`, `letters.numberTaken`,
 *   `letters.reportDueEarlier`; `invalid_input` for the date, the reasons, data beyond the consent and a number by hand
 */
export async function issueLetter(
  manager: EntityManager,
  { referralId, choices, numbering }: z.output<typeof lettersContract.issue.input>,
  now: Now,
): Promise<number> {
  const referral = await writableReferral(manager, now, referralId);
  const standing = await standingLetter(manager, referralId);
  if (standing) return standing.id;
  const facts = (await loadReferralFacts(manager, [referralId], now.today)).get(referralId);
  if (!facts) throw new AppError('not_found');
  const chosen = settled(choices, now.today);
  checkGate(facts, now);
  checkChoices(chosen, facts, now);
  refuseBeyondConsent(await scopeOf(manager, referral), {
    ...chosen,
    encloses: enclosedOf(chosen).length > 0,
  });
  await keepChoices(manager, referralId, choices);
  const by = { accountId: now.session.accountId, instant: now.instant };
  return keepLetter(manager, referral, chosen, by, numbering);
}

function checkGate(facts: ReferralFacts, { today }: Now): void {
  const permission = referralState(facts, today).may.issue_letter;
  if (permission.allowed) return;
  const [first] = permission.missing;
  throw refused(first ? `referrals.missing.${first.code}` : 'letters.gateUnmet', {
    ...(first && { step: first.step, field: first.field }),
    count: permission.missing.length,
  });
}

function checkChoices(
  { date, reasons, disclosed }: SettledChoices,
  facts: ReferralFacts,
  { today }: Now,
): void {
  if (date > today) throw invalidField('choices.date', 'inFuture', { latest: today });
  const earliest = earliestLetterDate(facts);
  if (date < earliest) throw invalidField('choices.date', 'beforeApprovals', { earliest });
  if (disclosed.includes('problem') && reasons === '') throw invalidField('choices.reasons', 'required');
  if (facts.reportRequest && facts.reportRequest.dueOn < date) throw refused('letters.reportDueEarlier');
}

/** Takes the number and keeps the letter, whatever the gate says: for those who have asked it. */
export async function keepLetter(
  manager: EntityManager,
  referral: ReferralAround,
  choices: SettledChoices,
  by: { accountId: number; instant: string },
  numbering: NumberingChoice = { mode: 'pattern' },
): Promise<number> {
  const { facts, pictures } = await loadHandoverMaterial(manager, referral, choices);
  const { number, year, serial, suffix } = await settleNumber(
    manager,
    facts.school,
    { kind: 'handover', date: choices.date },
    numbering,
  );
  const content = handoverLetter(facts, number);
  const recipient = recipientName(facts);
  const letter = await manager.save(
    manager.create(Letter, {
      kind: 'handover',
      year,
      serial,
      suffix,
      number,
      date: choices.date,
      referralId: referral.id,
      caseId: referral.caseId,
      outreachId: null,
      handoverId: null,
      answerId: null,
      recipient,
      subject: content.subject,
      content,
      issuedAt: by.instant,
      issuedBy: by.accountId,
      cancelledOn: null,
      cancelReason: null,
    }),
  );
  await keepEnclosures(manager, letter.id, await enclosedFiles(manager, referral, choices.files));
  await logDisclosure(manager, letter, {
    ...choices,
    attachments: enclosedOf(choices),
    studentId: referral.case.studentId,
    caseId: referral.caseId,
    approvals: facts.approvals,
    scope: await scopeOf(manager, referral),
  });
  for (const [sha256, dataUrl] of Object.entries(pictures)) {
    await manager.upsert(LetterPicture, { sha256, dataUrl }, ['sha256']);
  }
  return letter.id;
}

/** As the register shows it: person and institution, or the institution alone. */
const recipientName = ({ receiver }: HandoverFacts): string =>
  receiver ? [receiver.person, receiver.institution].filter(Boolean).join(', ') : '';
