import type { Role } from '@shared/contract/define';
import type { EntityManager } from 'typeorm';

/** One person at one case. */
export interface CaseVisitor {
  readonly account: { id: number; name: string };
  readonly role: Role;
  /** How often it was opened, by sittings. */
  readonly opened: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Everybody who had to do with a case, the last one first. */
export async function caseVisitors(manager: EntityManager, caseId: number): Promise<CaseVisitor[]> {
  const rows: (Omit<CaseVisitor, 'account'> & { id: number; name: string })[] = await manager.query(
    `SELECT a.id, a.name, a.role, sum(e.act = 'opened' AND e.about = 'case') AS opened,
       min(e.at) AS firstAt, max(e.at) AS lastAt
     FROM audit_entries e JOIN accounts a ON a.id = e.account_id
     WHERE e.case_id = ? GROUP BY a.id ORDER BY lastAt DESC, a.id`,
    [caseId],
  );
  return rows.map(({ id, name, ...row }) => ({ ...row, account: { id, name } }));
}
