import type { incomingLettersContract, IncomingRow } from '@shared/contract/incoming-letters';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ownersOf, readableCases } from '../database/case-access';
import { Receiver } from '../database/entities';
import type { Now } from '../now';
import { agendaNumber } from './incoming-numbers';

type Contract = typeof incomingLettersContract;
export type IncomingFilter = z.output<Contract['incomingPdf']['input']>;

/** What the subject of a receiver's report reads as. */
export const reportSubject = 'Laporan penerima rujukan';

/** One page of the register, last received first unless it is asked for the other way round. */
export async function listIncoming(
  manager: EntityManager,
  { offset, limit, sort, descending, ...filter }: z.output<Contract['incoming']['input']>,
  now: Now,
): Promise<z.output<Contract['incoming']['output']>> {
  const book = await openBook(manager, filter, now);
  const { total, keys } = await book.page(offset, limit, sort === null || descending ? 'DESC' : 'ASC');
  return { total, rows: await book.rows(keys), years: await book.years() };
}

/** Every line of the filtered register, first received first, as the book on paper has them. */
export async function incomingLines(
  manager: EntityManager,
  filter: IncomingFilter,
  now: Now,
): Promise<IncomingRow[]> {
  const book = await openBook(manager, filter, now);
  return book.rows((await book.keys()).toReversed());
}

/** One of the two tables that the register is read from; `l` is its row. */
interface Source {
  readonly table: string;
  /** What tells of its case, its sender and its number. */
  readonly joins: string;
  readonly readable: string | null;
  readonly columns: string;
  readonly matches: readonly string[];
}

/** A line of the register, in whichever of the tables it stands. */
interface Key {
  readonly place: number;
  readonly id: number;
  readonly on: string;
}

interface RawRow extends Omit<IncomingRow, 'agenda'> {
  place: number;
  rowId: number;
  agendaNumber: number | null;
  agendaYear: number | null;
  person: string | null;
  institution: string | null;
}

/** Letters that were entered, and the reports of receivers, which were written down once in their referrals. */
async function openBook(manager: EntityManager, filter: IncomingFilter, now: Now) {
  const words = searchName(filter.search).split(' ').filter(Boolean);
  const seesAll = (await ownersOf(manager, readableCases, now)) === null;
  const readable = seesAll ? null : readableCases('c', now);
  const sources = [
    letters(readable, words),
    reports(readable, words, await sendersNamed(manager, words)),
  ] as const;
  /** The days alone tell what is found: each table is walked along its index, no further than asked. */
  const isByDays = seesAll && words.length === 0;
  const parameters = {
    ...Object.fromEntries(words.map((word, index) => [`word${index}`, word])),
    from: filter.from,
    to: filter.to,
    yearFrom: `${filter.year}-01-01`,
    yearTo: `${filter.year}-12-31`,
  };
  const days = [
    ...(filter.from === null ? [] : ['l.received_on >= :from']),
    ...(filter.to === null ? [] : ['l.received_on <= :to']),
    ...(filter.year === null ? [] : ['l.received_on >= :yearFrom AND l.received_on <= :yearTo']),
  ];
  const where = ({ readable: own, matches }: Source) =>
    ['TRUE', ...days, ...(own === null ? [] : [own]), ...matches].join(' AND ');
  const found = (one: Source) => `FROM ${one.table} ${isByDays ? '' : one.joins} WHERE ${where(one)}`;

  const ask = <T>(sql: string, more: object = {}): Promise<T[]> => {
    const asked = { ...parameters, ...more };
    const [query, values] = manager.connection.driver.escapeQueryWithParameters(sql, asked);
    return manager.query(query, values);
  };

  /** Last received first; of a day the reports before the letters; or all of it the other way round. */
  function keys(
    page?: { offset: number; limit: number } | null,
    way: 'ASC' | 'DESC' = 'DESC',
  ): Promise<Key[]> {
    const branches = sources.map(
      (
        one,
        place,
      ) => `SELECT * FROM (SELECT ${place} AS place, l.id AS id, l.received_on AS "on" ${found(one)}
        ${page ? 'ORDER BY l.received_on ${way}, l.id ${way} LIMIT :end' : ''})`,
    );
    return ask(
      `${branches.join(' UNION ALL ')} ORDER BY "on" ${way}, place ${way}, id ${way}
        ${page ? 'LIMIT :limit OFFSET :offset' : ''}`,
      page ? { ...page, end: page.offset + page.limit } : {},
    );
  }

  return {
    keys,

    async page(offset: number, limit: number, way: 'ASC' | 'DESC'): Promise<{ total: number; keys: Key[] }> {
      if (!isByDays) {
        const all = await keys(null, way);
        return { total: all.length, keys: all.slice(offset, offset + limit) };
      }
      const counts = sources.map((one) => `(SELECT count(*) ${found(one)})`);
      const [counted] = await ask<{ total: number }>(`SELECT ${counts.join(' + ')} AS total`);
      return { total: counted?.total ?? 0, keys: await keys({ offset, limit }, way) };
    },

    /** These lines in this order. */
    async rows(asked: readonly Key[]): Promise<IncomingRow[]> {
      const branches = sources.map(
        (
          one,
          place,
        ) => `SELECT ${one.columns}, ${place} AS place, l.id AS "rowId" FROM ${one.table} ${one.joins}
          WHERE l.id IN (SELECT value FROM json_each(:ids${place}))`,
      );
      const idsOf = (place: number) =>
        JSON.stringify(asked.filter((key) => key.place === place).map(({ id }) => id));
      const rows = await ask<RawRow>(branches.join(' UNION ALL '), { ids0: idsOf(0), ids1: idsOf(1) });
      const byKey = new Map(rows.map((row) => [`${row.place}.${row.rowId}`, rowOf(row)]));
      return asked.flatMap(({ place, id }) => byKey.get(`${place}.${id}`) ?? []);
    },

    /** Of all of the register, whatever the filter; latest first. */
    async years(): Promise<number[]> {
      const rows = await ask<{ year: number }>(seesAll ? yearsByDays(sources) : yearsAmong(sources));
      return rows.map(({ year }) => year);
    },
  };
}

const yearOf = (day: string): string => `CAST(substr(${day}, 1, 4) AS INTEGER)`;

/** From the last year back to the first: of each, whether the index of days knows one of it. */
function yearsByDays(sources: readonly Source[]): string {
  const ends = sources.map(
    ({ table }) =>
      `SELECT (SELECT min(l.received_on) FROM ${table}) AS first, (SELECT max(l.received_on) FROM ${table}) AS last`,
  );
  const known = sources.map(
    ({ table }) => `EXISTS (SELECT 1 FROM ${table}
      WHERE l.received_on >= n.year || '-01-01' AND l.received_on <= n.year || '-12-31')`,
  );
  return `WITH RECURSIVE
    ends AS MATERIALIZED (${ends.join(' UNION ALL ')}),
    n(year) AS (SELECT ${yearOf('max(last)')} FROM ends
      UNION ALL SELECT year - 1 FROM n WHERE year > (SELECT ${yearOf('min(first)')} FROM ends))
    SELECT n.year AS year FROM n WHERE n.year IS NOT NULL AND (${known.join(' OR ')})`;
}

const yearsAmong = (sources: readonly Source[]): string =>
  `${sources
    .map(
      ({ table, joins, readable }) =>
        `SELECT ${yearOf('l.received_on')} AS year FROM ${table} ${joins} WHERE ${readable}`,
    )
    .join(' UNION ')} ORDER BY year DESC`;

const agendaText = `coalesce(n.number || '/' || n.year, '')`;

function letters(readable: string | null, words: readonly string[]): Source {
  const text = `search_name(${agendaText} || ' ' || coalesce(l.number, '') || ' ' || l.sender || ' ' || l.subject)`;
  return {
    table: 'incoming_letters l',
    joins: 'LEFT JOIN cases c ON c.id = l.case_id LEFT JOIN incoming_numbers n ON n.letter_id = l.id',
    readable: readable === null ? null : `(l.case_id IS NULL OR ${readable})`,
    columns: `l.id AS id, n.number AS "agendaNumber", n.year AS "agendaYear", l.number AS number, l.date AS date,
      l.received_on AS "receivedOn", l.sender AS sender, l.subject AS subject, l.case_id AS "caseId",
      c.code AS "caseCode", l.referral_id AS "referralId", NULL AS person, NULL AS institution,
      CASE WHEN l.answers_id IS NULL THEN NULL ELSE
        coalesce((SELECT answered.number FROM letters answered WHERE answered.id = l.answers_id), '') END AS answers`,
    matches: words.map((_, index) => `instr(${text}, :word${index}) > 0`),
  };
}

function reports(
  readable: string | null,
  words: readonly string[],
  sendersOf: readonly (readonly number[])[],
): Source {
  return {
    table: 'receiver_reports l',
    joins: `JOIN referrals r ON r.id = l.referral_id JOIN cases c ON c.id = r.case_id
      LEFT JOIN receivers receiver ON receiver.id = r.receiver_id LEFT JOIN incoming_numbers n ON n.report_id = l.id`,
    readable,
    columns: `NULL AS id, n.number AS "agendaNumber", n.year AS "agendaYear", nullif(l.reference, '') AS number,
      NULL AS date, l.received_on AS "receivedOn", NULL AS sender, NULL AS subject, r.case_id AS "caseId",
      c.code AS "caseCode", l.referral_id AS "referralId", receiver.person AS person,
      receiver.institution AS institution, NULL AS answers`,
    // The names of a few hundred senders are folded once; folding them for each report would take a second.
    matches: words
      .map((word, index) =>
        searchName(reportSubject).includes(word)
          ? 'TRUE'
          : `(r.receiver_id IN (${sendersOf[index]?.join(', ') ?? ''}) OR instr(${agendaText}, :word${index}) > 0
            OR (l.reference <> '' AND instr(search_name(l.reference), :word${index}) > 0))`,
      )
      .filter((condition) => condition !== 'TRUE'),
  };
}

/** For each word the receivers that have it in their name. */
async function sendersNamed(manager: EntityManager, words: readonly string[]): Promise<number[][]> {
  if (words.length === 0) return [];
  const receivers = await manager.find(Receiver, { select: { id: true, person: true, institution: true } });
  const names = receivers.map((one) => ({ id: one.id, name: searchName(senderOf(one)) }));
  return words.map((word) => names.filter(({ name }) => name.includes(word)).map(({ id }) => id));
}

const senderOf = ({ person, institution }: Pick<RawRow, 'person' | 'institution'>): string =>
  [person, institution].filter(Boolean).join(', ');

const rowOf = (row: RawRow): IncomingRow => ({
  id: row.id,
  agenda:
    row.agendaNumber === null || row.agendaYear === null
      ? null
      : agendaNumber({ number: row.agendaNumber, year: row.agendaYear }),
  number: row.number,
  date: row.date,
  receivedOn: row.receivedOn,
  sender: row.id === null ? senderOf(row) : row.sender,
  subject: row.subject,
  caseId: row.caseId,
  caseCode: row.caseCode,
  referralId: row.referralId,
  answers: row.answers,
});
