import type { Found } from '@shared/contract/search';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import { lookUpByRank, type Lookup, type SearchRequest } from './search-request';

type Letter = Found['letters'][number];
type Incoming = Found['incoming'][number];

/** A letter is its case's, or its hand-over's; one without a case is the room's. */
function paperCase({ readable }: SearchRequest, { caseId, join }: Pick<Paper, 'caseId' | 'join'>) {
  return {
    join: `${join} LEFT JOIN cases c ON c.id = ${caseId}`,
    sql: `(c.id IS NULL OR ${readable.sql})`,
  };
}

/** Issued letters that one may read: by number, receiver or subject, cancelled ones too. */
export function letterHits(
  manager: EntityManager,
  request: SearchRequest,
  wanted: number,
): Promise<Letter[]> {
  return paperHits<Omit<Letter, 'exact'>>(manager, request, wanted, {
    table: 'letters',
    caseId: 'coalesce(l.case_id, h.case_id)',
    join: 'LEFT JOIN handovers h ON h.id = l.handover_id',
    columns: 'l.id, l.number, l.kind, l.date, l.recipient, l.subject',
  });
}

/** Letters that came in and that one may read: by number, sender, subject or remark. */
export function incomingHits(
  manager: EntityManager,
  request: SearchRequest,
  wanted: number,
): Promise<Incoming[]> {
  return paperHits<Omit<Incoming, 'exact'>>(manager, request, wanted, {
    table: 'incoming_letters',
    caseId: 'l.case_id',
    join: '',
    columns: 'l.id, l.number, l.received_on AS receivedOn, l.sender, l.subject',
  });
}

interface Paper {
  readonly table: 'letters' | 'incoming_letters';
  /** SQL of the case that a row `l` belongs to, and what is joined for it. */
  readonly caseId: string;
  readonly join: string;
  readonly columns: string;
}

async function paperHits<Row extends { readonly id: number; readonly number: string | null }>(
  manager: EntityManager,
  request: SearchRequest,
  wanted: number,
  { table, columns, ...owner }: Paper,
): Promise<(Row & { exact: boolean })[]> {
  const { text, words, readable } = request;
  const of = paperCase(request, owner);
  const first: Row[] = await manager.query(
    `SELECT ${columns} FROM ${table} l ${of.join} WHERE l.number = ? AND ${of.sql} ORDER BY l.id DESC LIMIT ?`,
    [text, wanted],
  );
  const lookup: Lookup = {
    sql: `SELECT ${columns} FROM search_${table} f CROSS JOIN ${table} l ON l.id = f.rowid ${of.join}
      WHERE search_${table} MATCH ? AND ${of.sql} ORDER BY f.rowid DESC LIMIT ?`,
    readers: readable.readers,
  };
  const found = await lookUpByRank(manager, words, lookup, { wanted, first });
  const folded = searchName(text);
  return found
    .map((row) => ({ ...row, exact: row.number !== null && searchName(row.number) === folded }))
    .toSorted((a, b) => Number(b.exact) - Number(a.exact));
}
