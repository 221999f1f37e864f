import type { incomingLettersContract, IncomingRow } from '@shared/contract/incoming-letters';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { caseIdIn, mayRead, readableCases } from '../database/case-access';
import { toldChanges } from '../database/change-log';
import {
  Account,
  Case,
  IncomingLetter,
  Letter,
  ReceiverReport,
  Referral,
  Student,
} from '../database/entities';
import { AppError } from '../errors';
import { attachmentsOf } from '../files/attachments';
import type { Now } from '../now';
import { agendaNumberOf, agendaNumbers } from './incoming-numbers';
import { visibleReferral } from './letter-access';

type Contract = typeof incomingLettersContract;
export type IncomingFilter = z.output<Contract['incomingPdf']['input']>;

/** One page of the register, last received first. */
export async function listIncoming(
  manager: EntityManager,
  { offset, limit, ...filter }: z.output<Contract['incoming']['input']>,
  now: Now,
): Promise<z.output<Contract['incoming']['output']>> {
  const all = await incomingRows(manager, now);
  const found = all.filter(matching(filter)).toReversed();
  const years = [...new Set(all.map(({ receivedOn }) => Number(receivedOn.slice(0, 4))))];
  return {
    total: found.length,
    rows: found.slice(offset, offset + limit),
    years: years.toSorted((a, b) => b - a),
  };
}

/** Every line of the filtered register, first received first, as the book on paper has them. */
export async function incomingLines(
  manager: EntityManager,
  filter: IncomingFilter,
  now: Now,
): Promise<IncomingRow[]> {
  return (await incomingRows(manager, now)).filter(matching(filter));
}

/** Letters that were entered, and the reports of receivers, which were written down once in their referrals. */
async function incomingRows(manager: EntityManager, now: Now): Promise<IncomingRow[]> {
  const cases = new Map(
    (
      await manager.find(Case, {
        select: { id: true, code: true },
        where: { id: caseIdIn(readableCases, now) },
      })
    ).map((one) => [one.id, one]),
  );
  const agenda = await agendaNumbers(manager);
  const answered = await numbersAnswered(manager);
  const letters = (await manager.find(IncomingLetter)).flatMap((letter): IncomingRow[] => {
    const found = letter.caseId === null ? null : cases.get(letter.caseId);
    if (found === undefined) return [];
    const { id, answersId } = letter;
    return [
      {
        ...letter,
        agenda: agenda.letters.get(id) ?? null,
        caseCode: found?.code ?? null,
        answers: answersId === null ? null : (answered.get(answersId) ?? ''),
      },
    ];
  });
  const reports = await manager.find(ReceiverReport, { relations: { referral: { receiver: true } } });
  const reported = reports.flatMap(({ id, referral, receivedOn, reference }): IncomingRow[] => {
    const found = referral && cases.get(referral.caseId);
    if (!found) return [];
    const { receiver } = referral;
    return [
      {
        id: null,
        agenda: agenda.reports.get(id) ?? null,
        number: reference || null,
        date: null,
        receivedOn,
        sender: receiver ? [receiver.person, receiver.institution].filter(Boolean).join(', ') : '',
        subject: null,
        caseId: found.id,
        caseCode: found.code,
        referralId: referral.id,
        answers: null,
      },
    ];
  });
  return [...letters, ...reported].toSorted(
    (a, b) => a.receivedOn.localeCompare(b.receivedOn) || (a.id ?? Infinity) - (b.id ?? Infinity) || 0,
  );
}

/** The numbers of the outgoing letters that were answered, by their id. */
async function numbersAnswered(manager: EntityManager): Promise<ReadonlyMap<number, string | null>> {
  const rows = await manager
    .createQueryBuilder(Letter, 'l')
    .select(['l.id', 'l.number'])
    .where('l.id IN (SELECT answers_id FROM incoming_letters)')
    .getMany();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** What the subject of a receiver's report reads as. */
export const reportSubject = 'Laporan penerima rujukan';

function matching({ search, year, from, to }: IncomingFilter): (row: IncomingRow) => boolean {
  const words = searchName(search).split(' ').filter(Boolean);
  return ({ agenda, receivedOn, number, sender, subject }) => {
    if (year !== null && !receivedOn.startsWith(`${year}-`)) return false;
    if ((from !== null && receivedOn < from) || (to !== null && receivedOn > to)) return false;
    const text = searchName([agenda, number, sender, subject ?? reportSubject].join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** The letter, if this person may see the case it belongs to. @throws AppError `not_found` */
export async function readableIncoming(
  manager: EntityManager,
  now: Now,
  id: number,
): Promise<IncomingLetter> {
  const found = await manager.findOneBy(IncomingLetter, { id });
  if (!found) throw new AppError('not_found');
  if (found.caseId === null || (await mayRead(manager, now, found.caseId))) return found;
  throw new AppError('not_found');
}

/** One letter as its form has it. @throws AppError `not_found` */
export async function incomingLetter(
  manager: EntityManager,
  { id }: { id: number },
  now: Now,
): Promise<z.input<Contract['incomingLetter']['output']>> {
  const letter = await readableIncoming(manager, now, id);
  const { number, date, receivedOn, sender, subject, note, caseId, referralId, answersId } = letter;
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map((one) => [one.id, one.name]));
  const changes = await toldChanges(manager, { subject: 'incoming', recordId: id }, names);
  return {
    id,
    form: { number, date, receivedOn, sender, subject, note, caseId, referralId, answersId },
    agenda: await agendaNumberOf(manager, { letterId: id }),
    recordedBy: names.get(letter.recordedBy) ?? '',
    attachments: await attachmentsOf(manager, { incomingId: id }, (account) => names.get(account) ?? ''),
    changes: changes.toReversed(),
  };
}

/**
 * The outgoing letters that can be answered: those that this person may read and that hold, newest first. A teacher who
 * handed a student over is answered, and does not write back.
 */
export async function answerable(
  manager: EntityManager,
  _input: unknown,
  now: Now,
): Promise<z.output<Contract['answerable']['output']>> {
  const letters = await manager
    .createQueryBuilder(Letter, 'l')
    .select(
      ['id', 'number', 'date', 'recipient', 'subject', 'caseId', 'referralId'].map((column) => `l.${column}`),
    )
    .leftJoin(Case, 'c', 'c.id = l.caseId')
    .where('l.cancelledOn IS NULL AND l.handoverId IS NULL')
    .andWhere(`(l.caseId IS NULL OR ${readableCases('c', now)})`)
    .orderBy('l.date', 'DESC')
    .addOrderBy('l.id', 'DESC')
    .getMany();
  return letters.map(({ id, number, date, recipient, subject, caseId, referralId }) => ({
    id,
    number,
    date,
    recipient,
    subject,
    caseId,
    referralId,
  }));
}

/** The number of the register that the report of a receiver has. @throws AppError `not_found` */
export async function reportAgenda(
  manager: EntityManager,
  { referralId }: { referralId: number },
  now: Now,
): Promise<{ agenda: string | null }> {
  await visibleReferral(manager, now, referralId);
  const report = await manager.findOneBy(ReceiverReport, { referralId });
  return { agenda: report && (await agendaNumberOf(manager, { reportId: report.id })) };
}

/** The cases that this person sees, newest first, each with its referrals. */
export async function incomingSubjects(
  manager: EntityManager,
  _input: unknown,
  now: Now,
): Promise<z.output<Contract['incomingSubjects']['output']>> {
  const cases = await manager.find(Case, {
    where: { id: caseIdIn(readableCases, now) },
    relations: { student: true },
    order: { id: 'DESC' },
  });
  const visible = new Set(cases.map(({ id }) => id));
  const referrals = (
    await manager.find(Referral, { relations: { receiver: true }, order: { id: 'ASC' } })
  ).filter(({ caseId }) => visible.has(caseId));
  const ofCase = Map.groupBy(referrals, ({ caseId }) => caseId);
  return cases.map(({ id, code, student }) => ({
    caseId: id,
    code,
    student: (student as Student).name,
    referrals: (ofCase.get(id) ?? []).map((one) => ({
      id: one.id,
      sequence: one.sequence,
      receiver: one.receiver?.institution ?? null,
    })),
  }));
}
