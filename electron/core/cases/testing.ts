import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesContract } from '@shared/contract/cases';
import type { FeatureClient, FeatureContract, FeatureHandlers, Role } from '@shared/contract/define';
import type { CallError, Result } from '@shared/contract/errors';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { Account, ClassMembership, Referral, SchoolYear, Student } from '../database/entities';
import { silentAudit } from '../testing';
import { createEventHub } from '../events';
import { createFileHandout, type FileHandout } from '../files/handout';
import { fixedClock, type Host } from '../host';
import type { CoreParts } from '../parts';
import { createRouter, type CallContext, type Session } from '../router';
import { createSchoolClock } from '../school-clock';
import { createInlinePool } from '../worker/pool';
import { createCasesHandlers } from './cases.handlers';

type CasesClient = FeatureClient<typeof casesContract>;
export type CaseReport = Parameters<CasesClient['report']>[0];

export const today = '2026-11-24';

/** A BK room of three: accounts that no call of the contract can make yet. */
export const people = {
  coordinator: { accountId: 1, role: 'coordinator', name: 'Bagus Prayitno' },
  sari: { accountId: 2, role: 'counselor', name: 'Sari Utami' },
  tono: { accountId: 3, role: 'counselor', name: 'Tono Wibisono' },
} as const satisfies Readonly<Record<string, Session>>;

const pupils = [
  { id: 1, name: 'Dimas Arya', className: 'VIII A' },
  { id: 2, name: "Nur'aini Kasih", className: 'VIII B' },
  { id: 3, name: 'Putri Ayu Dimastuti', className: 'IX A' },
];

/** The handlers of cases behind the real router, on a real encrypted file, for several people at once. */
export interface CaseRoom {
  readonly coordinator: CasesClient;
  readonly sari: CasesClient;
  readonly tono: CasesClient;
  readonly database: CaseDatabase;
  /** Every line the application logged. */
  readonly logged: string[];
  /** The same calls on another day. */
  on(day: string): Pick<CaseRoom, 'coordinator' | 'sari' | 'tono'>;
  ok<T>(answer: Promise<Result<T>>): Promise<T>;
  error(answer: Promise<Result<unknown>>): Promise<CallError>;
  dispose(): Promise<void>;
}

export async function startCaseRoom(): Promise<CaseRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'rujuk-cases-'));
  const database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write(fill);
  const logged: string[] = [];
  const clientsOn = (day: string) => {
    const clientOf = (session: Session) =>
      featureClient('cases', casesContract, createCasesHandlers, { database, session, day, logged });
    return {
      coordinator: clientOf(people.coordinator),
      sari: clientOf(people.sari),
      tono: clientOf(people.tono),
    };
  };
  return {
    ...clientsOn(today),
    database,
    logged,
    on: clientsOn,
    async ok(answer) {
      const result = await answer;
      if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}\n${logged.join('\n')}`);
      return result.value;
    },
    async error(answer) {
      const result = await answer;
      if (result.ok) throw new Error('accepted, but should have been refused');
      return result.error;
    },
    async dispose() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A report with nothing wrong in it. */
export const report = (changes: Partial<CaseReport> = {}): CaseReport => ({
  studentId: 1,
  reporter: { kind: 'homeroom_teacher', name: 'Siti Rahmah' },
  reportedOn: '2026-11-20',
  triage: { problems: ['truancy'], severity: 'mild', reason: '' },
  field: 'personal',
  chronology: 'Tidak masuk tiga hari tanpa keterangan.',
  whyNotEnough: '',
  efforts: [],
  ...changes,
});

/** A referral as the file holds it; how one is made is not the business of cases. */
export async function addReferral(
  { database }: CaseRoom,
  caseId: number,
  facts: Partial<Referral> = {},
): Promise<number> {
  const instant = `${today}T02:00:00.000Z`;
  const made = { caseId, sequence: 1, kind: 'psychologist' as const, createdOn: today, ...facts };
  const { id } = await database.write((manager) =>
    manager.save(manager.create(Referral, { ...made, createdAt: instant, updatedAt: instant })),
  );
  return id;
}

async function fill(manager: EntityManager): Promise<void> {
  const instant = '2026-07-13T01:00:00.000Z';
  await manager.insert(
    Account,
    Object.values(people).map(({ accountId, role, name }) => ({
      id: accountId,
      keyringKey: `key-${accountId}`,
      name,
      role: role as Role,
      createdAt: instant,
    })),
  );
  await manager.insert(SchoolYear, {
    id: 1,
    name: '2026/2027',
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
  });
  for (const { id, name, className } of pupils) {
    await manager.insert(Student, { id, name, searchName: searchName(name), createdOn: '2026-07-13' });
    const classKey = className.toLowerCase().replace(/\s/g, '');
    await manager.insert(ClassMembership, { studentId: id, schoolYearId: 1, className, classKey, level: 8 });
  }
}

interface Caller {
  readonly database: CaseDatabase;
  readonly session: Session;
  /** Today at the school, 09.00 WIB. */
  readonly day: string;
  readonly logged: string[];
  /** Where finished files are laid, for a test that takes them. */
  readonly files?: FileHandout;
}

/** The calls of one feature as one person makes them on one day, through the real router. */
export function featureClient<F extends FeatureContract>(
  name: string,
  contract: F,
  createHandlers: (parts: CoreParts) => FeatureHandlers<F, CallContext>,
  { database, session, day, logged, files = createFileHandout() }: Caller,
): FeatureClient<F> {
  const clock = fixedClock(new Date(`${day}T02:00:00Z`));
  const host: Host = {
    shell: 'loopback',
    version: '0.0.0-test',
    paths: { data: '', resources: '', worker: '' },
    clock,
    log: (line) => logged.push(line),
    secretBox: null,
    notify: null,
  };
  const parts = {
    host,
    database: () => database,
    clock: createSchoolClock(clock),
    workers: createInlinePool(''),
    files,
    events: createEventHub(),
    audit: silentAudit,
    backUpBefore: async () => {},
  };
  const router = createRouter({
    contract: { [name]: contract },
    handlers: { [name]: createHandlers(parts) },
    sessionOf: () => session,
    log: host.log,
  });
  return new Proxy({} as FeatureClient<F>, {
    get: (_target, procedure) => (input: unknown) =>
      router.call(`${name}.${String(procedure)}`, JSON.parse(JSON.stringify(input)), { clientId: 'test' }),
  });
}
