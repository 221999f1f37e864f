import { handoverSorts } from '@shared/contract/handovers';
import { listsContract } from '@shared/contract/lists';
import { outreachSorts } from '@shared/contract/outreach';
import { receiverSorts } from '@shared/contract/receivers';
import { staffSorts } from '@shared/contract/staff';
import { receiverKind } from '@shared/procedure/receivers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { featureClient, people, startCaseRoom, today } from '../cases/testing';
import { readCsv } from '../spreadsheet/read-csv';
import { bareStudent } from '../students/testing';
import { startSchool, type TestApp } from '../testing';
import { createListsHandlers } from './lists.handlers';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

/** A receiver of whom nothing is known. */
const nobody = {
  person: null,
  address: null,
  phone: null,
  hours: null,
  cost: null,
  agreement: null,
  note: null,
  active: true,
};

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
  // A longer list comes in parts, in order; each is there once, and for the window that sent it.
  const { partId } = await ok(client.lists.part({ list: 'students', rows: [['Aini', '@SUM(A1)']] }));
  const long = await ok(client.lists.file({ ...table, format: 'csv', parts: [partId] }));
  expect(readCsv((await bytesOf(long.fileId)).bytes).slice(1)).toEqual([
    ['Aini', "'@SUM(A1)"],
    ['Sekar Ayu', 'VII A'],
    ["'=1+1"],
  ]);
  expect((await error(client.lists.file({ ...table, format: 'csv', parts: [partId] }))).code).toBe(
    'not_found',
  );
  const odd = await ok(client.lists.part({ list: 'students', rows: [['Aini']] }));
  expect((await error(client.lists.file({ ...table, format: 'csv', parts: [odd.partId] }))).code).toBe(
    'invalid_input',
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

it('keeps views to the account: nobody sees, writes over or takes away those of another', async () => {
  const room = await startCaseRoom();
  const clientOf = (person: keyof typeof people) =>
    featureClient('lists', listsContract, createListsHandlers, {
      database: room.database,
      session: people[person],
      day: today,
      logged: room.logged,
    });
  const [sari, tono] = [clientOf('sari'), clientOf('tono')];
  const list = 'cases' as const;
  await room.ok(sari.saveView({ list, name: 'Kelas saya', search: { kelas: 'VIII A' } }));
  expect(await room.ok(tono.views({ list }))).toEqual([]);
  await room.ok(tono.saveView({ list, name: 'Kelas saya', search: { kelas: 'IX B' } }));
  await room.ok(tono.removeView({ list, name: 'Kelas saya' }));
  expect(await room.ok(sari.views({ list }))).toEqual([{ name: 'Kelas saya', search: { kelas: 'VIII A' } }]);
  await room.dispose();
});

it('orders receivers, staff, outreaches and hand-overs by their columns, empty ones last, either way', async () => {
  const { client, ok } = test;
  for (const [institution, kind, city] of [
    ['Biro Cakrawala', 'psychologist', 'Sumedang'],
    ['Andalan', 'doctor', null],
    ['Polsek', 'police', 'Bandung'],
  ] as const) {
    const receiver = { ...nobody, institution, kind, city };
    await ok(client.receivers.save({ id: null, receiver }));
  }
  const receivers = async (sort: (typeof receiverSorts)[number], descending = false) =>
    (await ok(client.receivers.list({ sort, descending }))).rows.map(({ institution }) => institution);
  expect(await receivers('institution', true)).toEqual(['Polsek', 'Biro Cakrawala', 'Andalan']);
  expect(await receivers('city')).toEqual(['Polsek', 'Biro Cakrawala', 'Andalan']);
  expect(await receivers('city', true)).toEqual(['Biro Cakrawala', 'Polsek', 'Andalan']);
  const labels = (await ok(client.receivers.list({ sort: 'kind' }))).rows.map(({ kind }) => kind);
  const words = labels.map((code) => receiverKind(code).label);
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'id')));
  for (const sort of staffSorts) {
    const plain = (await ok(client.staff.list({}))).rows.map(({ id }) => id);
    const sorted = (await ok(client.staff.list({ sort, descending: true }))).rows.map(({ id }) => id);
    expect(sorted.toSorted()).toEqual(plain.toSorted());
  }
  for (const sort of outreachSorts) expect((await ok(client.outreach.list({ sort }))).total).toBe(0);
  for (const sort of handoverSorts) expect((await ok(client.handovers.list({ sort }))).total).toBe(0);
});
