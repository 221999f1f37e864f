import { setImmediate } from 'node:timers/promises';
import type { AuditCheck } from '@shared/contract/audit';
import {
  beforeFirstLine,
  isTakenBack,
  mayBeTakenBack,
  type AuditAnchor,
  type TakenBack,
} from '@shared/domain/audit';
import { openAnchor, sealKeyIn } from '../database/audit-anchor';
import { lineHash } from '../database/audit-chain';
import { withReader, type FileReader } from '../database/data-source';
import type { AuditEntry } from '../database/entities';
import { AppError } from '../errors';
import type { TaskContext } from '../worker/tasks';
import { readAnchor } from './anchor-file';
import { restoredLine } from './opening';

export interface LogToCheck {
  /** The data folder: the anchor lies beside the database. */
  readonly folder: string;
  readonly path: string;
  readonly key: Uint8Array;
  /** Sealed ends of the log, from the manifests of backups. */
  readonly backups: readonly { readonly id: string; readonly audit: string }[];
}

/** Lines read at once: a few megabytes. */
const linesAtOnce = 5_000;

/** A line as SQL gives it: whatever lies there. */
type FoundLine = Omit<AuditEntry, 'at'> & { at: string };

const pageAfter = (id: number): string =>
  `SELECT id, at, account_id AS accountId, act, procedure, about, about_id AS aboutId, case_id AS caseId, detail, hash
   FROM audit_entries WHERE id > ${Number(id)} ORDER BY id LIMIT ${linesAtOnce}`;

export type ChainFault = NonNullable<AuditCheck['fault']>;

/** Walks along lines in their order and tells the first that is not as it was written. */
export function createChainWalk() {
  let count = 0;
  let hash = beforeFirstLine;
  let lastAt: string | null = null;
  return {
    /** `null` while the chain holds. */
    step({ hash: kept, id, ...line }: FoundLine): ChainFault | null {
      if (id !== count + 1) return { id: count + 1, kind: 'missing', before: lastAt };
      if (lineHash(id, hash, line) !== kept) return { id, kind: 'altered', before: lastAt };
      count = id;
      hash = kept;
      lastAt = line.at;
      return null;
    },
    get count() {
      return count;
    },
  };
}

/** Page by page, so that a letter which is to be drawn in the same thread waits for one page and not for all. */
async function walk(
  read: <T>(work: (reader: FileReader) => T) => T,
  progress: TaskContext['progress'],
): Promise<{ lines: number; fault: ChainFault | null }> {
  const total = read((reader) => reader.all<{ id: number }>(lastNumber)[0]?.id ?? 0);
  const chain = createChainWalk();
  while (chain.count < total) {
    const page = read((reader) => reader.all<FoundLine>(pageAfter(chain.count)));
    // Without a line behind the last good one the highest number would not be there.
    if (page.length === 0) break;
    for (const line of page) {
      const fault = chain.step(line);
      if (fault) return { lines: chain.count, fault };
    }
    progress(chain.count, total);
    await setImmediate();
  }
  return { lines: chain.count, fault: null };
}

const lastNumber = 'SELECT coalesce(max(id), 0) AS id FROM audit_entries';

const fitsIn = (reader: FileReader, { count, hash }: AuditAnchor): boolean =>
  count === 0 ||
  reader.all<{ hash: string }>(`SELECT hash FROM audit_entries WHERE id = ${Number(count)}`)[0]?.hash ===
    hash;

const takenBackIn = (reader: FileReader): TakenBack[] =>
  reader.all<AuditEntry>("SELECT at, detail FROM audit_entries WHERE act = 'restored'").map(restoredLine);

/**
 * Goes along the whole log, on a connection of its own, and compares its length with what is kept outside. Runs in the
 * worker: a million lines take some seconds, and nobody waits for them.
 * @throws AppError `database_damaged`
 */
export async function checkLog(
  { folder, path, key, backups }: LogToCheck,
  { progress }: Pick<TaskContext, 'progress'>,
): Promise<AuditCheck> {
  const sealKey = withReader(path, key, sealKeyIn);
  if (sealKey === null) throw new AppError('database_damaged');
  // Before the lines are read: what is written in between makes the log longer, never shorter.
  const found = await readAnchor(folder, sealKey);
  const { lines, fault } = await walk((work) => withReader(path, key, work), progress);
  return withReader(path, key, (reader) => {
    const takenBack = takenBackIn(reader);
    const end =
      found.kind !== 'anchor'
        ? found.kind
        : fitsIn(reader, found.anchor) || isTakenBack(found.anchor, takenBack)
          ? ('fits' as const)
          : ('cut' as const);
    const known = backups.flatMap(({ id, audit }) => {
      const anchor = openAnchor(sealKey, audit);
      return anchor ? [{ id, anchor }] : [];
    });
    const unfit = known
      .filter(({ anchor }) => !fitsIn(reader, anchor) && !mayBeTakenBack(anchor, takenBack))
      .map(({ id }) => id);
    const isWhole = fault === null && end === 'fits' && unfit.length === 0;
    return {
      result: isWhole ? 'whole' : 'broken',
      lines,
      fault,
      end,
      backups: { looked: known.length, unfit },
    };
  });
}
