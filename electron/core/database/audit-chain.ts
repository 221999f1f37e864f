import { createHash } from 'node:crypto';
import { beforeFirstLine, chainedText, type AuditLine, type KeptLine } from '@shared/domain/audit';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from './entities';

/** The end of the log: how many lines there are, and the hash of the last. */
export interface ChainEnd {
  readonly count: number;
  readonly hash: string;
}

/** SHA-256 of a line in its place, in hexadecimal. */
export const lineHash = (id: number, previousHash: string, line: KeptLine): string =>
  createHash('sha256')
    .update(chainedText(id, previousHash, line))
    .digest('hex');

/** Where the log ends. */
export async function chainEnd(manager: EntityManager): Promise<ChainEnd> {
  const [last] = await manager.find(AuditEntry, {
    select: { id: true, hash: true },
    order: { id: 'DESC' },
    take: 1,
  });
  return last ? { count: last.id, hash: last.hash } : { count: 0, hash: beforeFirstLine };
}

/** Appends lines to the log, in their order, within the transaction of `manager`. Gives the new end. */
export async function appendLines(manager: EntityManager, lines: readonly AuditLine[]): Promise<ChainEnd> {
  let end = await chainEnd(manager);
  for (const line of lines) {
    const kept: KeptLine = { ...line, detail: line.detail && JSON.stringify(line.detail) };
    const id = end.count + 1;
    const hash = lineHash(id, end.hash, kept);
    await manager.insert(AuditEntry, { ...kept, id, hash });
    end = { count: id, hash };
  }
  return end;
}
