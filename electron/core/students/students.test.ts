import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StudentForm } from '@shared/contract/students';
import { startSchool, type TestApp } from '../testing';
import { bareStudent, reportCase } from './testing';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const save = (some: Partial<StudentForm>, studentId: number | null = null) =>
  test.client.students.save({ studentId, student: { ...bareStudent, ...some } });
const add = async (some: Partial<StudentForm>) => (await test.ok(save(some))).studentId;
const names = async (input: Parameters<TestApp['client']['students']['list']>[0]) =>
  (await test.ok(test.client.students.list(input))).rows.map(({ name }) => name);
const fieldsOf = async (answer: ReturnType<typeof save>) => (await test.error(answer)).fields;

const mother = {
  relation: 'mother' as const,
  name: 'Rina Astuti',
  occupation: 'Wiraswasta',
  phone: '0800 111',
  address: null,
  deceased: false,
  isPrimary: false,
};
const father = { ...mother, relation: 'father' as const, name: 'Slamet', isPrimary: false };

describe('one student', () => {
  it('is kept with guardians, class and numbers, and changed', async () => {
    const id = await add({
      name: 'Sekar Ayu',
      nisn: '0112345678',
      className: 'Kelas VII A',
      guardians: [mother],
    });
    await test.ok(
      save(
        { name: 'Sekar Ayu Lestari', nisn: '0112345678', className: 'VII-B', guardians: [father, mother] },
        id,
      ),
    );
    expect(await test.ok(test.client.students.get({ studentId: id }))).toMatchObject({
      id,
      name: 'Sekar Ayu Lestari',
      className: 'VII-B',
      classes: [{ schoolYear: '2026/2027', className: 'VII-B' }],
      // Of both parents the father is asked first where nobody says otherwise.
      guardians: [
        { relation: 'father', isPrimary: true },
        { relation: 'mother', isPrimary: false },
      ],
      cases: { open: 0, closed: 0 },
    });
  });

  it('lets the counselor say which guardian answers', async () => {
    const id = await add({ guardians: [father, { ...mother, isPrimary: true }] });
    const { guardians } = await test.ok(test.client.students.get({ studentId: id }));
    expect(guardians.filter(({ isPrimary }) => isPrimary).map(({ relation }) => relation)).toEqual([
      'mother',
    ]);
  });

  it('is refused at the field that is wrong', async () => {
    await add({ nisn: '0112345678', nis: '240001' });
    expect(await fieldsOf(save({ nisn: '0112345678' }))).toEqual([
      { path: 'student.nisn', reason: 'nisnTaken' },
    ]);
    expect(await fieldsOf(save({ nis: '240001' }))).toEqual([{ path: 'student.nis', reason: 'nisTaken' }]);
    expect(await fieldsOf(save({ birthDate: '2026-11-25' }))).toMatchObject([
      { path: 'student.birthDate', reason: 'dateInFuture' },
    ]);
    expect(
      await fieldsOf(save({ name: ' ', nisn: '123', birthDate: '2026-02-30', className: '?' })),
    ).toMatchObject([
      { path: 'student.name', reason: 'required' },
      { path: 'student.nisn', reason: 'nisn' },
      { path: 'student.birthDate', reason: 'date' },
    ]);
    expect(await fieldsOf(save({ className: '–' }))).toEqual([
      { path: 'student.className', reason: 'className' },
    ]);
    const twice = save({ guardians: [mother, { ...mother, name: 'Ani' }] });
    expect(await fieldsOf(twice)).toMatchObject([{ path: 'student.guardians', reason: 'guardianTwice' }]);
    expect((await test.error(save({}, 99))).code).toBe('not_found');
  });

  it('leaves and comes back, and is never deleted', async () => {
    const id = await add({ name: 'Dimas Aji', className: 'VII A' });
    const leave = (on: string) => test.client.students.leave({ studentIds: [id], as: 'moved', on });
    expect((await test.error(leave('2026-11-25'))).fields).toMatchObject([
      { path: 'on', reason: 'dateInFuture' },
    ]);
    expect(await test.ok(leave('2026-11-20'))).toEqual({ count: 1 });
    expect(await test.ok(leave('2026-11-21'))).toEqual({ count: 0 });
    expect(await names({})).toEqual([]);
    expect(await names({ status: 'left' })).toEqual(['Dimas Aji']);
    expect(await test.ok(test.client.students.get({ studentId: id }))).toMatchObject({
      leftOn: '2026-11-20',
      leftAs: 'moved',
    });
    await test.ok(test.client.students.comeBack({ studentId: id }));
    expect(await names({})).toEqual(['Dimas Aji']);
    expect((await test.error(test.client.students.comeBack({ studentId: 99 }))).code).toBe('not_found');
  });
});

describe('the list of students', () => {
  it('finds parts of names without accents, NIS and NISN, names that begin so first', async () => {
    await add({ name: "Nur'aini Putri", nis: '1001', nisn: '0112345678' });
    await add({ name: 'Putri Ayu', nis: '1002', nisn: '0112345679' });
    await add({ name: 'Renaldi Saputri', nis: '1_03' });
    expect(await names({ search: 'putri' })).toEqual(['Putri Ayu', "Nur'aini Putri", 'Renaldi Saputri']);
    expect(await names({ search: 'NURAINI' })).toEqual(["Nur'aini Putri"]);
    expect(await names({ search: 'ayu put' })).toEqual(['Putri Ayu']);
    expect(await names({ search: '345679' })).toEqual(['Putri Ayu']);
    expect(await names({ search: '1002' })).toEqual(['Putri Ayu']);
    expect(await names({ search: '1_0' })).toEqual(['Renaldi Saputri']);
    expect(await names({ search: '%' })).toEqual([]);
  });

  it('comes by class, in pages, with the open cases of each', async () => {
    const first = await add({ name: 'Bagas', className: 'VII A' });
    await add({ name: 'Sekar', className: '7-a' });
    await add({ name: 'Dimas', className: 'X IPA 1' });
    await add({ name: 'Rani' });
    await reportCase(test, first);
    expect(await test.ok(test.client.students.classes({}))).toEqual({
      schoolYear: '2026/2027',
      classes: [
        { key: '7a', name: '7-a', level: 7, count: 2 },
        { key: '10ipa1', name: 'X IPA 1', level: 10, count: 1 },
      ],
      enrolled: 4,
      withoutClass: 1,
      left: 0,
    });
    const page = await test.ok(test.client.students.list({ classKey: '7a', limit: 1 }));
    expect(page).toMatchObject({ total: 2, rows: [{ name: 'Bagas', className: 'VII A', openCases: 1 }] });
    expect(await names({ classKey: '7a', offset: 1 })).toEqual(['Sekar']);
    expect(await names({ status: 'withoutClass' })).toEqual(['Rani']);
  });
});
