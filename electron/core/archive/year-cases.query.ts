import { carriedBecause, type CarriedReason } from '@shared/domain/archive';
import type { IsoDate } from '@shared/domain/referral-facts';
import { openAttachments } from './open-attachments';
import { owedAnswersOf } from './owed-answers.query';
import type { EntityManager } from 'typeorm';

/** A case that a year's sealing decides on. */
export interface YearCase {
  readonly id: number;
  readonly code: string;
  readonly student: string;
  readonly counselor: string;
  readonly reportedOn: IsoDate;
  /** Why it is carried over; `null` where it is sealed. */
  readonly carried: CarriedReason | null;
}

interface Row extends Omit<YearCase, 'carried'> {
  readonly isClosed: 0 | 1;
  readonly runningReferrals: number;
  readonly owedReports: number;
}

/** Every case reported up to the end of a year that lies in no archive yet: sealed with it, or carried over. */
export async function yearCases(
  manager: EntityManager,
  { endsOn }: { endsOn: IsoDate },
): Promise<YearCase[]> {
  const rows: Row[] = await manager.query(
    `SELECT c.id, c.code, s.name AS student, a.name AS counselor, c.reported_on AS "reportedOn",
       EXISTS (SELECT 1 FROM case_closures closing
         WHERE closing.case_id = c.id AND closing.reopened_on IS NULL) AS "isClosed",
       (SELECT count(*) FROM referrals r WHERE r.case_id = c.id AND r.ended_on IS NULL) AS "runningReferrals",
       (SELECT count(*) FROM referrals r WHERE r.case_id = c.id
         AND r.report_due_on IS NOT NULL AND coalesce(r.ended_as, 'finished') = 'finished'
         AND EXISTS (SELECT 1 FROM letters asked
           WHERE asked.referral_id = r.id AND asked.kind = 'handover' AND asked.cancelled_on IS NULL)
         AND NOT EXISTS (SELECT 1 FROM receiver_reports report WHERE report.referral_id = r.id)) AS "owedReports"
     FROM cases c JOIN students s ON s.id = c.student_id JOIN accounts a ON a.id = c.counselor_id
     WHERE c.reported_on <= ? AND NOT EXISTS (SELECT 1 FROM archived_cases sealed WHERE sealed.case_id = c.id)
     ORDER BY c.reported_on, c.id`,
    [endsOn],
  );
  const owed = await owedAnswersOf(
    manager,
    rows.map(({ id }) => id),
  );
  return rows.map(({ isClosed, runningReferrals, owedReports, ...one }) => ({
    ...one,
    carried: carriedBecause({
      isClosed: isClosed === 1,
      runningReferrals,
      owedReports,
      owedAnswers: owed.get(one.id) ?? 0,
    }),
  }));
}

/** What goes into the file with these cases, counted. Sizes in bytes. */
export interface YearContents {
  readonly referrals: number;
  readonly letters: number;
  readonly attachments: number;
  readonly attachmentBytes: number;
  /** Entries of the cases that are rahasia: they stay here. */
  readonly secretEntries: number;
}

/** @param caseIds those that are sealed */
export async function yearContents(
  manager: EntityManager,
  caseIds: readonly number[],
): Promise<YearContents> {
  const [row]: YearContents[] = await manager.query(
    `WITH chosen AS (SELECT value AS id FROM json_each(?)),
       own AS (SELECT r.id FROM referrals r WHERE r.case_id IN chosen),
       files AS (SELECT f.size FROM attachments f
         WHERE (f.referral_id IN own
             OR f.incoming_id IN (SELECT i.id FROM incoming_letters i WHERE i.case_id IN chosen))
           AND ${openAttachments})
     SELECT (SELECT count(*) FROM own) AS referrals,
       (SELECT count(*) FROM letters l WHERE l.case_id IN chosen) AS letters,
       (SELECT count(*) FROM files) AS attachments,
       (SELECT coalesce(sum(size), 0) FROM files) AS "attachmentBytes",
       (SELECT count(*) FROM case_entries e WHERE e.case_id IN chosen AND e.secret = 1) AS "secretEntries"`,
    [JSON.stringify(caseIds)],
  );
  return row ?? { referrals: 0, letters: 0, attachments: 0, attachmentBytes: 0, secretEntries: 0 };
}

/**
 * A mark of everything that can still change about closed cases: it is taken before the file is written and compared when
 * the year is sealed, so that nothing can come in between unseen. Every rewritten fact leaves a line in `record_changes`.
 */
export async function markOf(manager: EntityManager, caseIds: readonly number[]): Promise<string> {
  const [row]: Record<string, number | string | null>[] = await manager.query(
    `WITH chosen AS (SELECT value AS id FROM json_each(?)),
       own AS (SELECT r.id FROM referrals r WHERE r.case_id IN chosen),
       taken AS (SELECT h.id FROM handovers h WHERE h.case_id IN chosen),
       out AS (SELECT l.id FROM letters l WHERE l.case_id IN chosen OR l.handover_id IN taken),
       came AS (SELECT i.id FROM incoming_letters i WHERE i.case_id IN chosen)
     SELECT
       (SELECT count(*) || '/' || coalesce(max(c.updated_at), '') || '/' || coalesce(sum(c.counselor_id), 0)
         FROM cases c WHERE c.id IN chosen) AS cases,
       (SELECT count(*) || '/' || count(k.reopened_on) FROM case_closures k WHERE k.case_id IN chosen) AS closures,
       (SELECT count(*) || '/' || coalesce(max(x.id), 0) FROM record_changes x WHERE x.case_id IN chosen) AS changes,
       (SELECT count(*) || '/' || coalesce(max(r.updated_at), '') FROM referrals r WHERE r.id IN own) AS referrals,
       (SELECT count(*) || '/' || count(l.cancelled_on) || '/' || count(l.number) FROM letters l WHERE l.id IN out)
         AS letters,
       (SELECT count(*) FROM letter_dispatches d WHERE d.letter_id IN out) AS dispatches,
       (SELECT count(*) || '/' || coalesce(max(id), 0) FROM came) AS incoming,
       (SELECT count(*) || '/' || coalesce(max(f.id), 0) FROM attachments f
         WHERE f.referral_id IN own OR f.incoming_id IN came) AS attachments,
       (SELECT count(*) || '/' || coalesce(max(n.id), 0) FROM handover_answers n WHERE n.handover_id IN taken)
         AS answers,
       (SELECT count(*) FROM archived_cases s WHERE s.case_id IN chosen) AS sealed`,
    [JSON.stringify(caseIds)],
  );
  return JSON.stringify(row);
}
