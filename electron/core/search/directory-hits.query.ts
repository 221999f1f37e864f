import type { Found } from '@shared/contract/search';
import type { EntityManager } from 'typeorm';
import { lookUpByRank, type SearchRequest } from './search-request';

type Receiver = Found['receivers'][number];
type Outreach = Found['outreaches'][number];

/** Entries of the directory, which is the room's: by institution, person or town. */
export async function receiverHits(
  manager: EntityManager,
  { words }: SearchRequest,
  wanted: number,
): Promise<Receiver[]> {
  const rows = await lookUpByRank<Receiver & { city: string | null }>(
    manager,
    words,
    {
      sql: `SELECT r.id, r.kind, r.institution, r.person, r.city
        FROM search_receivers f CROSS JOIN receivers r ON r.id = f.rowid
        WHERE search_receivers MATCH ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?`,
      readers: null,
      texts: ({ institution, person, city }) => [institution, person, city],
    },
    { wanted },
  );
  return rows.map(({ city: _city, ...row }) => row);
}

interface OutreachRow extends Outreach {
  readonly material: string;
  readonly speaker: string;
  readonly place: string;
}

const columns = `o.id, o.theme, r.institution, coalesce(o.held_on, o.planned_on, o.requested_on) AS "on",
  o.material, o.speaker, o.place`;

/** Outreaches, which are about no pupil: by theme, material, speaker or place, and those of the receivers found. */
export async function outreachHits(
  manager: EntityManager,
  { words }: SearchRequest,
  { wanted, receiverIds }: { wanted: number; receiverIds: readonly number[] },
): Promise<Outreach[]> {
  const found = await lookUpByRank<OutreachRow>(
    manager,
    words,
    {
      sql: `SELECT ${columns} FROM search_outreaches f
        CROSS JOIN outreaches o ON o.id = f.rowid CROSS JOIN receivers r ON r.id = o.receiver_id
        WHERE search_outreaches MATCH ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?`,
      readers: null,
      texts: ({ theme, material, speaker, place }) => [theme, material, speaker, place],
    },
    { wanted },
  );
  if (found.length < wanted && receiverIds.length > 0) {
    const known = new Set(found.map(({ id }) => id));
    const theirs: OutreachRow[] = await manager.query(
      `SELECT ${columns} FROM outreaches o CROSS JOIN receivers r ON r.id = o.receiver_id
       WHERE o.receiver_id IN (SELECT value FROM json_each(?)) ORDER BY o.id DESC LIMIT ?`,
      [JSON.stringify(receiverIds), wanted],
    );
    found.push(...theirs.filter(({ id }) => !known.has(id)).slice(0, wanted - found.length));
  }
  return found.map(({ id, theme, institution, on }) => ({ id, theme, institution, on }));
}
