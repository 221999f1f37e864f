import { dapodikStaffWorkbook } from './dapodik-staff-workbook';
import { dapodikStudentsWorkbook } from './dapodik-students-workbook';
import { fictionalStaff } from './fictional-staff';
import { fictionalStudents } from './fictional-students';

export const sampleSchool = {
  school: 'SMP NEGERI 2 KRATON',
  region: 'Kecamatan Kec. Kraton, Kabupaten Kab. Pasuruan, Provinsi Prov. Jawa Timur',
  downloaded: 'Tanggal Unduh: 2026-11-20 08:14:03    Pengunduh: operator@example.sch.id',
} as const;

/** The 600 pupils of the sample school: VII to IX, seven classes each. */
export const sampleStudents = () =>
  fictionalStudents({ count: 600, year: 2026, classesPerLevel: 7, seed: 2026 });

/** Its staff, with a homeroom teacher for each of these classes. */
export const sampleStaff = () =>
  fictionalStaff([...new Set(sampleStudents().map(({ className }) => className))]);

/** The files in `resources/sample`, as Dapodik would give them, by name. */
export const sampleLists = async (): Promise<Readonly<Record<string, Uint8Array>>> => ({
  'daftar-peserta-didik-contoh.xlsx': await dapodikStudentsWorkbook(sampleStudents(), sampleSchool),
  'daftar-ptk-contoh.xlsx': await dapodikStaffWorkbook(sampleStaff(), sampleSchool),
});
