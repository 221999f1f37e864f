import type { CaseRow, casesContract } from '@shared/contract/cases';
import { searchName } from '@shared/domain/search-name';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { casesAmong, overseenCases, readableCases, sharedCases } from '../database/case-access';
import { Account, Case, ClassMembership } from '../database/entities';
import type { Now } from '../now';
import { problemLabels } from './problem-catalogue';
import { standingsOf } from '../database/case-standings';
import { classNamesOf } from '../database/class-names';
import { isOpen } from '../database/open-cases';

type Request = z.output<typeof casesContract.list.input>;
type Filter = Omit<Request, 'state' | 'sort' | 'descending' | 'offset' | 'limit'>;

const open = isOpen('c');
const archived = 'c.id IN (SELECT sealed.case_id FROM archived_cases sealed)';

/** Those that fulfil the first condition, without those that fulfil one of the others. */
interface InState {
  readonly among: string;
  /** No case fulfils two of them. */
  readonly without: readonly string[];
}

const all: InState = { among: 'TRUE', without: [] };
/** A sealed case is in none but its own list, and in that of its student, which is not of the day. */
const inState: Readonly<Record<Request['state'], (ofStudent: boolean) => InState>> = {
  open: () => ({ among: open, without: [] }),
  closed: () => ({ among: 'TRUE', without: [open, `${archived} AND NOT ${open}`] }),
  all: (ofStudent) => (ofStudent ? all : { among: 'TRUE', without: [archived] }),
  archived: () => ({ among: archived, without: [] }),
};

const sortColumns: Readonly<Record<Request['sort'], string>> = {
  reportedOn: 'c.reported_on',
  code: 'c.code',
  student: 's.search_name',
  severity: "CASE c.severity WHEN 'mild' THEN 1 WHEN 'moderate' THEN 2 ELSE 3 END",
};

/**
 * One page of the cases this person may know of. It is counted and found by what the indexes know; names, problems
 * and standings are then read for its rows alone.
 */
export async function listCases(
  manager: EntityManager,
  request: Request,
  now: Now,
): Promise<{ total: number; rows: CaseRow[] }> {
  const { among, without } = inState[request.state](request.studentId !== null);
  const known = filtered(knownCases(manager, now), request, now).andWhere(among);
  return {
    total: await countOf(known, without),
    rows: await rowsOf(manager, await pageOf(manager, known, without, request), now),
  };
}

/** Few are left out, or few are left: counting those apart spares asking each of a hundred thousand. */
async function countOf(known: SelectQueryBuilder<Case>, without: readonly string[]): Promise<number> {
  const count = async (condition: string) => {
    const query = known.clone().andWhere(condition).select('COUNT(*)', 'count');
    return (await query.getRawOne<{ count: number }>())?.count ?? 0;
  };
  let total = await count('TRUE');
  for (const condition of without) total -= await count(condition);
  return total;
}

/** The cases of a page, without their texts. */
async function pageOf(
  manager: EntityManager,
  known: SelectQueryBuilder<Case>,
  without: readonly string[],
  { sort, descending, offset, limit }: Request,
): Promise<Case[]> {
  const direction = descending ? 'DESC' : 'ASC';
  const query = known.clone().select('c.id', 'id');
  for (const condition of without) query.andWhere(`NOT (${condition})`);
  if (sort === 'student') query.innerJoin('students', 's', 's.id = c.student_id');
  const found = await query
    .orderBy(sortColumns[sort], direction)
    .addOrderBy('c.id', direction)
    .offset(offset)
    .limit(limit)
    .getRawMany<{ id: number }>();
  const page = await manager.find(Case, {
    select: {
      id: true,
      code: true,
      studentId: true,
      counselorId: true,
      severity: true,
      field: true,
      reportedOn: true,
      student: { id: true, name: true },
    },
    where: { id: In(found.map(({ id }) => id)) },
    relations: { student: true },
  });
  const byId = new Map(page.map((one) => [one.id, one]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}

/** The counselors and classes of the cases this person may know of, for the list's chips. */
export async function listFilters(
  manager: EntityManager,
  now: Now,
): Promise<z.output<typeof casesContract.filters.output>> {
  const counselors = await knownCases(manager, now)
    .innerJoin('c.counselor', 'a')
    .select(['a.id AS id', 'a.name AS name'])
    .distinct(true)
    .orderBy('a.name')
    .getRawMany<Pick<Account, 'id' | 'name'>>();
  const classes = await knownCases(manager, now)
    .innerJoin(ClassMembership, 'm', `m.studentId = c.studentId AND m.schoolYearId = ${runningYear}`, {
      today: now.today,
    })
    .select(['m.className AS name', 'm.level AS level', 'm.classKey AS key'])
    .distinct(true)
    .orderBy('m.level')
    .addOrderBy('m.classKey')
    .getRawMany<{ name: string }>();
  const anyShared = await knownCases(manager, now).andWhere(sharedCases('c', now)).getExists();
  return { counselors, classNames: classes.map((one) => one.name), anyShared };
}

const runningYear =
  '(SELECT y.id FROM school_years y WHERE y.starts_on <= :today ORDER BY y.starts_on DESC LIMIT 1)';

const knownCases = (manager: EntityManager, now: Now): SelectQueryBuilder<Case> =>
  manager.createQueryBuilder(Case, 'c').where(overseenCases('c', now));

function filtered(query: SelectQueryBuilder<Case>, filter: Filter, now: Now) {
  const { today } = now;
  if (filter.severity) query.andWhere('c.severity = :severity', { severity: filter.severity });
  if (filter.counselorId) query.andWhere('c.counselorId = :counselor', { counselor: filter.counselorId });
  if (filter.sharedWithMe) query.andWhere(sharedCases('c', now));
  if (filter.studentId) query.andWhere('c.studentId = :student', { student: filter.studentId });
  if (filter.className) {
    query.andWhere(
      `c.studentId IN (SELECT m.student_id FROM class_memberships m
         WHERE m.school_year_id = ${runningYear} AND m.class_name = :className)`,
      { today, className: filter.className },
    );
  }
  if (filter.search.trim()) searched(query, filter.search);
  return query;
}

/** Part of the code as typed, or every word somewhere in the student's name. */
function searched(query: SelectQueryBuilder<Case>, search: string): void {
  const code = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  // The folded words hold letters and digits only: nothing that LIKE could take for a wildcard.
  const words = searchName(search).split(' ').filter(Boolean);
  const named = words.map((_, index) => `named.search_name LIKE :word${index}`).join(' AND ');
  const byName = `c.studentId IN (SELECT named.id FROM students named WHERE ${named})`;
  query.andWhere(`(c.code LIKE :code ESCAPE '\\'${words.length > 0 ? ` OR ${byName}` : ''})`, {
    code,
    ...Object.fromEntries(words.map((word, index) => [`word${index}`, `%${word}%`])),
  });
}

async function rowsOf(manager: EntityManager, page: readonly Case[], now: Now): Promise<CaseRow[]> {
  const caseIds = page.map((one) => one.id);
  const classNames = await classNamesOf(
    manager,
    page.map((one) => one.studentId),
    now.today,
  );
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const counselorName = new Map(accounts.map((one) => [one.id, one.name]));
  const readable = await casesAmong(manager, readableCases, caseIds, now);
  // What a case is about is told to its readers alone.
  const problems = await problemLabels(manager, [...readable]);
  const standings = await standingsOf(manager, page, now.today);
  return page.map((one) => ({
    id: one.id,
    code: one.code,
    student: {
      id: one.studentId,
      name: one.student?.name ?? '',
      className: classNames.get(one.studentId) ?? null,
    },
    severity: one.severity,
    field: one.field as CaseRow['field'],
    problems: problems.get(one.id) ?? [],
    reportedOn: one.reportedOn,
    counselor: { id: one.counselorId, name: counselorName.get(one.counselorId) ?? '' },
    standing: standings(one),
    readable: readable.has(one.id),
  }));
}
