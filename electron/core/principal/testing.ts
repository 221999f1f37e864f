import type { ReferralView } from '@shared/contract/referrals';
import { stagesOf } from '@shared/procedure/stages';
import { bareStudent } from '../students/testing';
import { openAccount, startSchool, type TestAccount, type TestApp } from '../testing';

/** Stands in every text that a counselor writes about a case, but for what is written to somebody. */
export const secretMark = 'rahasiaruangbk';

/** A school with a counselor, a principal and two homeroom teachers, each at a window of the own account. */
export interface RolesSchool extends TestApp {
  readonly counselor: TestAccount;
  readonly principal: TestAccount;
  /** Leads VIII A, the class of the two first students. */
  readonly homeroom: TestAccount;
  /** Leads IX B. */
  readonly otherHomeroom: TestAccount;
  readonly students: { readonly dimas: number; readonly nuraini: number; readonly putri: number };
}

const bareStaff = {
  nip: null,
  nuptk: null,
  kind: null,
  additionalDuty: null,
  isPrincipal: false,
  isCoordinator: false,
  isCounselor: false,
  homeroomOf: null,
  subject: null,
  phone: null,
  active: true,
};

export async function startRolesSchool(): Promise<RolesSchool> {
  const school = await startSchool();
  const { client, ok } = school;
  const staffOf = async (name: string, homeroomOf: string) =>
    (await ok(client.staff.save({ staffId: null, staff: { ...bareStaff, name, homeroomOf } }))).staffId;
  const studentOf = async (name: string, className: string, nis: string) =>
    (
      await ok(
        client.students.save({
          studentId: null,
          student: { ...bareStudent, name, className, nis, address: 'Jl. Melati 3' },
        }),
      )
    ).studentId;
  const siti = await staffOf('Siti Rahmah, S.Pd.', 'Kelas VIII-A');
  const hendra = await staffOf('Hendra Gunawan, S.Pd.', 'IX B');
  const counselor = await openAccount(school, { name: 'Sari Utami, S.Pd.', role: 'counselor' });
  const principal = await openAccount(school, { name: 'Dra. Endang Suprihatin, M.Pd.', role: 'principal' });
  const homeroom = await openAccount(school, { name: 'Siti Rahmah, S.Pd.', role: 'homeroom', staffId: siti });
  const otherHomeroom = await openAccount(school, {
    name: 'Hendra Gunawan, S.Pd.',
    role: 'homeroom',
    staffId: hendra,
  });
  const students = {
    dimas: await studentOf('Dimas Arya', 'VIII A', '8123'),
    nuraini: await studentOf('Nuraini Kasih', 'VIII A', '8124'),
    putri: await studentOf('Putri Ayu', 'IX B', '9123'),
  };
  return { ...school, counselor, principal, homeroom, otherHomeroom, students };
}

/** The counselor's case of a student, with a referral to a psikolog that has begun. */
export async function beginReferral(
  { counselor: { client }, ok }: RolesSchool,
  studentId: number,
  severity: 'moderate' | 'severe' = 'moderate',
): Promise<ReferralView> {
  const { id: caseId } = await ok(
    client.cases.report({
      studentId,
      reporter: { kind: 'homeroom_teacher', name: null },
      reportedOn: '2026-11-02',
      triage: {
        problems: [severity === 'severe' ? 'suicide_attempt' : 'family_problem'],
        severity,
        reason: '',
      },
      field: 'personal',
      chronology: `Kronologi ${secretMark}.`,
      whyNotEnough: `Belum cukup ${secretMark}.`,
      efforts: [{ on: '2026-11-05', service: 'Konseling individu', result: `Hasil ${secretMark}.` }],
    }),
  );
  return ok(client.referrals.create({ caseId, kind: 'psychologist' }));
}

const nobody = { personName: null, relation: null, witness: null };

/** The counselor asks the principal, with a reason written for the principal. */
export const askPrincipal = (
  { counselor: { client }, ok }: RolesSchool,
  referralId: number,
  { on = '2026-11-20', note = 'Keluhan menetap, perlu pemeriksaan psikolog.' } = {},
): Promise<ReferralView> =>
  ok(
    client.referrals.saveConsent({
      referralId,
      id: null,
      form: { ...nobody, party: 'principal', event: 'asked', on, how: null, note },
    }),
  );

/** What a party said, as the BK room writes it down. */
export const said = (
  { counselor: { client } }: Pick<RolesSchool, 'counselor'>,
  referralId: number,
  party: 'student' | 'guardian' | 'principal',
  event: 'given' | 'refused' | 'withdrawn' = 'given',
  { on = '2026-11-20', note = '' } = {},
) =>
  client.referrals.saveConsent({
    referralId,
    id: null,
    form: { ...nobody, party, event, on, how: event === 'given' ? 'signed' : null, note },
  });

/**
 * Brings a referral by the way of an emergency to the final report to the principal, with the mark in every text that
 * stays in the BK room: notes, results, what the receiver wrote, what was marked rahasia and what was not.
 */
export async function walkToFinalReport(
  { counselor: { client }, ok }: RolesSchool,
  { id: referralId, caseId }: Pick<ReferralView, 'id' | 'caseId'>,
): Promise<void> {
  const { cases, referrals } = client;
  const on = '2026-11-24';
  const text = (of: string) => `${of} ${secretMark}.`;
  for (const secret of [true, false]) {
    await ok(cases.addEntry({ caseId, entry: { kind: 'counseling', on, text: text('Konseling'), secret } }));
  }
  await ok(
    referrals.declareEmergency({
      referralId,
      form: { on: '2026-11-23', reason: 'Keselamatan siswa terancam.', approvedBy: 'Dra. Endang' },
    }),
  );
  for (const party of ['student', 'guardian'] as const) {
    const form = {
      ...nobody,
      party,
      event: 'given' as const,
      on,
      how: 'signed' as const,
      note: text('Izin'),
    };
    await ok(referrals.saveConsent({ referralId, id: null, form }));
  }
  const arrangements = { fundingSource: null, administrationNote: text('Administrasi'), arrangedOn: on };
  await ok(referrals.saveArrangements({ referralId, form: arrangements }));
  const session = {
    on,
    time: null,
    place: 'receiver' as const,
    escort: text('Didampingi'),
    note: text('Pertemuan'),
    secret: true,
  };
  await ok(referrals.saveSession({ referralId, id: null, form: session }));
  for (const stage of stagesOf('psychologist')) {
    if (!['planning', 'carrying_out'].includes(stage.code)) continue;
    for (const { code: item } of stage.items) {
      const form = { item, state: 'done' as const, on, note: text('Butir'), secret: true };
      await referrals.saveItem({ referralId, form });
    }
  }
  const control = {
    on,
    by: 'school' as const,
    kind: 'kept' as const,
    attended: true,
    mood: 2,
    learning: 3,
    relations: 3,
    absencesSick: 0,
    absencesExcused: 0,
    absencesUnexcused: 0,
    events: text('Kejadian'),
    action: text('Tindakan'),
    secret: true,
  };
  await ok(referrals.saveControl({ referralId, id: null, form: control }));
  const report = { receivedOn: on, readOn: on, reference: '', summary: text('Isi'), advice: text('Saran') };
  await ok(referrals.saveReport({ referralId, form: report }));
  const evaluation = {
    discussedWithStudentOn: on,
    studentSummary: text('Siswa'),
    discussedReportOn: on,
    reportSummary: text('Laporan'),
  };
  await ok(referrals.saveEvaluation({ referralId, form: evaluation }));
  const analysis = {
    on,
    outcome: 'partly' as const,
    stateBefore: text('Sebelum'),
    stateAfter: text('Sesudah'),
    moodBefore: 2,
    moodAfter: 4,
    learningBefore: 2,
    learningAfter: 3,
    relationsBefore: null,
    relationsAfter: null,
    text: text('Analisis'),
  };
  await ok(referrals.saveAnalysis({ referralId, form: analysis }));
  await ok(referrals.saveFollowUp({ referralId, form: { on, decision: 'finish', text: text('Lanjut') } }));
  const final = { submittedOn: on, acknowledgedOn: null, conclusion: 'Siswa kembali belajar dengan tenang.' };
  await ok(referrals.saveFinalReport({ referralId, form: final }));
}
