import type { AuditedCall } from '@shared/contract/audit-rules';
import type { AuditDetail, AuditSubject } from '@shared/domain/audit';
import type { EntityManager } from 'typeorm';

/** What a call was about, by its ids. */
export interface CallSubject {
  readonly about: AuditSubject | null;
  readonly aboutId: number | null;
}

/** Everything that lies at a path of a call's input or answer: `about.caseId`, `letters[].caseId`. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let found: unknown[] = [value];
  for (const step of path.split('.')) {
    const isList = step.endsWith('[]');
    const name = isList ? step.slice(0, -2) : step;
    found = found.flatMap((one) => {
      if (typeof one !== 'object' || one === null || !Object.hasOwn(one, name)) return [];
      const next = (one as Record<string, unknown>)[name];
      return isList ? (Array.isArray(next) ? (next as unknown[]) : []) : [next];
    });
  }
  return found;
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/**
 * What a call is about: of the places that its rule names, the first that holds an id; each id once. `null` where the
 * rule names some, and none of those that can be looked at holds one.
 */
export function subjectsOf(rule: AuditedCall, input: unknown, answer: unknown): CallSubject[] | null {
  if (rule.about.length === 0) return [{ about: null, aboutId: null }];
  for (const [about, path] of rule.about) {
    const values = path.startsWith('=') ? valuesAt(answer, path.slice(1)) : valuesAt(input, path);
    const ids = new Set(values.filter(isId));
    if (ids.size > 0) return [...ids].map((aboutId) => ({ about, aboutId }));
  }
  return null;
}

/** The codes of a call that its line carries. */
export function detailOf(rule: AuditedCall, input: unknown, answer: unknown): AuditDetail | null {
  if (!rule.told) return null;
  return Object.fromEntries(
    rule.told.flatMap((path) => {
      const name = path.replace(/^=/, '');
      const [value] = valuesAt(name === path ? input : answer, name);
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}

const ofReferral = '(SELECT r.case_id FROM referrals r WHERE r.id = t.referral_id)';

/** SQL of the case that a record belongs to, `t` being the record. */
const casesOf: Readonly<Partial<Record<AuditSubject, { table: string; caseId: string }>>> = {
  case: { table: 'cases', caseId: 't.id' },
  effort: { table: 'case_efforts', caseId: 't.case_id' },
  entry: { table: 'case_entries', caseId: 't.case_id' },
  conference: { table: 'case_conferences', caseId: 't.case_id' },
  referral: { table: 'referrals', caseId: 't.case_id' },
  attachment: {
    table: 'attachments',
    caseId: `coalesce(${ofReferral}, (SELECT coalesce(i.case_id, (SELECT r.case_id FROM referrals r WHERE r.id = i.referral_id)) FROM incoming_letters i WHERE i.id = t.incoming_id))`,
  },
  letter: { table: 'letters', caseId: `coalesce(t.case_id, ${ofReferral})` },
  incoming: { table: 'incoming_letters', caseId: `coalesce(t.case_id, ${ofReferral})` },
  handover: { table: 'handovers', caseId: 't.case_id' },
  answer: {
    table: 'handover_answers',
    caseId: '(SELECT h.case_id FROM handovers h WHERE h.id = t.handover_id)',
  },
};

/** The case that a subject belongs to; `null` where it belongs to none, or is not there. */
export async function caseOf(manager: EntityManager, subject: CallSubject): Promise<number | null> {
  const place = subject.about && casesOf[subject.about];
  if (!place) return null;
  const rows: { caseId: number | null }[] = await manager.query(
    `SELECT ${place.caseId} AS caseId FROM ${place.table} t WHERE t.id = ?`,
    [subject.aboutId],
  );
  return rows[0]?.caseId ?? null;
}
