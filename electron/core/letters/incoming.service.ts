import type { incomingLettersContract } from '@shared/contract/incoming-letters';
import type { RecordRow } from '@shared/domain/record-change';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ownCase } from '../database/case-access';
import { noteChange } from '../database/change-log';
import { Attachment, Case, IncomingLetter, Letter, ReceiverReport, Referral } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import { takeAwayAttachment } from '../files/attachments';
import type { Now } from '../now';
import { agendaNumber, agendaNumberOf, takeIncomingNumber } from './incoming-numbers';
import { readableIncoming } from './incoming.query';
import { readableLetter, visibleReferral } from './letter-access';

type Contract = typeof incomingLettersContract;
type Input = z.output<Contract['saveIncoming']['input']>;
type Form = Input['form'];

/**
 * Adds a letter that came in, with the next number of the register, or changes one; what it said before is told by its
 * history. It may come in for a case that is closed by then, not for one that is sealed.
 * @throws AppError `not_found`; `refused` with `cases.archived`; `invalid_input` for its days and the letter that it answers
 */
export async function saveIncoming(
  manager: EntityManager,
  { id, form }: Input,
  now: Now,
): Promise<z.output<Contract['saveIncoming']['output']>> {
  const known = id === null ? null : await readableIncoming(manager, now, id);
  if (known?.caseId) await ownCase(manager, now, known.caseId);
  await checkLink(manager, form, now);
  if (form.receivedOn > now.today) throw invalidField('form.receivedOn', 'inFuture', { latest: now.today });
  if (form.date !== null && form.date > form.receivedOn) {
    throw invalidField('form.date', 'afterReceived', { latest: form.receivedOn });
  }
  await checkAnswer(manager, form, now);
  if (known) {
    await noteChange(
      manager,
      now,
      { subject: 'incoming', recordId: known.id, caseId: known.caseId ?? form.caseId },
      await inWords(manager, known),
      await inWords(manager, form),
    );
    await manager.update(IncomingLetter, { id: known.id }, form);
    return { id: known.id, agenda: await agendaNumberOf(manager, { letterId: known.id }) };
  }
  const recorded = { recordedBy: now.session.accountId, recordedAt: now.instant };
  const letter = await manager.save(manager.create(IncomingLetter, { ...form, ...recorded }));
  const taken = await takeIncomingNumber(manager, { letterId: letter.id }, form.receivedOn);
  return { id: letter.id, agenda: agendaNumber(taken) };
}

async function checkLink(
  manager: EntityManager,
  { caseId, referralId }: Pick<Form, 'caseId' | 'referralId'>,
  now: Now,
): Promise<void> {
  if (caseId !== null) await ownCase(manager, now, caseId);
  if (referralId === null) return;
  const isOfCase = caseId !== null && (await manager.existsBy(Referral, { id: referralId, caseId }));
  if (!isOfCase) throw new AppError('not_found');
}

/** The answered letter holds, is not younger than its answer, and is of the same case, or of none as well. */
async function checkAnswer(
  manager: EntityManager,
  { answersId, caseId, referralId, receivedOn }: Form,
  now: Now,
): Promise<void> {
  if (answersId === null) return;
  const letter = await readableLetter(manager, now, answersId);
  const refuse = (reason: string, params = {}) => invalidField('form.answersId', reason, params);
  if (letter.cancelledOn !== null) throw refuse('answersCancelled');
  if (letter.date > receivedOn) throw refuse('answersLater', { earliest: letter.date });
  const isOfCase = letter.caseId === caseId;
  const isOfReferral = letter.referralId === null || referralId === null || letter.referralId === referralId;
  if (!isOfCase || !isOfReferral) throw refuse('answersOther');
}

/** The letter as its history tells it: what it is linked to is named, since ids say nothing to a reader. */
async function inWords(manager: EntityManager, letter: Form): Promise<RecordRow> {
  const { number, date, receivedOn, sender, subject, note, caseId, referralId, answersId } = letter;
  const of = caseId === null ? null : await manager.findOneBy(Case, { id: caseId });
  const referral = referralId === null ? null : await manager.findOneBy(Referral, { id: referralId });
  const answered = answersId === null ? null : await manager.findOneBy(Letter, { id: answersId });
  const link = [of?.code, referral && `rujukan ke-${referral.sequence}`].filter(Boolean).join(', ');
  const answers = answered && (answered.number ?? answered.subject);
  return { number, date, receivedOn, sender, subject, note, link, answers };
}

/** Takes a letter out that was entered by mistake, and its files; its number stays taken. @throws AppError `not_found`, `refused` */
export async function removeIncoming(
  manager: EntityManager,
  { id }: { id: number },
  now: Now,
): Promise<void> {
  const known = await readableIncoming(manager, now, id);
  if (known.caseId !== null) await ownCase(manager, now, known.caseId);
  const record = { subject: 'incoming', recordId: id, caseId: known.caseId } as const;
  await noteChange(manager, now, record, await inWords(manager, known), null);
  for (const { id: fileId } of await manager.findBy(Attachment, { incomingId: id })) {
    await takeAwayAttachment(manager, { incomingId: id }, fileId);
  }
  await manager.delete(IncomingLetter, { id });
}

/**
 * Gives the report of a receiver its number in the register; one that has its number keeps it.
 * @throws AppError `not_found`; `refused` with `cases.archived`, `letters.noReport`
 */
export async function numberReport(
  manager: EntityManager,
  { referralId }: { referralId: number },
  now: Now,
): Promise<{ agenda: string }> {
  const { caseId } = await visibleReferral(manager, now, referralId);
  await ownCase(manager, now, caseId);
  const report = await manager.findOneBy(ReceiverReport, { referralId });
  if (!report) throw refused('letters.noReport');
  const known = await agendaNumberOf(manager, { reportId: report.id });
  if (known) return { agenda: known };
  return {
    agenda: agendaNumber(await takeIncomingNumber(manager, { reportId: report.id }, report.receivedOn)),
  };
}
