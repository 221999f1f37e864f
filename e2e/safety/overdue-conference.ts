import type { Bridge } from '@shared/contract/bridge';

const student = {
  name: 'Putri Ayu Lestari',
  sex: 'P',
  nis: '8123',
  nisn: null,
  birthPlace: null,
  birthDate: null,
  religion: null,
  address: null,
  village: null,
  district: null,
  postalCode: null,
  phone: null,
  specialNeeds: null,
  className: null,
  guardians: [],
};
const severeReport = {
  reporter: { kind: 'homeroom_teacher', name: null },
  triage: { problems: ['suicide_attempt'], severity: 'severe', reason: '' },
  field: 'personal',
  chronology: 'Tampak murung sejak awal bulan.',
  whyNotEnough: '',
  efforts: [],
};
const conference = {
  time: '10:00',
  place: 'Ruang BK',
  agenda: 'Langkah penanganan',
  participants: [{ name: 'Endang', position: 'Kepala sekolah', from: null }],
};

/** What `addOverdueConference` calls. */
export const overdueCalls = ['students.save', 'cases.report', 'cases.planConference'] as const;

/** A conference that should have been held yesterday, by the machine's clock. */
export async function addOverdueConference(bridge: Bridge): Promise<void> {
  const call = async (name: (typeof overdueCalls)[number], input: unknown) => {
    const result = await bridge.call(name, input);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value as Record<string, number>;
  };
  const { studentId } = await call('students.save', { studentId: null, student });
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  const { id: caseId } = await call('cases.report', { ...severeReport, studentId, reportedOn: yesterday });
  await call('cases.planConference', { caseId, plan: { ...conference, plannedOn: yesterday } });
}
