import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCsv } from '../spreadsheet/read-csv';
import { bareStudent } from '../students/testing';
import { startSchool, type TestApp } from '../testing';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const bytesOf = async (fileId: string) => {
  const file = test.app.files.take(fileId, 'test');
  if (!file) throw new Error('no file was handed out');
  return file;
};

it('keeps views by name for one account and one list, writes over, forgets', async () => {
  const { client, ok, error } = test;
  const views = async (list: 'cases' | 'students') => ok(client.lists.views({ list }));
  const severe = { keadaan: 'semua', tingkat: 'berat', guru: 3 };
  await ok(client.lists.saveView({ list: 'cases', name: '  Kasus   berat ', search: severe }));
  await ok(client.lists.saveView({ list: 'cases', name: 'Anak wali', search: {} }));
  expect(await views('cases')).toEqual([
    { name: 'Anak wali', search: {} },
    { name: 'Kasus berat', search: severe },
  ]);
  expect(await views('students')).toEqual([]);
  await ok(client.lists.saveView({ list: 'cases', name: 'Kasus berat', search: { tingkat: 'sedang' } }));
  await ok(client.lists.removeView({ list: 'cases', name: 'Anak wali' }));
  test = await test.restart();
  expect((await error(client.lists.saveView({ list: 'cases', name: ' ', search: {} }))).code).toBe('locked');
});

it('refuses a view without a name, and more than fifty', async () => {
  const { client, ok, error } = test;
  const save = (name: string) => client.lists.saveView({ list: 'students', name, search: { kelas: '7a' } });
  expect((await error(save(' '))).fields).toMatchObject([{ path: 'name', reason: 'required' }]);
  for (let count = 1; count <= 50; count++) await ok(save(`Tampilan ${count}`));
  expect((await error(save('Satu lagi'))).reason).toBe('lists.tooManyViews');
  await ok(save('Tampilan 1'));
});

it('gives the rows as they are shown as a file without a name of a student', async () => {
  const { client, ok, error } = test;
  const table = {
    list: 'students' as const,
    columns: [
      { heading: 'Nama', width: 30 },
      { heading: 'Kelas', width: 10 },
    ],
    rows: [
      ['Sekar Ayu', 'VII A'],
      ['=1+1', ''],
    ],
  };
  const csv = await ok(client.lists.file({ ...table, format: 'csv' }));
  expect(csv.name).toBe('daftar-siswa-2026-11-24.csv');
  const { bytes } = await bytesOf(csv.fileId);
  expect(readCsv(bytes)).toEqual([['Nama', 'Kelas'], ['Sekar Ayu', 'VII A'], ["'=1+1"]]);
  expect((await ok(client.lists.file({ ...table, format: 'xlsx' }))).name).toBe(
    'daftar-siswa-2026-11-24.xlsx',
  );
  const crooked = { ...table, format: 'csv' as const, rows: [['Sekar']] };
  expect((await error(client.lists.file(crooked))).code).toBe('invalid_input');
});

it('orders students by class, NIS and NISN, without a value last, either way', async () => {
  const { client, ok } = test;
  for (const [name, className, nis] of [
    ['Bagas', 'X A', '2'],
    ['Sekar', 'VII B', null],
    ['Dimas', null, '1'],
  ] as const) {
    await ok(client.students.save({ studentId: null, student: { ...bareStudent, name, className, nis } }));
  }
  const names = async (sort: 'name' | 'className' | 'nis', descending = false) =>
    (await ok(client.students.list({ sort, descending }))).rows.map(({ name }) => name);
  expect(await names('name', true)).toEqual(['Sekar', 'Dimas', 'Bagas']);
  expect(await names('className')).toEqual(['Sekar', 'Bagas', 'Dimas']);
  expect(await names('className', true)).toEqual(['Bagas', 'Sekar', 'Dimas']);
  expect(await names('nis')).toEqual(['Dimas', 'Bagas', 'Sekar']);
  expect(await names('nis', true)).toEqual(['Bagas', 'Dimas', 'Sekar']);
});
