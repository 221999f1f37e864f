import type { Staff } from '../database/entities';

type Person = Partial<Staff> & { name: string };

/** The teachers of the fictional school. NIPs have the right shape and belong to nobody. */
export const demoStaff: readonly Person[] = [
  {
    name: 'Dra. Endang Suprihatin, M.Pd.',
    nip: '196809261994122001',
    kind: 'Kepala Sekolah',
    isPrincipal: true,
  },
  {
    name: 'Bagus Prayitno, S.Pd.',
    nip: '198609262015051001',
    kind: 'Guru BK',
    isCoordinator: true,
    isCounselor: true,
  },
  { name: 'Sri Wahyuningsih, S.Psi.', nip: '199102142019032007', kind: 'Guru BK', isCounselor: true },
  {
    name: 'Hari Subagyo, S.Pd.',
    nip: '197511302003121004',
    kind: 'Guru Mapel',
    homeroomOf: 'VII A',
    subject: 'IPA',
  },
  {
    name: 'Nur Laili, S.Pd.',
    nip: null,
    kind: 'Guru Mapel',
    homeroomOf: 'VII B',
    subject: 'Bahasa Indonesia',
  },
  {
    name: 'Agus Salim, S.Ag.',
    nip: '198003172009011005',
    kind: 'Guru Mapel',
    homeroomOf: 'VIII A',
    subject: 'PAI',
  },
  {
    name: 'Titik Handayani, S.Pd.',
    nip: '198412052010012012',
    kind: 'Guru Mapel',
    homeroomOf: 'VIII B',
    subject: 'Matematika',
  },
  {
    name: 'Wawan Setiono, S.Pd.',
    nip: '197207081998021002',
    kind: 'Guru Mapel',
    homeroomOf: 'IX A',
    subject: 'IPS',
  },
  {
    name: 'Ratih Kusumawati, S.Pd.',
    nip: null,
    kind: 'Guru Mapel',
    homeroomOf: 'IX B',
    subject: 'Bahasa Inggris',
  },
];
