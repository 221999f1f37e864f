import type { IsoDate, OutcomeCode } from '@shared/domain/referral-facts';
import type { CaseClosure, CaseConference } from '../database/entities';
import type { CoursePlan, Row } from './course';

/** An instant of that day, in the school's morning. */
export const stamp = (day: IsoDate) => `${day}T03:15:00.000Z`;

export const conference = ({ ids, people }: CoursePlan, on: IsoDate): Row<CaseConference> => ({
  caseId: ids.caseId,
  plannedOn: on,
  time: '13:00',
  place: 'Ruang BK',
  agenda: 'Membahas langkah penanganan dan perlunya alih tangan kasus.',
  participants: [
    { name: people.principal, position: 'Kepala sekolah', from: null },
    { name: people.guardian, position: 'Orang tua/wali', from: null },
  ],
  heldOn: on,
  notes: 'Semua pihak menyampaikan pengamatannya. Konferensi bersifat tertutup.',
  decision: 'Kasus dialihtangankan kepada ahli dengan persetujuan siswa dan orang tua.',
  decidedToRefer: 1,
  secrecyPledged: true,
  createdAt: stamp(on),
});

export const closing = ({ ids }: CoursePlan, closedOn: IsoDate, outcome: OutcomeCode): Row<CaseClosure> => ({
  caseId: ids.caseId,
  closedOn,
  outcome,
  reason: 'Masalah telah ditangani dan siswa dapat mengikuti pelajaran dengan baik.',
  closedBy: ids.counselorId,
  reopenedOn: null,
  reopenReason: null,
  reopenedBy: null,
});
