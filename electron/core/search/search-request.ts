import type { EntityManager } from 'typeorm';
import { seesAllCases } from '../database/case-access';
import {
  everyone,
  holdsWords,
  matchExpression,
  searchWords,
  type SearchDepth,
} from '../database/search-text';
import type { Now } from '../now';

/** One search: its words, and who asks. */
export interface SearchRequest {
  /** As typed, without blanks around it. */
  readonly text: string;
  readonly words: readonly string[];
  /** Whose records are searched: accounts and `everyone`; `null` for whoever sees all cases. */
  readonly readers: readonly number[] | null;
  readonly now: Now;
}

export const searchRequest = (text: string, now: Now): SearchRequest => ({
  text: text.trim(),
  words: searchWords(text),
  readers: seesAllCases(now.session) ? null : [now.session.accountId, everyone],
  now,
});

/** A condition on the case `c`, for whoever asks; the index knows it too, and this is the one that holds. */
export const readableCase = ({ readers, now }: SearchRequest): { sql: string; values: number[] } =>
  readers === null
    ? { sql: 'TRUE', values: [] }
    : { sql: 'c.counselor_id = ?', values: [now.session.accountId] };

/** Beginnings of words before what lies inside them. */
export const depths = ['beginning', 'inside'] as const satisfies readonly SearchDepth[];

/** A row of an answer with the texts it was found by. */
interface Matched {
  readonly id: number;
}

/** How to read what the index offers. */
export interface Lookup<Row extends Matched> {
  /**
   * SQL that takes what the index is asked for, an id below which to go on, `values` and a limit, in this order;
   * answers with the highest ids first.
   */
  readonly sql: string;
  readonly values?: readonly (string | number)[];
  readonly texts: (row: Row) => readonly (string | null)[];
  readonly readers: readonly number[] | null;
}

/** More at a time than are wanted: a few of them may hold all parts of a word and yet not the word. */
const spare = 4;
const aboveAll = Number.MAX_SAFE_INTEGER;

/** Up to `wanted` rows that hold the words at this depth and are not known yet, newest first. */
export async function lookUp<Row extends Matched>(
  manager: EntityManager,
  words: readonly string[],
  { sql, values = [], texts, readers }: Lookup<Row>,
  { depth, wanted, known }: { depth: SearchDepth; wanted: number; known: ReadonlySet<number> },
): Promise<Row[]> {
  const match = matchExpression(words, depth, readers);
  const found: Row[] = [];
  if (match === null) return found;
  const limit = wanted + known.size + spare;
  for (let below = aboveAll; ;) {
    const rows: Row[] = await manager.query(sql, [match, below, ...values, limit]);
    for (const row of rows) {
      if (!known.has(row.id) && holdsWords(texts(row), words, depth)) found.push(row);
      if (found.length === wanted) return found;
    }
    const last = rows.at(-1);
    if (rows.length < limit || !last) return found;
    below = last.id;
  }
}

/** The best `wanted` of a table: what begins with the words, then what holds them inside. */
export async function lookUpByRank<Row extends Matched>(
  manager: EntityManager,
  words: readonly string[],
  lookup: Lookup<Row>,
  { wanted, first = [] }: { wanted: number; first?: readonly Row[] },
): Promise<Row[]> {
  const found = [...first];
  for (const depth of depths) {
    if (found.length >= wanted) break;
    const known = new Set(found.map(({ id }) => id));
    found.push(...(await lookUp(manager, words, lookup, { depth, wanted: wanted - found.length, known })));
  }
  return found;
}
