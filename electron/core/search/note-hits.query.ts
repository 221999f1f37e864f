import type { NoteHit, NoteSource } from '@shared/contract/search';
import { searchExcerpt } from '@shared/domain/search-excerpt';
import type { EntityManager } from 'typeorm';
import { matchExpression } from '../database/search-text';
import { depths, type SearchRequest } from './search-request';

/** A table that holds what somebody wrote about a case or a referral. */
interface Source {
  readonly source: NoteSource;
  readonly table: string;
  readonly index?: string;
  readonly of: 'case' | 'referral';
  /** SQL of its day. */
  readonly on: string;
  readonly texts: readonly string[];
  /** SQL of whether it is secret, of an entry's kind, of an item's code, where it has them. */
  readonly secret?: string;
  readonly entryKind?: string;
  readonly item?: string;
}

const sources: readonly Source[] = [
  {
    source: 'report',
    table: 'cases',
    index: 'search_case_reports',
    of: 'case',
    on: 't.reported_on',
    texts: ['chronology', 'why_not_enough'],
  },
  { source: 'effort', table: 'case_efforts', of: 'case', on: 't."on"', texts: ['service', 'result'] },
  {
    source: 'entry',
    table: 'case_entries',
    of: 'case',
    on: 't."on"',
    texts: ['text'],
    secret: 't.secret',
    entryKind: 't.kind',
  },
  {
    source: 'conference',
    table: 'case_conferences',
    of: 'case',
    on: 'coalesce(t.held_on, t.planned_on)',
    texts: ['agenda', 'notes', 'decision'],
    // What a conference said is secret (its members pledge it); that it was planned is not.
    secret: 't.held_on IS NOT NULL',
  },
  { source: 'contact', table: 'referral_contacts', of: 'referral', on: 't."on"', texts: ['note'] },
  {
    source: 'session',
    table: 'referral_sessions',
    of: 'referral',
    on: 't."on"',
    texts: ['note'],
    secret: 't.secret',
  },
  {
    source: 'family_meeting',
    table: 'family_meetings',
    of: 'referral',
    on: 't."on"',
    texts: ['topic', 'result'],
    secret: 't.secret',
  },
  {
    source: 'item',
    table: 'referral_items',
    of: 'referral',
    on: 't."on"',
    texts: ['note'],
    secret: 't.secret',
    item: 't.item',
  },
  {
    source: 'control',
    table: 'weekly_controls',
    of: 'referral',
    on: 't."on"',
    texts: ['events', 'action'],
    secret: 't.secret',
  },
  {
    source: 'receiver_report',
    table: 'receiver_reports',
    of: 'referral',
    on: 't.received_on',
    texts: ['summary', 'advice'],
  },
  { source: 'analysis', table: 'referral_analyses', of: 'referral', on: 't."on"', texts: ['text'] },
];

interface Row {
  readonly source: NoteSource;
  readonly id: number;
  readonly caseId: number;
  readonly referralId: number | null;
  readonly on: string;
  readonly secret: 0 | 1;
  readonly entryKind: NoteHit['entryKind'];
  readonly item: string | null;
  readonly receiverKind: NoteHit['receiverKind'];
  /** As JSON: the columns that the words were looked for in. */
  readonly texts: string;
}

/**
 * What was written in the cases that one may read. A case's secret notes are found by whoever reads them there; their
 * words are not shown outside of it.
 */
export async function noteHits(
  manager: EntityManager,
  request: SearchRequest,
  wanted: number,
): Promise<NoteHit[]> {
  const { readable } = request;
  const sql = sources
    .map((source) => `SELECT * FROM (${statementOf(source, readable.sql)})`)
    .join(' UNION ALL ');
  const found: Row[] = [];
  for (const depth of depths) {
    const match = matchExpression(request.words, depth, readable.readers);
    if (match === null || found.length >= wanted) break;
    const known = new Set(found.map(keyOf));
    const rows: Row[] = await manager.query(
      sql,
      sources.flatMap(() => [match, wanted]),
    );
    const more = rows.filter((row) => !known.has(keyOf(row))).toSorted(byNewest);
    found.push(...more.slice(0, wanted - found.length));
  }
  return view(manager, request, found);
}

const keyOf = ({ source, id }: Row): string => `${source} ${id}`;

const byNewest = (a: Row, b: Row): number =>
  b.on.localeCompare(a.on) || a.source.localeCompare(b.source) || b.id - a.id;

function statementOf(source: Source, readable: string): string {
  const { table, index = `search_${table}`, of, on, texts } = source;
  const around =
    of === 'referral'
      ? 'CROSS JOIN referrals r ON r.id = t.referral_id CROSS JOIN cases c ON c.id = r.case_id'
      : `CROSS JOIN cases c ON c.id = ${table === 'cases' ? 't.id' : 't.case_id'}`;
  const referral = of === 'referral' ? ['r.id', 'r.kind'] : ['NULL', 'NULL'];
  return `SELECT '${source.source}' AS source, t.id, c.id AS caseId, ${referral[0]} AS referralId, ${on} AS "on", ${source.secret ?? '0'} AS secret,
    ${source.entryKind ?? 'NULL'} AS entryKind, ${source.item ?? 'NULL'} AS item, ${referral[1]} AS receiverKind,
    json_array(${texts.map((column) => `t.${column}`).join(', ')}) AS texts
    FROM ${index} f CROSS JOIN ${table} t ON t.id = f.rowid ${around}
    WHERE ${index} MATCH ? AND ${readable} ORDER BY f.rowid DESC LIMIT ?`;
}

async function view(
  manager: EntityManager,
  { text }: SearchRequest,
  rows: readonly Row[],
): Promise<NoteHit[]> {
  if (rows.length === 0) return [];
  const cases: { id: number; code: string; name: string }[] = await manager.query(
    `SELECT c.id, c.code, s.name FROM cases c JOIN students s ON s.id = c.student_id
     WHERE c.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(rows.map(({ caseId }) => caseId))],
  );
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  return rows.map(({ source, id, caseId, referralId, on, secret, entryKind, item, receiverKind, texts }) => ({
    source,
    id,
    caseId,
    caseCode: caseOf.get(caseId)?.code ?? '',
    referralId,
    entryKind,
    receiverKind,
    item,
    studentName: caseOf.get(caseId)?.name ?? '',
    on,
    secret: Boolean(secret),
    excerpt: secret ? null : searchExcerpt((JSON.parse(texts) as string[]).filter(Boolean).join(' · '), text),
  }));
}
