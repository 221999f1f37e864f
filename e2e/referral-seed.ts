import type { RujukClient } from '@shared/contract/contract';
import type { ReferralView } from '@shared/contract/referrals';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { value } from './fixtures';

/** The fictional student, receiver and case with which tests of a referral begin. */
export const studentName = 'Ayu Prameswari';
export const receiverName = 'Biro Psikologi Cakrawala';

export const student = {
  name: studentName,
  sex: 'P' as const,
  nis: '8123',
  nisn: null,
  birthPlace: 'Sumedang',
  birthDate: '2010-05-04',
  religion: null,
  address: 'Jl. Melati 3',
  village: null,
  district: null,
  postalCode: null,
  phone: null,
  specialNeeds: null,
  className: 'XI IPA 2',
  guardians: [
    {
      relation: 'mother' as const,
      name: 'Sulastri',
      occupation: null,
      phone: '0800 4100 330',
      address: null,
      deceased: false,
      isPrimary: true,
    },
  ],
};

/** One entry of the directory, by the name of its institution. */
export async function addReceiver(
  rujuk: RujukClient,
  institution = receiverName,
  kind: ReceiverKind = 'psychologist',
  schoolKindId: number | null = null,
): Promise<number> {
  const receiver = {
    kind,
    schoolKindId,
    institution,
    person: 'Retno Palupi, M.Psi., Psikolog',
    address: 'Jl. Pahlawan 45',
    city: 'Sumedang',
    phone: '0800 4100 210',
    hours: 'Senin–Kamis 08.00–15.00',
    cost: null,
    agreement: null,
    note: null,
    active: true,
  };
  return value(await rujuk.receivers.save({ id: null, receiver })).id;
}

/** The student, whose data is complete. */
export async function addStudent(rujuk: RujukClient): Promise<number> {
  return value(await rujuk.students.save({ studentId: null, student })).studentId;
}

/** A reported case whose data is complete. */
export async function addCase(
  rujuk: RujukClient,
  severity: 'moderate' | 'severe' = 'moderate',
): Promise<number> {
  const studentId = await addStudent(rujuk);
  const { id } = value(
    await rujuk.cases.report({
      studentId,
      reporter: { kind: 'homeroom_teacher', name: 'Dewi Anggraini, S.Pd.' },
      reportedOn: '2026-11-02',
      triage: {
        problems: [severity === 'severe' ? 'suicide_attempt' : 'family_problem'],
        severity,
        reason: '',
      },
      field: 'personal',
      chronology: 'Sejak Oktober siswa menangis di kelas dan menolak kerja kelompok.',
      whyNotEnough: 'Konseling di sekolah belum mengurangi keluhan.',
      efforts: [{ on: '2026-11-05', service: 'Konseling individu', result: 'Belum cukup.' }],
    }),
  );
  return id;
}

/** A case with a referral to a psikolog that has just begun. */
export async function startReferral(
  rujuk: RujukClient,
  severity: 'moderate' | 'severe' = 'moderate',
): Promise<ReferralView> {
  const caseId = await addCase(rujuk, severity);
  return value(await rujuk.referrals.create({ caseId, kind: 'psychologist' }));
}

/** A referral to a receiver of this kind whose letter went out today: the first meeting can be recorded. */
export async function sendReferral(rujuk: RujukClient, kind: ReceiverKind): Promise<ReferralView> {
  const { id } = value(await rujuk.referrals.create({ caseId: await addCase(rujuk), kind }));
  return sendLetter(rujuk, id);
}

/** Brings a referral that has just begun to where its letter went out today. */
export async function sendLetter(rujuk: RujukClient, referralId: number): Promise<ReferralView> {
  await agreeAll(rujuk, referralId);
  await prepareLetter(rujuk, referralId);
  const { choices } = value(await rujuk.letters.draft({ referralId }));
  value(await rujuk.letters.issue({ referralId, choices }));
  return value(await rujuk.referrals.get({ referralId }));
}

/** Everything that the letter needs besides the approvals. */
export async function prepareLetter(rujuk: RujukClient, referralId: number): Promise<void> {
  const { kind, schoolKind } = value(await rujuk.referrals.get({ referralId }));
  const on = '2026-11-20';
  const receiverId = await addReceiver(rujuk, receiverName, kind, schoolKind?.id);
  value(await rujuk.referrals.setReceiver({ referralId, receiverId }));
  const contact = { on, channel: 'telephone', result: 'agreed', note: '' } as const;
  value(await rujuk.referrals.saveContact({ referralId, id: null, form: contact }));
  const arrangements = { fundingSource: 'Dana BOS', administrationNote: '', arrangedOn: on };
  value(await rujuk.referrals.saveArrangements({ referralId, form: arrangements }));
  const [counselor] = value(await rujuk.referrals.get({ referralId })).counselors;
  const request = {
    purpose: 'Pemeriksaan dan pendampingan.',
    requestedService: 'pemeriksaan',
    reportDueOn: '2026-12-24',
    responsibleId: counselor?.id ?? null,
  };
  value(await rujuk.referrals.saveRequest({ referralId, form: request }));
}

/** Records that all three agreed, as the screens would. */
export async function agreeAll(rujuk: RujukClient, referralId: number, on = '2026-11-20'): Promise<void> {
  for (const party of ['student', 'guardian', 'principal'] as const) {
    const form = {
      party,
      event: 'given' as const,
      on,
      how: 'signed' as const,
      personName: null,
      relation: null,
      witness: null,
      note: '',
    };
    value(await rujuk.referrals.saveConsent({ referralId, id: null, form }));
  }
}
