import type { incomingLettersContract, IncomingRow } from '@shared/contract/incoming-letters';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { seesAllCases } from '../database/case-access';
import { Account, Case, IncomingLetter, ReceiverReport, Referral, Student } from '../database/entities';
import { AppError } from '../errors';
import type { Now } from '../now';

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
async function incomingRows(manager: EntityManager, { session }: Now): Promise<IncomingRow[]> {
  const sees = ({ counselorId }: Case) => seesAllCases(session) || counselorId === session.accountId;
  const cases = new Map(
    (await manager.find(Case, { select: { id: true, code: true, counselorId: true } }))
      .filter(sees)
      .map((one) => [one.id, one]),
  );
  const letters = (await manager.find(IncomingLetter)).flatMap((letter): IncomingRow[] => {
    const found = letter.caseId === null ? null : cases.get(letter.caseId);
    return found === undefined ? [] : [{ ...letter, caseCode: found?.code ?? null }];
  });
  const reports = await manager.find(ReceiverReport, { relations: { referral: { receiver: true } } });
  const reported = reports.flatMap(({ referral, receivedOn, reference }): IncomingRow[] => {
    const found = referral && cases.get(referral.caseId);
    if (!found) return [];
    const { receiver } = referral;
    return [
      {
        id: null,
        number: reference || null,
        date: null,
        receivedOn,
        sender: receiver ? [receiver.person, receiver.institution].filter(Boolean).join(', ') : '',
        subject: null,
        caseId: found.id,
        caseCode: found.code,
        referralId: referral.id,
      },
    ];
  });
  return [...letters, ...reported].toSorted(
    (a, b) => a.receivedOn.localeCompare(b.receivedOn) || (a.id ?? Infinity) - (b.id ?? Infinity) || 0,
  );
}

/** What the subject of a receiver's report reads as. */
export const reportSubject = 'Laporan penerima rujukan';

function matching({ search, year, from, to }: IncomingFilter): (row: IncomingRow) => boolean {
  const words = searchName(search).split(' ').filter(Boolean);
  return ({ receivedOn, number, sender, subject }) => {
    if (year !== null && !receivedOn.startsWith(`${year}-`)) return false;
    if ((from !== null && receivedOn < from) || (to !== null && receivedOn > to)) return false;
    const text = searchName([number, sender, subject ?? reportSubject].join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** The letter, if this person may see the case it belongs to. @throws AppError `not_found` */
export async function readableIncoming(
  manager: EntityManager,
  { session }: Now,
  id: number,
): Promise<IncomingLetter> {
  const found = await manager.findOneBy(IncomingLetter, { id });
  if (!found) throw new AppError('not_found');
  if (found.caseId === null || seesAllCases(session)) return found;
  if (await manager.existsBy(Case, { id: found.caseId, counselorId: session.accountId })) return found;
  throw new AppError('not_found');
}

/** One letter as its form has it. @throws AppError `not_found` */
export async function incomingLetter(
  manager: EntityManager,
  { id }: { id: number },
  now: Now,
): Promise<z.input<Contract['incomingLetter']['output']>> {
  const letter = await readableIncoming(manager, now, id);
  const { number, date, receivedOn, sender, subject, note, caseId, referralId, recordedBy } = letter;
  const recorder = await manager.findOneBy(Account, { id: recordedBy });
  return {
    id,
    form: { number, date, receivedOn, sender, subject, note, caseId, referralId },
    recordedBy: recorder?.name ?? '',
  };
}

/** The cases that this person sees, newest first, each with its referrals. */
export async function incomingSubjects(
  manager: EntityManager,
  _input: unknown,
  { session }: Now,
): Promise<z.output<Contract['incomingSubjects']['output']>> {
  const cases = await manager.find(Case, {
    where: seesAllCases(session) ? {} : { counselorId: session.accountId },
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
