import type { EntityManager } from 'typeorm';
import { overseenCases, ownersOf, readableCases, type CaseCondition } from '../database/case-access';
import { everyone, matchExpression, searchWords, type SearchDepth } from '../database/search-text';
import type { Now } from '../now';

/** One search: its words, and who asks. */
export interface SearchRequest {
  /** As typed, without blanks around it. */
  readonly text: string;
  readonly words: readonly string[];
  /** What is searched of what is written in cases. */
  readonly readable: Searched;
  /** What is searched of that cases exist. */
  readonly overseen: Searched;
  readonly now: Now;
}

export interface Searched {
  /** Whose records are looked at: accounts and `everyone`; `null` for those of all. */
  readonly readers: readonly number[] | null;
  /** A condition on the case `c`; the index knows whose it is too, and this is the one that holds. */
  readonly sql: string;
}

export async function searchRequest(manager: EntityManager, text: string, now: Now): Promise<SearchRequest> {
  const searched = async (condition: CaseCondition): Promise<Searched> => {
    const owners = await ownersOf(manager, condition, now);
    // The plus keeps SQLite from walking all cases of the counselor where it has a few ids or a code to go by.
    return { readers: owners && [...owners, everyone], sql: condition('+c', now) };
  };
  return {
    text: text.trim(),
    words: searchWords(text),
    readable: await searched(readableCases),
    overseen: await searched(overseenCases),
    now,
  };
}

/** It comes after every letter: what begins with a text lies between the text and the text with this behind it. */
export const afterAll = String.fromCodePoint(0x10ffff);

/** Beginnings of words before what lies inside them. */
export const depths = ['beginning', 'inside'] as const satisfies readonly SearchDepth[];

/** How to read what the index offers. */
export interface Lookup {
  /** SQL that takes what the index is asked for, `values` and a limit, in this order; answers the newest first. */
  readonly sql: string;
  readonly values?: readonly (string | number)[];
  readonly readers: readonly number[] | null;
}

/** The best `wanted` of a table after those of `first`: what begins with the words, then what holds them inside. */
export async function lookUpByRank<Row extends { readonly id: number }>(
  manager: EntityManager,
  words: readonly string[],
  { sql, values = [], readers }: Lookup,
  { wanted, first = [] }: { wanted: number; first?: readonly Row[] },
): Promise<Row[]> {
  const found = [...first];
  for (const depth of depths) {
    const match = matchExpression(words, depth, readers);
    if (match === null || found.length >= wanted) break;
    const known = new Set(found.map(({ id }) => id));
    const rows: Row[] = await manager.query(sql, [match, ...values, wanted]);
    // As many as are known may come again: none of the wanted is missed.
    found.push(...rows.filter(({ id }) => !known.has(id)).slice(0, wanted - found.length));
  }
  return found;
}
