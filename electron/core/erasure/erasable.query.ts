import type { ErasedCounts, ErasurePreview } from '@shared/contract/erasure';
import { blocksOf } from '@shared/domain/erasure';
import { In, IsNull, type EntityManager } from 'typeorm';
import {
  Archive,
  ArchivedCase,
  Case,
  CaseClosure,
  CaseHold,
  Handover,
  Referral,
  Student,
} from '../database/entities';
import { AppError } from '../errors';

export interface Erasable extends ErasurePreview {
  readonly caseIds: number[];
}

/**
 * What there is of a pupil, and what keeps it from being erased. Counts alone: the coordinator need not read a case to
 * erase it.
 * @throws AppError `not_found`
 */
export async function erasableOf(manager: EntityManager, studentId: number): Promise<Erasable> {
  const student = await manager.findOneBy(Student, { id: studentId });
  if (!student) throw new AppError('not_found');
  const cases = await manager.find(Case, {
    select: { id: true, code: true },
    where: { studentId },
    order: { code: 'ASC' },
  });
  const caseIds = cases.map(({ id }) => id);
  const ofCases = { caseId: In(caseIds) };
  const [closures, holds, referrals, waiting, sealed] = [
    await manager.findBy(CaseClosure, { ...ofCases, reopenedOn: IsNull() }),
    await manager.findBy(CaseHold, { ...ofCases, endedAt: IsNull() }),
    await manager.find(Referral, { select: { id: true, caseId: true, kind: true }, where: ofCases }),
    await manager.countBy(Handover, { studentId, decision: IsNull() }),
    await manager.findBy(ArchivedCase, ofCases),
  ];
  const archives = await manager.find(Archive, {
    select: { id: true, schoolYear: true },
    where: { id: In(sealed.map(({ archiveId }) => archiveId)) },
  });
  const closed = new Set(closures.map(({ caseId }) => caseId));
  const holdOf = new Map(holds.map(({ caseId, reason }) => [caseId, reason]));
  const blocks: Erasable['blocks'] = cases.flatMap(({ id, code }) =>
    blocksOf({
      isOpen: !closed.has(id),
      isHeld: holdOf.has(id),
      referralKinds: referrals.flatMap((one) => (one.caseId === id ? [one.kind] : [])),
    }).map((block) => ({ block, code, reason: block === 'hold' ? (holdOf.get(id) ?? null) : null })),
  );
  return {
    caseIds,
    counts: await countsOf(manager, caseIds),
    blocks: [...blocks, ...(waiting > 0 ? [{ block: 'waiting' as const, code: null, reason: null }] : [])],
    cases: cases.map(({ id, code }) => ({ caseId: id, code, holdReason: holdOf.get(id) ?? null })),
    studentGoes: student.leftOn !== null,
    archives: archives.map(({ schoolYear }) => schoolYear),
  };
}

/** How much `eraseCases` would erase. */
export async function countsOf(manager: EntityManager, caseIds: readonly number[]): Promise<ErasedCounts> {
  const cases = JSON.stringify(caseIds);
  const [counts]: ErasedCounts[] = await manager.query(
    `WITH c AS (SELECT value AS id FROM json_each(?)),
       r AS (SELECT id FROM referrals WHERE case_id IN c),
       h AS (SELECT id FROM handovers WHERE case_id IN c),
       l AS (SELECT id FROM letters WHERE case_id IN c OR referral_id IN r OR handover_id IN h),
       i AS (SELECT id FROM incoming_letters WHERE case_id IN c OR referral_id IN r OR answers_id IN l)
     SELECT (SELECT count(*) FROM c) AS cases, (SELECT count(*) FROM r) AS referrals,
       (SELECT count(*) FROM l) AS letters, (SELECT count(*) FROM i) AS incoming,
       (SELECT count(*) FROM attachments WHERE referral_id IN r OR incoming_id IN i) AS attachments,
       (SELECT count(*) FROM h) AS handovers`,
    [cases],
  );
  if (!counts) throw new AppError('internal');
  return counts;
}
