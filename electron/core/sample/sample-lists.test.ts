import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStaff } from '../staff/import/read-staff';
import { parseStaff } from '../staff/import/staff-rows';
import { readStudents } from '../students/import/read-students';
import { parseStudents } from '../students/import/student-rows';
import { sampleStaff, sampleStudents } from './sample-lists';

const sample = async (name: string) =>
  new Uint8Array(await readFile(resolve(import.meta.dirname, '../../../resources/sample', name)));

describe('the sample lists that come with the application', () => {
  it('hold 600 students in 21 classes', async () => {
    const list = await readStudents(await sample('daftar-peserta-didik-contoh.xlsx'));
    const { rows, faults, notices } = parseStudents(list.table, list.mapping, '2026-11-24');
    expect([list.layout, faults, notices]).toEqual(['dapodik', [], []]);
    expect(new Set(rows.map(({ student }) => student.className)).size).toBe(21);
    expect(rows.map(({ student }) => student.nisn)).toEqual(sampleStudents().map(({ nisn }) => nisn));
  });

  it('hold the staff, with the coordinator and a homeroom teacher for each class', async () => {
    const list = await readStaff(await sample('daftar-ptk-contoh.xlsx'));
    const { rows, faults } = parseStaff(list.table, list.mapping);
    expect([list.layout, faults]).toEqual(['dapodik', []]);
    expect(rows.map(({ staff }) => staff.name)).toEqual(sampleStaff().map(({ name }) => name));
    expect(rows.filter(({ staff }) => staff.additionalDuty?.startsWith('Wali Kelas'))).toHaveLength(21);
  });
});
