import { draftSubject } from '@shared/domain/draft-key';
import { And, In, type EntityManager } from 'typeorm';
import { caseIdIn, overseenCases, type Reader } from '../database/case-access';
import { Case, Draft, Referral, Student } from '../database/entities';

interface ListedDraft {
  key: string;
  updatedAt: string;
  case: { id: number; code: string; studentName: string } | null;
}

/** What this account left half-written, the latest first, each with the case it belongs to where it may know of it. */
export async function draftList(manager: EntityManager, reader: Reader): Promise<ListedDraft[]> {
  const drafts = await manager.find(Draft, {
    select: { accountId: true, key: true, updatedAt: true },
    where: { accountId: reader.session.accountId },
    order: { updatedAt: 'DESC' },
    take: 50,
  });
  const subjects = drafts.map(({ key }) => draftSubject(key));
  const idsOf = (of: 'case' | 'referral') => subjects.flatMap((one) => (one?.of === of ? [one.id] : []));
  const referrals = await manager.find(Referral, {
    select: { id: true, caseId: true },
    where: { id: In(idsOf('referral')) },
  });
  const caseOfReferral = new Map(referrals.map(({ id, caseId }) => [id, caseId]));
  const cases = await casesOf(manager, reader, [...idsOf('case'), ...caseOfReferral.values()]);
  return drafts.map(({ key, updatedAt }, index) => {
    const subject = subjects[index];
    const caseId = subject?.of === 'referral' ? caseOfReferral.get(subject.id) : subject?.id;
    return { key, updatedAt, case: (caseId !== undefined && cases.get(caseId)) || null };
  });
}

async function casesOf(manager: EntityManager, reader: Reader, ids: readonly number[]) {
  const cases = await manager.find(Case, {
    select: { id: true, code: true, studentId: true },
    where: { id: And(In([...ids]), caseIdIn(overseenCases, reader)) },
  });
  const students = await manager.find(Student, {
    select: { id: true, name: true },
    where: { id: In(cases.map(({ studentId }) => studentId)) },
  });
  const names = new Map(students.map(({ id, name }) => [id, name]));
  return new Map(
    cases.map(({ id, code, studentId }) => [id, { id, code, studentName: names.get(studentId) ?? '' }]),
  );
}
