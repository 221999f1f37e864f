import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contract } from '@shared/contract/contract';
import type { Client } from '@shared/contract/define';
import type { Result } from '@shared/contract/errors';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import { createCaseAccessHandlers } from '../case-access/case-access.handlers';
import { addEffort } from '../cases/case-efforts.service';
import { reportCase } from '../cases/case-report.service';
import { createCasesHandlers } from '../cases/cases.handlers';
import { problemLabels, problemNames } from '../cases/problem-catalogue';
import { people, today } from '../cases/testing';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import {
  Account,
  ClassMembership,
  Guardian,
  Receiver,
  School,
  SchoolYear,
  Staff,
  Student,
  YearChange,
} from '../database/entities';
import { createDraftsHandlers } from '../drafts/drafts.handlers';
import { createEvaluationHandlers } from '../evaluation/evaluation.handlers';
import { createAuditHandlers } from '../audit/audit.handlers';
import { createEventHub } from '../events';
import { createFileHandout } from '../files/handout';
import { createHandoversHandlers } from '../handovers/handovers.handlers';
import { fixedClock, type Host } from '../host';
import { createLettersHandlers } from '../letters/letters.handlers';
import { createListsHandlers } from '../lists/lists.handlers';
import { createOutreachHandlers } from '../outreach/outreach.handlers';
import { createReceiversHandlers } from '../receivers/receivers.handlers';
import { createReferralsHandlers } from '../referrals/referrals.handlers';
import { createRouter, type Router, type Session } from '../router';
import { createSafeguardingHandlers } from '../safeguarding/safeguarding.handlers';
import { createSchoolClock } from '../school-clock';
import { standardSettings } from '../school/standard-settings';
import { followingYear } from '@shared/domain/year-change';
import { createSearchHandlers } from '../search/search.handlers';
import { createStaffHandlers } from '../staff/staff.handlers';
import { createStudentsHandlers } from '../students/students.handlers';
import { testSchool, silentAudit } from '../testing';
import { createTodayHandlers } from '../today/today.handlers';
import { createInlinePool } from '../worker/pool';
import { createYearChangeHandlers } from '../year-change/year-change.handlers';

// These need a vault around them; none points to a record of a case, and the test would say so if one did.
const {
  session: _session,
  setup: _setup,
  accounts: _accounts,
  // Whom they answer owns no case: principal/ and homeroom/ try the ids of others.
  principal: _principal,
  homeroom: _homeroom,
  keys: _keys,
  school: _school,
  backup: _backup,
  archive: _archive,
  // The coordinator's alone, with the principal.
  erasure: _erasure,
  // The room's own: names no case.
  breaches: _breaches,
  ...answered
} = contract;
/** The features whose calls the world answers. */
export const features = answered;
/** Sari and Tono have cases; the coordinator opened each with a reason, and each is shared with Dewi. */
export const persons = {
  ...people,
  dewi: { accountId: 4, role: 'counselor', name: 'Dewi Anggraini' },
  /** A coordinator who opened none. */
  overseer: { accountId: 5, role: 'coordinator', name: 'Ratna Palupi' },
  principal: { accountId: 6, role: 'principal', name: 'Endang Sulastri' },
  homeroom: { accountId: 7, role: 'homeroom', name: 'Siti Rahmah' },
} as const satisfies Readonly<Record<string, Session>>;
export type Person = keyof typeof persons;
type RoomClient = Client<typeof features>;

/** The change of the school year that may be undone. */
export const yearChangeId = 1;

/** Receivers of the directory, all of one kind: a case has one open referral to each at most. */
export const receiverIds = [1, 2, 3, 4, 5, 6] as const;
const pupils = [
  { id: 1, name: 'Dimas Arya', className: 'VIII A' },
  { id: 2, name: 'Nuraini Kasih', className: 'VIII B' },
  { id: 3, name: 'Putri Ayu Lestari', className: 'IX A' },
  { id: 4, name: 'Joko Susilo', className: 'IX A' },
  { id: 5, name: 'Rina Wati', className: 'IX A' },
];

/** A BK room behind the real router, on a real encrypted file; nobody has written anything down yet. */
export interface OwnershipRoom {
  /** Every line the application logged. */
  readonly logged: readonly string[];
  call(name: string, input: unknown, person: Person): Promise<Result<unknown>>;
  /** For calls as they come over a wire; a client is a person, and any other is signed out. */
  readonly router: Router;
  /** Calls as the page of a person makes them. */
  as(person: Person): RoomClient;
  /** The answer's value; throws where there is none. */
  ok<T>(answer: Promise<Result<T>>): Promise<T>;
  /** Makes every call of `work` part of one transaction, which an error takes back. */
  within(work: () => Promise<void>): Promise<void>;
  /** Makes the call, and takes back whatever it did. */
  tryOut(name: string, input: unknown, person: Person): Promise<Result<unknown>>;
  /** Every row of every table, as one text. */
  everythingKept(): Promise<string>;
  /** How many rows were ever written, also by what was taken back: while it stands still, so does everything. */
  rowsWritten(): Promise<number>;
  dispose(): Promise<void>;
}

export async function startOwnershipRoom(): Promise<OwnershipRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'rujuk-ownership-'));
  const database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write(fill);
  const everything = await database.read(queryOfEverything);
  const logged: string[] = [];
  let current = database;
  const router = routerOn(() => current, logged);
  const call: OwnershipRoom['call'] = (name, input, person) =>
    router.call(name, JSON.parse(JSON.stringify(input)), { clientId: person });
  const within: OwnershipRoom['within'] = (work) =>
    database
      .write(async (manager) => {
        current = {
          ...database,
          read: (one) => one(manager),
          readPatiently: (one) => one(manager),
          write: (one) => manager.transaction(one),
        };
        await work();
      })
      .finally(() => {
        current = database;
      });
  return {
    logged,
    call,
    router,
    within,
    as: (person) => clientOf(call, person),
    async ok(answer) {
      const result = await answer;
      if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}\n${logged.join('\n')}`);
      return result.value;
    },
    async tryOut(name, input, person) {
      let answer: Result<unknown> | undefined;
      const undo = new Error('taken back');
      await within(async () => {
        answer = await call(name, input, person);
        throw undo;
      }).catch((error: unknown) => {
        if (error !== undo) throw error;
      });
      if (!answer) throw new Error(`${name} was never answered`);
      return answer;
    },
    everythingKept: () =>
      database.read(async (manager) => {
        const [row]: { kept: string }[] = await manager.query(everything);
        return row?.kept ?? '';
      }),
    rowsWritten: () =>
      database.read(async (manager) => {
        const [row]: { written: number }[] = await manager.query('SELECT total_changes() AS written');
        return row?.written ?? 0;
      }),
    async dispose() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function clientOf(call: OwnershipRoom['call'], person: Person): RoomClient {
  const feature = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, procedure) => (input: unknown) => call(`${name}.${String(procedure)}`, input, person),
      },
    );
  return new Proxy({}, { get: (_target, name) => feature(String(name)) }) as RoomClient;
}

function routerOn(database: () => CaseDatabase, logged: string[]): Router {
  const clock = fixedClock(new Date(`${today}T02:00:00Z`));
  const resources = resolve(import.meta.dirname, '../../../resources');
  const host: Host = {
    shell: 'loopback',
    version: '0.0.0-test',
    paths: { data: '', resources, worker: '' },
    clock,
    log: (line) => logged.push(line),
    secretBox: null,
    notify: null,
  };
  const parts = {
    host,
    database,
    clock: createSchoolClock(clock),
    workers: createInlinePool(resources),
    files: createFileHandout(),
    events: createEventHub(),
    audit: silentAudit,
    backUpBefore: async () => {},
  };
  return createRouter({
    contract: features,
    handlers: {
      drafts: createDraftsHandlers(parts),
      cases: createCasesHandlers(parts),
      caseAccess: createCaseAccessHandlers(parts),
      handovers: createHandoversHandlers(parts, { openCase: reportCase, addEffort, problemLabels }),
      safeguarding: createSafeguardingHandlers(parts),
      receivers: createReceiversHandlers(parts),
      outreach: createOutreachHandlers(parts),
      referrals: createReferralsHandlers(parts),
      today: createTodayHandlers(parts),
      evaluation: createEvaluationHandlers(parts),
      letters: createLettersHandlers(parts),
      search: createSearchHandlers(parts, problemNames),
      students: createStudentsHandlers(parts),
      staff: createStaffHandlers(parts),
      yearChange: createYearChangeHandlers(parts),
      lists: createListsHandlers(parts),
      audit: createAuditHandlers(parts, { copyKey: () => Buffer.alloc(32), backupEnds: async () => [] }),
    },
    sessionOf: (clientId) => persons[clientId as Person],
    log: host.log,
  });
}

/** A query that answers with every row of every table as one text; the search index only repeats them. */
async function queryOfEverything(manager: EntityManager): Promise<string> {
  const tables: { name: string }[] = await manager.query(
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND name NOT IN ('migrations', 'sqlite_schema') ORDER BY name`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const columns: { name: string; type: string }[] = await manager.query(`PRAGMA table_info("${name}")`);
    const values = columns
      .map((column) => (column.type.toLowerCase() === 'blob' ? `hex("${column.name}")` : `"${column.name}"`))
      .join(', ');
    parts.push(`'${name}' || (SELECT json_group_array(json_array(${values})) FROM "${name}")`);
  }
  return `SELECT ${parts.join(' || ')} AS kept`;
}

async function fill(manager: EntityManager): Promise<void> {
  const createdAt = '2026-07-13T01:00:00.000Z';
  const settings = standardSettings(testSchool);
  await manager.insert(School, { id: 1, settings, recoveryConfirmedAt: createdAt, createdAt });
  await manager.insert(
    Account,
    Object.values(persons).map(({ accountId, role, name }) => ({
      id: accountId,
      keyringKey: `key-${accountId}`,
      name,
      role,
      createdAt,
    })),
  );
  const year = { name: '2026/2027', startsOn: '2026-07-01', endsOn: '2027-06-30' };
  await manager.insert(SchoolYear, { id: 1, ...year });
  await manager.insert(SchoolYear, { id: 2, ...followingYear(year) });
  // Made early, without anybody: there to be undone.
  await manager.insert(YearChange, {
    id: yearChangeId,
    fromYearId: 1,
    toYear: followingYear(year).name,
    leftOn: year.startsOn,
    counts: { class: 0, graduated: 0, moved: 0, none: 0 },
    changedAt: createdAt,
    changedBy: people.coordinator.accountId,
    undoneAt: null,
    undoneBy: null,
  });
  for (const { id, name, className } of pupils) {
    await manager.insert(Student, {
      id,
      name,
      searchName: searchName(name),
      nis: `812${id}`,
      birthDate: '2012-05-04',
      address: 'Jl. Melati 3',
      createdOn: '2026-07-13',
    });
    const classKey = className.toLowerCase().replace(/\s/g, '');
    await manager.insert(ClassMembership, { studentId: id, schoolYearId: 1, className, classKey, level: 8 });
    await manager.insert(Guardian, {
      studentId: id,
      relation: 'mother',
      name: 'Sulastri',
      phone: '0800 4100 330',
      deceased: false,
      isPrimary: true,
    });
  }
  await manager.insert(Staff, { id: 1, name: 'Siti Rahmah', searchName: 'siti rahmah' });
  await manager.insert(
    Receiver,
    receiverIds.map((id) => ({
      id,
      kind: 'psychologist' as const,
      institution: `Biro ${id}`,
      searchName: `biro ${id}`,
      active: true,
      createdAt,
    })),
  );
}
