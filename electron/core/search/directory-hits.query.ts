import type { Found } from '@shared/contract/search';
import type { EntityManager } from 'typeorm';
import { lookUpByRank, type SearchRequest } from './search-request';

type Receiver = Found['receivers'][number];
type Outreach = Found['outreaches'][number];

/** Entries of the directory, which is the room's: by institution, person or town. */
export function receiverHits(
  manager: EntityManager,
  { words }: SearchRequest,
  wanted: number,
): Promise<Receiver[]> {
  return lookUpByRank<Receiver>(
    manager,
    words,
    {
      sql: `SELECT r.id, r.kind, r.institution, r.person
        FROM search_receivers f CROSS JOIN receivers r ON r.id = f.rowid
        WHERE search_receivers MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
      readers: null,
    },
    { wanted },
  );
}

const columns = `o.id, o.theme, r.institution, coalesce(o.held_on, o.planned_on, o.requested_on) AS "on"`;

/** Outreaches, which are about no pupil: by theme, material, speaker or place, and those of the receivers found. */
export async function outreachHits(
  manager: EntityManager,
  { words }: SearchRequest,
  { wanted, receiverIds }: { wanted: number; receiverIds: readonly number[] },
): Promise<Outreach[]> {
  const found = await lookUpByRank<Outreach>(
    manager,
    words,
    {
      sql: `SELECT ${columns} FROM search_outreaches f
        CROSS JOIN outreaches o ON o.id = f.rowid CROSS JOIN receivers r ON r.id = o.receiver_id
        WHERE search_outreaches MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
      readers: null,
    },
    { wanted },
  );
  if (found.length < wanted && receiverIds.length > 0) {
    const known = new Set(found.map(({ id }) => id));
    const theirs: Outreach[] = await manager.query(
      `SELECT ${columns} FROM outreaches o CROSS JOIN receivers r ON r.id = o.receiver_id
       WHERE o.receiver_id IN (SELECT value FROM json_each(?)) ORDER BY o.id DESC LIMIT ?`,
      [JSON.stringify(receiverIds), wanted],
    );
    found.push(...theirs.filter(({ id }) => !known.has(id)).slice(0, wanted - found.length));
  }
  return found;
}
