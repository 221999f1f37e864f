import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { openCaseDatabase } from '@core/database/data-source';
import {
  Account,
  Case,
  CaseClosure,
  CaseConference,
  CaseEffort,
  CaseEntry,
  CaseProblem,
  ClassMembership,
  FamilyMeeting,
  Guardian,
  IncomingLetter,
  Letter,
  Receiver,
  ReceiverReport,
  Referral,
  ReferralAnalysis,
  ReferralConsent,
  ReferralContact,
  ReferralEvaluation,
  ReferralFinalReport,
  ReferralFollowUp,
  ReferralItem,
  ReferralSession,
  School,
  SchoolReceiverKind,
  SchoolYear,
  Student,
  WeeklyControl,
} from '@core/database/entities';
import { openCasesFilling } from '@core/database/migrations/20261124-open-cases';
import { fillings } from '@core/database/migrations/20261124-search-index';
import { indexedText } from '@core/database/search-text';
import { demoReceiverKind, demoReceivers } from '@core/demo/receivers';
import { demoSchool } from '@core/demo/demo';
import { fictionalName } from '@core/sample/fictional-names';
import { between, seededRandom } from '@core/sample/random';
import { standardSettings } from '@core/school/standard-settings';
import { schoolYearOf } from '@shared/domain/school-year';
import { searchName } from '@shared/domain/search-name';
import { bulkInsert, type BulkInsert } from './bulk-insert';
import { scaleCases, type ScaleCase } from './scale-cases';

/** Today at that school. */
export const scaleToday = '2026-11-24';
/** It holds nothing but fiction. */
export const scaleKey = new Uint8Array(32).fill(7);
/** The coordinator, and the counselors among whom the cases are. */
export const scaleAccounts = { coordinator: 1, counselors: [2, 3, 4, 5, 6, 7, 8, 9] } as const;
/** Signed in, and has never had a case. */
export const newcomer = 10;

const yearCount = 20;
const seed = 20261124;
const root = resolve(import.meta.dirname, '../../..');

/** A school of twenty years: of `cases` a third as many students, one and a half as many referrals. */
export interface ScaleSchool {
  readonly path: string;
  readonly cases: number;
  /** Seconds that the making took; `null` where it was made before. */
  readonly seconds: number | null;
}

/** The file of that school: made once for each size, seed, schema and generator, and kept in the temporary folder. */
export async function scaleSchool(
  cases: number,
  folder = join(tmpdir(), 'rujuk-bench-scale'),
): Promise<ScaleSchool> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${cases}-${fingerprint()}.db`);
  if (existsSync(path)) return { path, cases, seconds: null };
  for (const old of readdirSync(folder)) {
    if (old.startsWith(`${cases}-`)) rmSync(join(folder, old));
  }
  const began = performance.now();
  const unfinished = `${path}.making`;
  await make(unfinished, cases);
  renameSync(unfinished, path);
  return { path, cases, seconds: (performance.now() - began) / 1000 };
}

function fingerprint(): string {
  const hash = createHash('sha256').update(String(seed));
  hash.update(readFileSync(join(root, 'electron/core/database/schema.sql')));
  for (const file of ['scale-school.ts', 'scale-cases.ts', 'scale-words.ts']) {
    hash.update(readFileSync(join(import.meta.dirname, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** The bare driver on a school's file; `search_text` is what the triggers of the schema call. */
export function openBare(path: string): Database {
  const database = new Database(path);
  database.pragma("cipher = 'chacha20'");
  database.pragma(`key = 'raw:${Buffer.from(scaleKey).toString('hex')}'`);
  database.pragma('journal_mode = WAL');
  database.pragma('temp_store = MEMORY');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.function('search_text', { deterministic: true, varargs: true }, indexedText);
  return database;
}

async function make(path: string, cases: number): Promise<void> {
  const app = await openCaseDatabase({ path, key: scaleKey });
  const database = openBare(path);
  database.pragma('synchronous = OFF');
  // A trigger that writes into FTS5 ends a part of the index with every row: millions of rows are indexed at once.
  const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  await app.read(async ({ connection }) => fill(database, bulkInsert(connection, database), cases));
  for (const statement of [...fillings, openCasesFilling]) database.exec(statement);
  for (const { sql } of triggers) database.exec(sql);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  await app.close();
}

function fill(database: Database, insert: BulkInsert, count: number): void {
  const random = seededRandom(seed);
  const createdAt = `${scaleToday}T01:00:00.000Z`;
  const startYear = Number(schoolYearOf(scaleToday, 7).name.slice(0, 4));
  const years = Array.from({ length: yearCount }, (_, index) => ({
    id: index + 1,
    ...schoolYearOf(`${startYear - yearCount + 1 + index}-09-01`, 7),
  }));
  database.exec('BEGIN');
  insert(School, [
    { id: 1, settings: standardSettings(demoSchool), recoveryConfirmedAt: createdAt, createdAt },
  ]);
  insert(SchoolYear, years);
  const accounts = [scaleAccounts.coordinator, ...scaleAccounts.counselors, newcomer];
  insert(
    Account,
    accounts.map((id) => ({
      id,
      keyringKey: `key-${id}`,
      name: `Guru BK ${id}`,
      role: id === scaleAccounts.coordinator ? ('coordinator' as const) : ('counselor' as const),
      createdAt,
    })),
  );
  insert(SchoolReceiverKind, [{ ...demoReceiverKind, id: 1 }]);
  const receivers = Array.from({ length: 300 }, (_, index) => {
    const from = demoReceivers[index % demoReceivers.length] as (typeof demoReceivers)[number];
    const institution = index < demoReceivers.length ? from.institution : `${from.institution} ${index}`;
    return {
      ...from,
      institution,
      id: index + 1,
      searchName: searchName(institution),
      active: true,
      createdAt,
    };
  });
  insert(Receiver, receivers);
  const attending = insertStudents(insert, random, Math.round(count * 0.3), years);
  const plan = {
    count,
    today: scaleToday,
    years,
    attending: (yearId: number) => attending.get(yearId) ?? [],
    receivers: receivers.map(({ id, kind, schoolKindId }) => ({
      id,
      kind,
      schoolKindId: schoolKindId ?? null,
    })),
    counselors: scaleAccounts.counselors,
    random,
  };
  for (const one of scaleCases(plan)) insertCase(insert, one);
  database.exec('COMMIT');
}

/** Each cohort stays three years; gives who attends in each year. */
function insertStudents(
  insert: BulkInsert,
  random: () => number,
  count: number,
  years: readonly { id: number; startsOn: string; endsOn: string }[],
): Map<number, number[]> {
  const attending = new Map<number, number[]>(years.map(({ id }) => [id, []]));
  for (let id = 1; id <= count; id++) {
    const entry = Math.floor(((id - 1) * years.length) / count);
    const sex = random() < 0.5 ? 'L' : 'P';
    const name = fictionalName(random, sex);
    const stay = years.slice(entry, entry + 3);
    const last = stay.at(-1);
    const hasLeft = entry + 3 < years.length;
    insert(Student, [
      {
        id,
        name,
        searchName: searchName(name),
        sex,
        nis: String(10_000 + id),
        nisn: String(3_000_000_000 + id),
        birthDate: `${2010 - years.length + entry}-03-04`,
        address: `Jl. Melati ${between(random, 1, 90)}`,
        leftOn: hasLeft ? (last?.endsOn ?? null) : null,
        leftAs: hasLeft ? 'graduated' : null,
        createdOn: stay[0]?.startsOn ?? scaleToday,
      },
    ]);
    insert(Guardian, [
      {
        studentId: id,
        relation: 'mother',
        name: fictionalName(random, 'P'),
        phone: '0800 4100 330',
        deceased: false,
        isPrimary: true,
      },
    ]);
    const letter = 'ABCDEFGH'[id % 8] ?? 'A';
    stay.forEach((year, index) => {
      const roman = ['VII', 'VIII', 'IX'][index] ?? 'IX';
      attending.get(year.id)?.push(id);
      const className = `${roman} ${letter}`;
      const classKey = `${7 + index}${letter.toLowerCase()}`;
      insert(ClassMembership, [
        { studentId: id, schoolYearId: year.id, className, classKey, level: 7 + index },
      ]);
    });
  }
  return attending;
}

function insertCase(insert: BulkInsert, one: ScaleCase): void {
  insert(Case, [one.case]);
  insert(CaseProblem, one.problems);
  for (const course of one.courses) {
    insert(CaseEffort, course.efforts);
    insert(CaseEntry, course.entries);
    insert(CaseConference, course.conferences);
    insert(CaseClosure, course.closures);
    if (!course.referral) continue;
    const at = `${course.referral.createdOn}T02:00:00.000Z`;
    insert(Referral, [{ ...course.referral, id: course.referralId, createdAt: at, updatedAt: at }]);
    insert(ReferralConsent, course.consents);
    insert(ReferralContact, course.contacts);
    insert(ReferralItem, course.items);
    insert(ReferralSession, course.sessions);
    insert(FamilyMeeting, course.familyMeetings);
    insert(WeeklyControl, course.controls);
    insert(ReceiverReport, course.reports);
    insert(ReferralEvaluation, course.evaluations);
    insert(ReferralAnalysis, course.analyses);
    insert(ReferralFollowUp, course.followUps);
    insert(ReferralFinalReport, course.finalReports);
  }
  insert(Letter, one.letters);
  insert(IncomingLetter, incomingOf(one));
}

/** Every tenth letter is answered by one that is entered in the register of incoming letters. */
const incomingOf = ({ case: { id: caseId }, letters }: ScaleCase): Partial<IncomingLetter>[] =>
  letters.slice(0, caseId % 10 === 0 ? 1 : 0).map(({ date = '', referralId = null }) => ({
    number: `B/${caseId}/${date.slice(0, 4)}`,
    date,
    receivedOn: date,
    sender: 'RSUD Bangil',
    subject: 'Balasan rujukan',
    note: '',
    caseId,
    referralId,
    recordedBy: 1,
    recordedAt: `${date}T03:00:00.000Z`,
  }));
