import type { Source } from './source';
import { works } from './works';

export const receiverKindCodes = [
  'psychologist',
  'psychiatrist',
  'doctor',
  'police',
  'bnn',
  'lawyer',
  'homeroom_teacher',
  'subject_teacher',
  'custom',
] as const;

/** What kind of institution or person receives a referral; `custom` is a kind the school named itself. */
export type ReceiverKind = (typeof receiverKindCodes)[number];

export interface ReceiverKindEntry {
  readonly code: ReceiverKind;
  readonly label: string;
  /** The profession as the letter addresses it: `Yth. Psikolog`. */
  readonly profession: string;
  /**
   * What the letter asks for where the counselor names nothing else, as it reads after "memberikan". Ours: the
   * paper leaves it to the agreement with the receiver.
   */
  readonly usualRequest: string;
  readonly direction: 'outside' | 'inside';
  /**
   * Weekly control follows the first session (Agustin & Rahmi, 2023: psikolog, psikiater, dokter). For the others
   * it can be switched on, referral by referral.
   */
  readonly weeklyControl: boolean;
  /** Owes the school a detailed report: requirement 5 (Kurnia, 2017). */
  readonly reportOwed: boolean;
  /** Days until the report is due, counted from the day it is asked for, unless the counselor sets another day. */
  readonly reportDueDays: number;
  /** `null` for the kinds that a school adds. */
  readonly source: Source | null;
}

const defaults = { direction: 'outside', reportOwed: true, reportDueDays: 30 } as const;

/** The receivers that the paper names, in its order (Anwar & Rohmat, 2022; Siregar et al., 2023). */
export const receiverKinds: readonly ReceiverKindEntry[] = [
  {
    ...defaults,
    code: 'psychologist',
    label: 'Psikolog',
    profession: 'Psikolog',
    usualRequest: 'pemeriksaan psikologis, konseling, dan asesmen sesuai dengan kebutuhan peserta didik',
    weeklyControl: true,
    source: works.anwar2016,
  },
  {
    ...defaults,
    code: 'psychiatrist',
    label: 'Psikiater',
    profession: 'Psikiater',
    usualRequest: 'pemeriksaan dan penanganan sesuai dengan kebutuhan peserta didik',
    weeklyControl: true,
    source: works.anwar2016,
  },
  {
    ...defaults,
    code: 'doctor',
    label: 'Dokter (puskesmas, rumah sakit, dokter spesialis)',
    profession: 'Dokter',
    usualRequest: 'pemeriksaan kesehatan dan pengobatan sesuai dengan kebutuhan peserta didik',
    weeklyControl: true,
    source: works.agustinRahmi2023,
  },
  {
    ...defaults,
    code: 'police',
    label: 'Polisi (Polres)',
    profession: 'Kapolres',
    usualRequest: 'konseling individu dan pembinaan bagi peserta didik',
    weeklyControl: false,
    source: works.anwar2016,
  },
  {
    ...defaults,
    code: 'bnn',
    label: 'BNN',
    profession: 'Kepala BNN',
    usualRequest: 'wawancara konseling, asesmen, dan rehabilitasi sesuai dengan kebutuhan peserta didik',
    weeklyControl: false,
    source: works.maryam2020,
  },
  {
    ...defaults,
    code: 'lawyer',
    label: 'Ahli hukum',
    profession: 'Ahli Hukum',
    usualRequest: 'konsultasi dan pendampingan hukum bagi peserta didik',
    weeklyControl: false,
    source: works.anwarRohmat2022,
  },
  {
    ...defaults,
    code: 'homeroom_teacher',
    label: 'Wali kelas',
    profession: 'Wali Kelas',
    usualRequest: 'pembinaan dan pendampingan bagi peserta didik',
    direction: 'inside',
    weeklyControl: false,
    source: works.siregar2023,
  },
  {
    ...defaults,
    code: 'subject_teacher',
    label: 'Guru mata pelajaran',
    profession: 'Guru Mata Pelajaran',
    usualRequest: 'bimbingan belajar dan pendampingan bagi peserta didik',
    direction: 'inside',
    weeklyControl: false,
    source: works.siregar2023,
  },
  {
    ...defaults,
    code: 'custom',
    label: 'Pihak lain',
    profession: 'Pimpinan',
    usualRequest: 'penanganan sesuai dengan kewenangan dan kebutuhan peserta didik',
    weeklyControl: false,
    source: null,
  },
];

const byCode = new Map(receiverKinds.map((entry) => [entry.code, entry]));

/** The entry of one kind; every code has one. */
export function receiverKind(code: ReceiverKind): ReceiverKindEntry {
  const entry = byCode.get(code);
  if (!entry) throw new Error(`unknown kind of receiver: ${code}`);
  return entry;
}
