import type { AuditRow } from '@shared/contract/audit';
import { countedLinesMost } from '@shared/contract/audit';
import { actsOf, type AuditDetail, type AuditGroup } from '@shared/domain/audit';
import { addDays, instantAt, type IndonesianTimeZone } from '@shared/domain/calendar';
import type { EntityManager } from 'typeorm';

export interface AuditCursor {
  readonly at: string;
  /** Its number. */
  readonly line: number;
}

/** What of the log is asked for. */
export interface AuditQuestion {
  readonly accountId: number | null;
  readonly group: AuditGroup | null;
  /** `null` for those of any case and of none. */
  readonly caseIds: readonly number[] | null;
  /** Instants: from the first, before the second. */
  readonly from: string | null;
  readonly to: string | null;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Days at the school as instants: from the beginning of the first to the end of the last. */
export const between = (from: string | null, to: string | null, zone: IndonesianTimeZone) => ({
  from: from && instantAt(from, '00:00', zone).toISOString(),
  to: to && instantAt(addDays(to, 1), '00:00', zone).toISOString(),
});

/**
 * The question as conditions of which each is a stretch of one index in the order of time: a page of a log of millions
 * is then a few steps into each, whatever is asked.
 */
function stretches({ accountId, group, caseIds }: AuditQuestion): Condition[] {
  const acts = actsOf(group);
  const ofAccount = accountId === null ? '' : ' AND account_id = ?';
  const account = accountId === null ? [] : [accountId];
  if (caseIds) {
    const ofActs = group === null ? '' : ` AND act IN (${acts.map(() => '?').join(', ')})`;
    const shared = [...account, ...(group === null ? [] : acts)];
    return caseIds.map((id) => ({ sql: `case_id = ?${ofAccount}${ofActs}`, values: [id, ...shared] }));
  }
  if (accountId === null && group === null) return [{ sql: 'TRUE', values: [] }];
  return acts.map((act) => ({ sql: `act = ?${ofAccount}`, values: [act, ...account] }));
}

function within({ from, to }: AuditQuestion, before: AuditCursor | null): Condition {
  const parts: [string, ...(string | number)[]][] = [];
  if (from !== null) parts.push(['at >= ?', from]);
  if (to !== null) parts.push(['at < ?', to]);
  if (before) parts.push(['(at, id) < (?, ?)', before.at, before.line]);
  return {
    sql: parts.map(([sql]) => ` AND ${sql}`).join(''),
    values: parts.flatMap(([, ...values]) => values),
  };
}

const unionOf = (conditions: readonly Condition[], range: Condition, tail: string): Condition => ({
  sql: conditions
    .map(({ sql }) => `SELECT * FROM (SELECT id, at FROM audit_entries WHERE ${sql}${range.sql} ${tail})`)
    .join(' UNION ALL '),
  values: conditions.flatMap(({ values }) => [...values, ...range.values]),
});

const newestFirst = 'ORDER BY at DESC, id DESC';

/** One page of the log, newest first, and where the next one begins. */
export async function auditPage(
  manager: EntityManager,
  question: AuditQuestion,
  { before, limit }: { before: AuditCursor | null; limit: number },
): Promise<{ rows: AuditRow[]; next: AuditCursor | null }> {
  const conditions = stretches(question);
  if (conditions.length === 0) return { rows: [], next: null };
  const found = unionOf(conditions, within(question, before), `${newestFirst} LIMIT ${Number(limit) + 1}`);
  const places: { id: number; at: string }[] = await manager.query(
    `SELECT id, at FROM (${found.sql}) ${newestFirst} LIMIT ${Number(limit) + 1}`,
    [...found.values],
  );
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: await rowsOf(
      manager,
      shown.map(({ id }) => id),
    ),
    next: places.length > limit && last ? { at: last.at, line: last.id } : null,
  };
}

/** How many lines there are, up to one more than are counted. */
export async function auditCount(manager: EntityManager, question: AuditQuestion): Promise<number> {
  const conditions = stretches(question);
  if (conditions.length === 0) return 0;
  const found = unionOf(conditions, within(question, null), `LIMIT ${countedLinesMost + 1}`);
  const [row]: { count: number }[] = await manager.query(
    `SELECT count(*) AS count FROM (SELECT 1 FROM (${found.sql}) LIMIT ${countedLinesMost + 1})`,
    [...found.values],
  );
  return row?.count ?? 0;
}

interface Joined {
  id: number;
  at: string;
  accountId: number | null;
  accountName: string | null;
  act: AuditRow['act'];
  procedure: string;
  about: AuditRow['about'];
  caseId: number | null;
  caseCode: string | null;
  student: string | null;
  named: string | null;
  detail: string | null;
}

/** Names are joined now: a record that is there no more has none. */
const joined = `
  SELECT e.id, e.at, e.account_id AS accountId, a.name AS accountName, e.act, e.procedure, e.about,
    e.case_id AS caseId, c.code AS caseCode, e.detail,
    coalesce(
      (SELECT s.name FROM students s WHERE s.id = c.student_id),
      CASE e.about
        WHEN 'student' THEN (SELECT s.name FROM students s WHERE s.id = e.about_id)
        WHEN 'handover' THEN (SELECT s.name FROM handovers h JOIN students s ON s.id = h.student_id WHERE h.id = e.about_id)
      END) AS student,
    CASE e.about
      WHEN 'letter' THEN (SELECT l.number FROM letters l WHERE l.id = e.about_id)
      WHEN 'receiver' THEN (SELECT r.institution FROM receivers r WHERE r.id = e.about_id)
      WHEN 'outreach' THEN (SELECT o.theme FROM outreaches o WHERE o.id = e.about_id)
      WHEN 'staff' THEN (SELECT s.name FROM staff s WHERE s.id = e.about_id)
      WHEN 'account' THEN (SELECT o.name FROM accounts o WHERE o.id = e.about_id)
    END AS named
  FROM audit_entries e
  LEFT JOIN accounts a ON a.id = e.account_id
  LEFT JOIN cases c ON c.id = e.case_id
  WHERE e.id IN (SELECT value FROM json_each(?))
  ORDER BY e.at DESC, e.id DESC`;

async function rowsOf(manager: EntityManager, ids: readonly number[]): Promise<AuditRow[]> {
  const rows: Joined[] = await manager.query(joined, [JSON.stringify(ids)]);
  return rows.map(({ accountId, accountName, caseId, caseCode, detail, ...row }) => ({
    ...row,
    account: accountId === null ? null : { id: accountId, name: accountName ?? '' },
    case: caseId === null ? null : { id: caseId, code: caseCode },
    detail: detail === null ? null : (JSON.parse(detail) as AuditDetail),
  }));
}
