import { isTakenBack, type AuditAnchor, type AuditLine, type TakenBack } from '@shared/domain/audit';
import { In, type EntityManager } from 'typeorm';
import { Account, AuditEntry } from '../database/entities';
import { readAnchor, type FoundAnchor } from './anchor-file';
import type { WaitingTry } from './waiting-tries';

/** Whether the line that an anchor tells of stands where it says. */
export async function fits(manager: EntityManager, { count, hash }: AuditAnchor): Promise<boolean> {
  return count === 0 || (await manager.existsBy(AuditEntry, { id: count, hash }));
}

/** What restored backups took back, by what the log itself says. */
export async function takenBack(manager: EntityManager): Promise<TakenBack[]> {
  const rows = await manager.findBy(AuditEntry, { act: 'restored' });
  return rows.map(restoredLine);
}

/** What the line of a restored backup says was taken back. */
export function restoredLine({ at, detail }: Pick<AuditEntry, 'at' | 'detail'>): TakenBack {
  const { count, hash } = JSON.parse(detail ?? '{}') as { count?: number | null; hash?: string | null };
  return { at, had: count && hash ? { count, hash } : null };
}

/** What of the anchor cannot be explained; `null` where the log is as long as it must be. */
async function faultOf(manager: EntityManager, found: FoundAnchor): Promise<AuditLine['detail']> {
  const [last] = await manager.find(AuditEntry, { order: { id: 'DESC' }, take: 1 });
  if (found.kind === 'anchor') {
    if (await fits(manager, found.anchor)) return null;
    if (isTakenBack(found.anchor, await takenBack(manager))) return null;
    return { found: 'cut', count: found.anchor.count };
  }
  // A new log has none yet; one that was restored has that of the data it took the place of, or none.
  if (!last || last.act === 'restored') return null;
  return { found: found.kind, count: null };
}

const plain = { about: null, aboutId: null, caseId: null } as const;

/**
 * What the log is told first when the vault was opened: sign-ins that failed while it was closed, and that its end does
 * not fit the anchor. The file is read before the transaction, the rest within it.
 * @param key of `audit_seal`
 */
export async function linesOnOpening(folder: string, key: string, at: string) {
  const found = await readAnchor(folder, key);
  return async (manager: EntityManager, tries: readonly WaitingTry[]): Promise<AuditLine[]> => {
    const fault = await faultOf(manager, found);
    const broken: AuditLine[] = fault
      ? [{ ...plain, at, accountId: null, act: 'log_broken', procedure: 'core.open', detail: fault }]
      : [];
    return [...broken, ...(await linesOfTries(manager, tries))];
  };
}

async function linesOfTries(manager: EntityManager, tries: readonly WaitingTry[]): Promise<AuditLine[]> {
  if (tries.length === 0) return [];
  const [first] = tries.map(({ at }) => at).sort();
  // A crash between writing them down and taking the file away.
  const noted = await manager.query<{ id: string }[]>(
    `SELECT json_extract(detail, '$.try') AS id FROM audit_entries WHERE act = 'sign_in_failed' AND at >= ?`,
    [first],
  );
  const known = new Set(noted.map(({ id }) => id));
  const keys = tries.flatMap(({ accountKey }) => (accountKey === null ? [] : [accountKey]));
  const accounts = await manager.findBy(Account, { keyringKey: In(keys) });
  const idOf = new Map(accounts.map(({ keyringKey, id }) => [keyringKey, id]));
  return tries
    .filter(({ id }) => !known.has(id))
    .map(({ id, at, accountKey }) => ({
      ...plain,
      at,
      accountId: idOf.get(accountKey ?? '') ?? null,
      act: 'sign_in_failed',
      procedure: 'session.unlock',
      detail: { try: id },
    }));
}
