import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RujukClient } from '@shared/contract/contract';
import type { StudentForm } from '@shared/contract/students';
import { value } from './fixtures';
import { root } from './loopback-process';

/** A list that comes with the application, by its path. */
export const sampleList = (name: 'daftar-peserta-didik-contoh.xlsx' | 'daftar-ptk-contoh.xlsx'): string =>
  join(root, 'resources', 'sample', name);

/** A file for a file field. */
export const listFile = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Brings students in without a screen; the columns are guessed from the headings of the csv. */
export async function importStudents(rujuk: RujukClient, ...lines: string[]): Promise<void> {
  const base64 = Buffer.from(lines.join('\n')).toString('base64');
  const { uploadId, mapping } = value(await rujuk.students.importRead({ fileName: 'siswa.csv', base64 }));
  value(await rujuk.students.importPreview({ uploadId, mapping }));
  value(await rujuk.students.importApply({ uploadId, moved: [], graduated: [] }));
}

/** The sample list of Dapodik, 600 students in 21 classes. */
export async function importSample(rujuk: RujukClient): Promise<void> {
  const file = readFileSync(sampleList('daftar-peserta-didik-contoh.xlsx'));
  const read = await rujuk.students.importRead({ fileName: 'dapodik.xlsx', base64: file.toString('base64') });
  const { uploadId, mapping } = value(read);
  value(await rujuk.students.importPreview({ uploadId, mapping }));
  value(await rujuk.students.importApply({ uploadId, moved: [], graduated: [] }));
}

/** A student's form with nothing in it but a name to be given. */
export const bareStudent: StudentForm = {
  name: '',
  sex: null,
  nis: null,
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
