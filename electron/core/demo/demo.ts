import { In, MoreThan, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { SchoolProfile } from '@shared/contract/school';
import type { IsoDate } from '@shared/domain/referral-facts';
import { schoolYearOf } from '@shared/domain/school-year';
import { searchName } from '@shared/domain/search-name';
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
  Outreach,
  OutreachCase,
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
  Staff,
  Student,
  WeeklyControl,
} from '../database/entities';
import { receiverSearchName } from '../receivers/receiver-search-name';
import { standardSettings } from '../school/standard-settings';
import { demoCases, type Candidate, type DemoCase } from './demo-cases';
import { demoOutreaches } from './outreaches';
import { demoStudents } from './demo-students';
import { demoReceiverKind, demoReceivers } from './receivers';
import { demoStaff } from './staff';

/** The fictional school of demonstrations, pictures and measurements. */
export const demoSchool: SchoolProfile = {
  level: 'SMP',
  name: 'SMP Negeri 2 Kebonagung',
  npsn: '20500002',
  letterheadLines: ['PEMERINTAH KABUPATEN PASURUAN', 'DINAS PENDIDIKAN DAN KEBUDAYAAN'],
  address: 'Jalan Raya Kebonagung Nomor 12',
  postalCode: '67181',
  phone: '0800 4100 100',
  email: 'surat@smpn2kebonagung.example',
  website: null,
  logoLeft: null,
  logoRight: null,
  place: 'Pasuruan',
  timeZone: 'WIB',
  paper: 'F4',
  letterheadPrinted: false,
  greeting: 'formal',
  principal: { name: 'Dra. Endang Suprihatin, M.Pd.', nip: '196809261994122001' },
  coordinator: { name: 'Bagus Prayitno, S.Pd.', nip: '198609262015051001' },
};

/** Printed by `npm run demo`; opens nothing but fiction. */
export const demoPassphrase = 'kebun teh pagi berkabut';

export interface DemoPlan {
  readonly today: IsoDate;
  readonly keyringKey: string;
  readonly students: number;
  readonly cases: number;
  /** Numbers and keeps the letter of a referral that has one; given by whoever knows how letters are made. */
  readonly issueLetter: (manager: EntityManager, referralId: number, on: IsoDate) => Promise<void>;
}

/** Fills an empty case database with a school, its pupils and their cases in every state. */
export async function fillDemo(manager: EntityManager, plan: DemoPlan): Promise<void> {
  const createdAt = `${plan.today}T01:00:00.000Z`;
  const settings = standardSettings(demoSchool);
  await manager.insert(School, { id: 1, settings, recoveryConfirmedAt: createdAt, createdAt });
  const sameDay = (yearsAgo: number) => `${Number(plan.today.slice(0, 4)) - yearsAgo}${plan.today.slice(4)}`;
  const years = [2, 1, 0].map((back, index) => ({
    id: index + 1,
    ...schoolYearOf(sameDay(back), settings.yearStartMonth),
  }));
  await manager.insert(SchoolYear, years);
  const staff = demoStaff.map((person) => ({ ...person, searchName: searchName(person.name) }));
  await insertAll(manager, Staff, staff);
  await manager.insert(Account, {
    id: 1,
    keyringKey: plan.keyringKey,
    name: demoSchool.coordinator.name,
    role: 'coordinator',
    staffId: 2,
    createdAt,
    closedAt: null,
  });
  await manager.insert(SchoolReceiverKind, demoReceiverKind);
  await insertAll(
    manager,
    Receiver,
    demoReceivers.map((receiver) => ({
      ...receiver,
      searchName: receiverSearchName(receiver),
      createdAt,
    })),
  );
  const { students, guardians, memberships } = demoStudents(plan.students, years);
  await insertAll(manager, Student, students);
  await insertAll(manager, Guardian, guardians);
  await insertAll(manager, ClassMembership, memberships);

  const primary = new Map(
    guardians.filter((one) => one.isPrimary).map((one) => [one.studentId, one.name ?? '']),
  );
  const names = new Map(students.map((one) => [one.id, one.name ?? '']));
  const candidates = (year: SchoolYear): Candidate[] =>
    memberships
      .filter((one) => one.schoolYearId === year.id)
      .map(({ studentId = 0 }) => ({
        studentId,
        student: names.get(studentId) ?? '',
        guardian: primary.get(studentId) ?? '',
      }));
  const cases = [
    ...demoCases({
      count: plan.cases,
      today: plan.today,
      years,
      candidates,
      receivers: await manager.find(Receiver),
      counselors: [1],
      principal: demoSchool.principal.name,
    }),
  ];
  await insertCases(manager, cases);
  await insertOutreaches(manager, plan.today, memberships, cases);
  const letters = cases
    .flatMap(({ referralId, course: { letterOn } }) => (letterOn ? [{ referralId, letterOn }] : []))
    .sort((a, b) => a.letterOn.localeCompare(b.letterOn));
  for (const { referralId, letterOn } of letters) await plan.issueLetter(manager, referralId, letterOn);
}

/** The institutions' outreaches; the police's next one is linked to an open case of theirs. */
async function insertOutreaches(
  manager: EntityManager,
  today: IsoDate,
  memberships: readonly Partial<ClassMembership>[],
  cases: readonly DemoCase[],
): Promise<void> {
  const latest = Math.max(...memberships.map(({ schoolYearId = 0 }) => schoolYearId));
  const sizes = Map.groupBy(
    memberships.filter(({ schoolYearId }) => schoolYearId === latest),
    ({ className = '' }) => className,
  );
  const classes = [...sizes].map(([className, of]) => ({ className, pupils: of.length }));
  const receivers = await manager.find(Receiver, { order: { id: 'ASC' } });
  const rows = demoOutreaches({ today, receivers, classes, recordedBy: 1 });
  await insertAll(manager, Outreach, rows);
  const police = new Set(receivers.filter(({ kind }) => kind === 'police').map(({ id }) => id));
  const linked = cases.findLast(
    ({ course: { referral, closures } }) => police.has(referral?.receiverId ?? 0) && closures.length === 0,
  );
  const outreach = await manager.findOneBy(Outreach, {
    receiverId: In([...police]),
    plannedOn: MoreThan(today),
  });
  if (linked && outreach) {
    await manager.insert(OutreachCase, { caseId: linked.case.id, outreachId: outreach.id });
  }
}

async function insertCases(manager: EntityManager, cases: DemoCase[]): Promise<void> {
  await insertAll(
    manager,
    Case,
    cases.map((one) => one.case),
  );
  await insertAll(
    manager,
    CaseProblem,
    cases.flatMap((one) => one.problems),
  );
  const courses = cases.map((one) => one.course);
  await insertAll(
    manager,
    CaseEffort,
    courses.flatMap((one) => one.efforts),
  );
  await insertAll(
    manager,
    CaseEntry,
    courses.flatMap((one) => one.entries),
  );
  await insertAll(
    manager,
    CaseConference,
    courses.flatMap((one) => one.conferences),
  );
  await insertAll(
    manager,
    CaseClosure,
    courses.flatMap((one) => one.closures),
  );
  const referrals = cases.flatMap(({ referralId, course: { referral } }) =>
    referral
      ? [
          {
            ...referral,
            id: referralId,
            createdAt: `${referral.createdOn}T02:00:00.000Z`,
            updatedAt: `${referral.createdOn}T02:00:00.000Z`,
          },
        ]
      : [],
  );
  await insertAll(manager, Referral, referrals);
  await insertAll(
    manager,
    ReferralConsent,
    courses.flatMap((one) => one.consents),
  );
  await insertAll(
    manager,
    ReferralContact,
    courses.flatMap((one) => one.contacts),
  );
  await insertAll(
    manager,
    ReferralItem,
    courses.flatMap((one) => one.items),
  );
  await insertAll(
    manager,
    ReferralSession,
    courses.flatMap((one) => one.sessions),
  );
  await insertAll(
    manager,
    FamilyMeeting,
    courses.flatMap((one) => one.familyMeetings),
  );
  await insertAll(
    manager,
    WeeklyControl,
    courses.flatMap((one) => one.controls),
  );
  await insertAll(
    manager,
    ReceiverReport,
    courses.flatMap((one) => one.reports),
  );
  await insertAll(
    manager,
    ReferralEvaluation,
    courses.flatMap((one) => one.evaluations),
  );
  await insertAll(
    manager,
    ReferralAnalysis,
    courses.flatMap((one) => one.analyses),
  );
  await insertAll(
    manager,
    ReferralFollowUp,
    courses.flatMap((one) => one.followUps),
  );
  await insertAll(
    manager,
    ReferralFinalReport,
    courses.flatMap((one) => one.finalReports),
  );
}

/** SQLite takes 32,766 values a statement; the widest table has thirty columns. */
const rowsPerStatement = 500;

async function insertAll<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(at, at + rowsPerStatement) as never)
      .updateEntity(false)
      .execute();
  }
}
