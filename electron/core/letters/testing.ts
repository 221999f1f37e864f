import { lettersContract, type HandoverChoices } from '@shared/contract/letters';
import type { FeatureClient } from '@shared/contract/define';
import type { CallError, Result } from '@shared/contract/errors';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import {
  Account,
  Case,
  CaseEffort,
  CaseProblem,
  ClassMembership,
  Guardian,
  Receiver,
  Referral,
  ReferralConsent,
  ReferralContact,
  School,
  SchoolYear,
  Staff,
  Student,
} from '../database/entities';
import { silentAudit } from '../testing';
import { createEventHub, type EventHub } from '../events';
import { createFileHandout, type FileHandout } from '../files/handout';
import { fixedClock, type Host } from '../host';
import { createRouter, type Session } from '../router';
import { createSchoolClock } from '../school-clock';
import { createInlinePool } from '../worker/pool';
import { sampleFacts } from './handover-sample';
import { createLettersHandlers } from './letters.handlers';

export type LettersClient = FeatureClient<typeof lettersContract>;

export const today = '2026-11-24';
const resources = resolve(import.meta.dirname, '../../../resources');

export const coordinator: Session = { accountId: 1, role: 'coordinator', name: 'Bagus Prayitno, S.Pd.' };
export const otherCounselor: Session = { accountId: 2, role: 'counselor', name: 'Sari Utami, S.Pd.' };

export const choices: HandoverChoices = {
  ...sampleFacts.choices,
  date: null,
  disclosed: ['name', 'nisn', 'class', 'problem', 'efforts', 'approvalNames', 'escort'],
  attachments: ['Rekapitulasi kehadiran semester ganjil'],
  files: [],
  copies: ['Arsip'],
};

/** The letters' handlers behind the real router, called as one person, on one day. */
export interface LetterDesk {
  readonly client: LettersClient;
  /** The same calls, given up when the signal fires. */
  until(signal: AbortSignal): LettersClient;
  readonly files: FileHandout;
  readonly events: EventHub;
  readonly logged: string[];
}

export function openDesk(
  database: CaseDatabase,
  session: Session = coordinator,
  day = today,
  workers = createInlinePool(resources),
): LetterDesk {
  const logged: string[] = [];
  const clock = fixedClock(new Date(`${day}T02:00:00Z`));
  const files = createFileHandout();
  const events = createEventHub();
  const host: Host = {
    shell: 'loopback',
    version: '0.0.0-test',
    paths: { data: '', resources, worker: '' },
    clock,
    log: (line) => logged.push(line),
    secretBox: null,
    notify: null,
  };
  const router = createRouter({
    contract: { letters: lettersContract },
    handlers: {
      letters: createLettersHandlers({
        host,
        database: () => database,
        clock: createSchoolClock(clock),
        workers,
        files,
        events,
        audit: silentAudit,
        backUpBefore: async () => {},
      }),
    },
    sessionOf: () => session,
    log: host.log,
  });
  const until = (signal?: AbortSignal) =>
    new Proxy({} as LettersClient, {
      get: (_target, procedure) => (input: unknown) =>
        router.call(`letters.${String(procedure)}`, JSON.parse(JSON.stringify(input)), {
          clientId: 'test',
          signal,
        }),
    });
  return { client: until(), until, files, events, logged };
}

/** A school's database on disk, and the desk of its coordinator. */
export interface LetterRoom {
  readonly database: CaseDatabase;
  readonly desk: LetterDesk;
  dispose(): Promise<void>;
}

/** A room with so many referrals that lack nothing but their letter. */
export async function openLetterRoom(referrals: number): Promise<LetterRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'rujuk-letters-'));
  const database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, referrals));
  return {
    database,
    desk: openDesk(database),
    async dispose() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function ok<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function errorOf(answer: Promise<Result<unknown>>): Promise<CallError> {
  const result = await answer;
  if (result.ok) throw new Error('accepted, but should have been refused');
  return result.error;
}

const instant = `${today}T01:00:00.000Z`;
const recorded = { recordedBy: 1, recordedAt: instant };

/** A school with `count` referrals that lack nothing but their letter; referral, case and student share an id. */
export async function fillLetterSchool(manager: EntityManager, count: number): Promise<void> {
  await manager.insert(School, {
    id: 1,
    settings: sampleFacts.school,
    recoveryConfirmedAt: instant,
    createdAt: instant,
  });
  const staff = {
    name: coordinator.name,
    searchName: searchName(coordinator.name),
    nip: '198609262015051001',
  };
  await manager.insert(Staff, { id: 1, ...staff, isCoordinator: true, isCounselor: true });
  await manager.insert(
    Account,
    [coordinator, otherCounselor].map(({ accountId, role, name }) => ({
      id: accountId,
      keyringKey: `key-${accountId}`,
      name,
      role,
      staffId: accountId === 1 ? 1 : null,
      createdAt: instant,
    })),
  );
  const year = { name: '2026/2027', startsOn: '2026-07-01', endsOn: '2027-06-30' };
  await manager.insert(SchoolYear, { id: 1, ...year });
  const { institution, person, city } = sampleFacts.receiver ?? { institution: '', person: null, city: null };
  await manager.insert(Receiver, {
    id: 1,
    kind: 'psychologist',
    institution,
    person,
    city,
    searchName: searchName(institution),
    active: true,
    createdAt: instant,
  });
  for (let id = 1; id <= count; id++) await addReadyReferral(manager, id);
}

/** One more referral that lacks nothing but its letter. */
export async function addReadyReferral(manager: EntityManager, id: number): Promise<void> {
  const { student, guardian } = sampleFacts;
  await manager.insert(Student, {
    id,
    name: student.name,
    searchName: searchName(student.name),
    nis: String(4000 + id),
    nisn: String(id).padStart(10, '0'),
    sex: student.sex,
    birthPlace: student.birthPlace,
    birthDate: student.birthDate,
    address: 'Dusun Krajan RT 02 RW 01',
    village: 'Desa Kalirejo',
    district: 'Kec. Kraton',
    createdOn: '2026-07-13',
  });
  await manager.insert(Guardian, {
    studentId: id,
    relation: 'mother',
    name: guardian?.name ?? '',
    phone: guardian?.phone ?? null,
    isPrimary: true,
  });
  const membership = { className: 'VIII B', classKey: '8b', level: 8 };
  await manager.insert(ClassMembership, { studentId: id, schoolYearId: 1, ...membership });
  await manager.insert(Case, {
    id,
    code: `K-2026-${String(id).padStart(3, '0')}`,
    studentId: id,
    counselorId: 1,
    reporterKind: 'homeroom_teacher',
    reportedOn: '2026-10-01',
    severity: 'moderate',
    field: 'personal',
    chronology: 'Sering menyendiri sejak September.',
    whyNotEnough: sampleFacts.whyNotEnough,
    createdAt: instant,
    updatedAt: instant,
  });
  await manager.insert(CaseProblem, { caseId: id, problemCode: 'emotional_disturbance' });
  await manager.insert(
    CaseEffort,
    sampleFacts.efforts.map((effort) => ({ ...effort, caseId: id, createdAt: instant })),
  );
  await manager.insert(Referral, {
    id,
    caseId: id,
    sequence: 1,
    kind: 'psychologist',
    createdOn: '2026-11-10',
    responsibleId: 1,
    receiverId: 1,
    purpose: sampleFacts.purpose,
    requestedService: sampleFacts.requestedService,
    reportDueOn: sampleFacts.reportDueOn,
    createdAt: instant,
    updatedAt: instant,
  });
  await manager.insert(
    ReferralConsent,
    sampleFacts.approvals.map((approval) => ({ ...approval, ...recorded, referralId: id })),
  );
  const contact = { receiverId: 1, on: '2026-11-19', channel: 'telephone', result: 'agreed' } as const;
  await manager.insert(ReferralContact, { ...contact, ...recorded, referralId: id });
}
