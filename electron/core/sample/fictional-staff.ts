import type { FictionalStaff } from './dapodik-staff-workbook';

type Person = readonly [name: string, sex: 'L' | 'P', kind: string, duty?: string];

const principal: Person = ['Dra. Endang Suprihatin, M.Pd.', 'P', 'Kepala Sekolah'];
const counselors: readonly Person[] = [
  ['Bagus Prayitno, S.Pd.', 'L', 'Guru BK', 'Koordinator BK'],
  ['Retno Wulandari, S.Psi.', 'P', 'Guru BK'],
  ['Arif Budiman, S.Pd.', 'L', 'Guru BK'],
];
/** Homeroom teachers in the order of the classes. */
const teachers: readonly string[] = [
  'Sri Wahyuni, S.Pd.',
  'Agus Setiawan, S.Pd.',
  'Nur Hidayah, S.Ag.',
  'Eko Prasetyo, S.Pd.',
  'Lilik Handayani, S.Pd.',
  'Teguh Santoso, S.Kom.',
  'Yuni Astutik, S.Pd.',
  'Hadi Purnomo, M.Pd.',
  'Rini Puspitasari, S.Si.',
  'Slamet Riyadi, S.Pd.',
  'Dwi Kartikasari, S.Pd.',
  'Mulyono, S.Pd.',
  'Fitria Ningsih, S.S.',
  'Joko Susilo, S.Pd.',
  'Umi Kulsum, S.Pd.I.',
  'Bambang Irawan, S.Pd.',
  'Anik Sulistyowati, S.Pd.',
  'Rudi Hartono, S.Pd.',
  'Siti Maryam, S.Pd.',
  'Wahyu Kurniawan, S.Or.',
  'Ika Damayanti, S.Pd.',
];
const others: readonly Person[] = [
  ['Suwarno, S.Pd.', 'L', 'Guru Mapel', 'Wakil Kepala Sekolah Bidang Kesiswaan'],
  ['Tutik Rahayu, S.Pd.', 'P', 'Guru Mapel', 'Wakil Kepala Sekolah Bidang Kurikulum'],
  ['Dian Permatasari, S.Pd.', 'P', 'Guru TIK', 'Kepala Perpustakaan'],
  ['Hendra Wijaya, S.E.', 'L', 'Tenaga Administrasi Sekolah'],
  ['Kusnadi', 'L', 'Penjaga Sekolah'],
];

/** The staff of a school with these classes: principal, three counselors, a homeroom teacher for each class. */
export function fictionalStaff(classNames: readonly string[]): FictionalStaff[] {
  const homeroom: Person[] = classNames.map((className, index) => {
    const name = teachers[index % teachers.length] ?? 'Guru';
    return [name, index % 2 ? 'L' : 'P', 'Guru Mapel', `Wali Kelas ${className}`];
  });
  return [principal, ...counselors, ...homeroom, ...others].map(([name, sex, kind, duty], index) => ({
    name,
    sex,
    kind,
    additionalDuty: duty ?? null,
    // No NUPTK begins with 99, no public servant was born in 1900.
    nuptk: index % 7 === 6 ? null : `99${String(10_000_000_000_000 + index)}`,
    nip: index % 5 === 4 ? null : `19000101201001${sex === 'L' ? 1 : 2}${String(index + 1).padStart(3, '0')}`,
    phone: `0800${String(20_000_000 + index * 7_919)}`,
  }));
}
