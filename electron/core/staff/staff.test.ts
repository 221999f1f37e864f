import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffForm } from '@shared/contract/staff';
import { chosen, csv, everythingKept, workbook } from '../list-import/testing';
import { dapodikStaffWorkbook, privateStaffMarker } from '../sample/dapodik-staff-workbook';
import { fictionalStaff } from '../sample/fictional-staff';
import { sampleSchool } from '../sample/sample-lists';
import { startSchool, testSchool, type TestApp } from '../testing';

/** The staff of the school, principal and coordinator with the numbers that set-up knows. */
const people = fictionalStaff(['VII A', 'VII B', 'IX G']).map((person) => {
  const known = [testSchool.principal, testSchool.coordinator].find(({ name }) => name === person.name);
  return { ...person, nip: known?.nip ?? person.nip };
});
const bare: StaffForm = {
  name: 'Sri Wahyuni, S.Pd.',
  nip: null,
  nuptk: null,
  kind: null,
  additionalDuty: null,
  isPrincipal: false,
  isCoordinator: false,
  isCounselor: false,
  homeroomOf: null,
  subject: null,
  phone: null,
  active: true,
};

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const save = (some: Partial<StaffForm>, staffId: number | null = null) =>
  test.client.staff.save({ staffId, staff: { ...bare, ...some } });
const listed = async (input: Parameters<TestApp['client']['staff']['list']>[0] = {}) =>
  (await test.ok(test.client.staff.list({ limit: 200, ...input }))).rows;
const names = async (input: Parameters<TestApp['client']['staff']['list']>[0]) =>
  (await listed(input)).map(({ name }) => name);
const dapodik = (staff = people) => dapodikStaffWorkbook(staff, sampleSchool);

async function preview(bytes: Uint8Array) {
  const { uploadId, mapping } = await test.ok(test.client.staff.importRead(chosen(bytes, 'ptk.xlsx')));
  const { counts } = await test.ok(test.client.staff.importPreview({ uploadId, mapping }));
  return { uploadId, counts };
}

async function importStaff(bytes: Uint8Array, inactive: number[] = []) {
  const { uploadId, counts } = await preview(bytes);
  const batch = await test.ok(test.client.staff.importApply({ uploadId, inactive }));
  return { ...batch, preview: counts };
}

describe('the staff', () => {
  it('sign the letters by their duty: a new principal, a mended NIP, an undone import', async () => {
    const signer = async () => (await test.ok(test.client.school.get({}))).principal;
    const { staffId } = await test.ok(save({ name: 'Drs. Suyitno', isPrincipal: true }));
    expect(await signer()).toEqual({ name: 'Drs. Suyitno', nip: null });
    await test.ok(save({ name: 'Drs. Suyitno', nip: '196501011990031001', isPrincipal: true }, staffId));
    expect((await signer()).nip).toBe('196501011990031001');
    await test.ok(save({ name: 'Tanpa Tugas, S.Pd.' }));
    expect((await signer()).name).toBe('Drs. Suyitno');

    const imported = people.filter(({ name }) => name !== testSchool.principal.name);
    const batch = await importStaff(
      await dapodik(imported.map((one, index) => (index === 0 ? { ...one, kind: 'Kepala Sekolah' } : one))),
    );
    const named = (await signer()).name;
    expect(named).toBe((await listed({ duty: 'principal' }))[0]?.name);
    expect(named).not.toBe('Drs. Suyitno');
    await test.ok(test.client.staff.importUndo({ batchId: batch.batchId }));
    expect((await signer()).name).toBe('Drs. Suyitno');
  });

  it('keeps a signer that was mended in the settings until the duty changes', async () => {
    const settings = await test.ok(test.client.school.get({}));
    const principal = { name: 'Dra. Endang Suprihatin, M.M.', nip: settings.principal.nip };
    await test.ok(test.client.school.save({ ...settings, principal }));
    await test.ok(save({ name: 'Tanpa Tugas, S.Pd.' }));
    expect((await test.ok(test.client.school.get({}))).principal).toEqual(principal);
  });

  it('begin with the principal and the coordinator of the set-up', async () => {
    expect(await names({ duty: 'principal' })).toEqual([testSchool.principal.name]);
    expect(await names({ duty: 'coordinator' })).toEqual([testSchool.coordinator.name]);
  });

  it('are found by name, number and duty, and hidden once they are not offered any more', async () => {
    const { staffId } = await test.ok(
      save({ additionalDuty: 'Pembina OSIS', homeroomOf: 'Kelas VII A', nip: '19780304 200501 2 003' }),
    );
    for (const search of ['sri', 'wahyu', '1978', 'osis'])
      expect(await names({ search })).toEqual([bare.name]);
    expect(await listed({ duty: 'homeroom' })).toMatchObject([
      { homeroomOf: 'VII A', nip: '197803042005012003' },
    ]);
    await test.ok(save({ active: false }, staffId));
    expect(await names({ search: 'sri' })).toEqual([]);
    expect(await names({ search: 'sri', includeInactive: true })).toEqual([bare.name]);
    expect(await test.ok(test.client.staff.get({ staffId }))).toMatchObject({
      name: bare.name,
      active: false,
    });
  });

  it('have one principal and one coordinator: a new one takes the duty from the former', async () => {
    const { staffId } = await test.ok(save({ isPrincipal: true }));
    expect((await listed({ duty: 'principal' })).map(({ id }) => id)).toEqual([staffId]);
    await test.ok(save({ isPrincipal: true, isCoordinator: true }, staffId));
    expect((await listed({ duty: 'coordinator' })).map(({ id }) => id)).toEqual([staffId]);
  });

  it('are refused at the field that is wrong', async () => {
    const { staffId } = await test.ok(save({ nip: '1', nuptk: '9910000000000001' }));
    const fieldsOf = async (some: Partial<StaffForm>) =>
      (await test.error(save(some))).fields?.map(({ path, reason }) => [path, reason]);
    expect(await fieldsOf({ nip: '1' })).toEqual([['staff.nip', 'nipTaken']]);
    expect(await fieldsOf({ nuptk: '9910000000000001' })).toEqual([['staff.nuptk', 'nuptkTaken']]);
    expect(await fieldsOf({ nuptk: '123' })).toEqual([['staff.nuptk', 'nuptk']]);
    expect(await fieldsOf({})).toEqual([['staff.name', 'staffExists']]);
    expect(await fieldsOf({ name: 'Sri', homeroomOf: '?' })).toEqual([['staff.homeroomOf', 'className']]);
    // The same name with other numbers is somebody else.
    await test.ok(save({ nip: '2' }));
    await test.ok(save({ nip: '1', phone: '0800' }, staffId));
    expect((await test.error(save({}, 99))).code).toBe('not_found');
  });
});

describe('importing the Dapodik list of staff', () => {
  it('brings everybody with their duties, knows those of the set-up, and twice adds nothing', async () => {
    const { counts } = await importStaff(await dapodik());
    // Principal and coordinator are there already, without NUPTK and telephone.
    expect(counts).toEqual({ added: people.length - 2, changed: 2, left: 0 });
    expect(await listed()).toHaveLength(people.length);
    expect(await names({ duty: 'principal' })).toEqual([testSchool.principal.name]);
    expect(await names({ duty: 'coordinator' })).toEqual([testSchool.coordinator.name]);
    expect((await listed({ duty: 'homeroom' })).map(({ homeroomOf }) => homeroomOf).sort()).toEqual([
      'IX G',
      'VII A',
      'VII B',
    ]);
    const again = await importStaff(await dapodik());
    expect(again.preview).toMatchObject({ added: 0, changed: 0, unchanged: people.length, absent: 0 });
    const kept = await everythingKept(test);
    expect(kept).toContain(people[3]?.name);
    expect(kept).not.toContain(privateStaffMarker);
  });

  it('offers those who are not in it, and undoes all of it', async () => {
    await importStaff(await dapodik());
    const before = await everythingKept(test, ['staff']);
    const { uploadId, counts } = await preview(await dapodik(people.slice(0, -1)));
    expect(counts).toMatchObject({ changed: 0, absent: 1 });
    const { rows } = await test.ok(test.client.staff.importRows({ uploadId, group: 'absent' }));
    const batch = await test.ok(
      test.client.staff.importApply({ uploadId, inactive: rows.map(({ targetId }) => targetId ?? 0) }),
    );
    expect(batch.counts).toEqual({ added: 0, changed: 0, left: 1 });
    expect(await listed()).toHaveLength(people.length - 1);
    await test.ok(test.client.staff.importUndo({ batchId: batch.batchId }));
    expect(await everythingKept(test, ['staff'])).toBe(before);
  });

  it('shows that a new principal takes the duty from the former one, and undoing gives it back', async () => {
    const { uploadId } = await preview(csv('Nama;Jabatan', 'Joko Susilo, M.Pd.;Kepala Sekolah'));
    const { rows } = await test.ok(test.client.staff.importRows({ uploadId, group: 'changed' }));
    expect(rows).toMatchObject([
      { row: null, name: testSchool.principal.name, changes: [{ field: 'principalTaken' }] },
    ]);
    const { batchId } = await test.ok(test.client.staff.importApply({ uploadId, inactive: [] }));
    expect(await names({ duty: 'principal' })).toEqual(['Joko Susilo, M.Pd.']);
    await test.ok(test.client.staff.importUndo({ batchId }));
    expect(await names({ duty: 'principal' })).toEqual([testSchool.principal.name]);
  });

  it('names rows in error, is refused when the staff changed meanwhile, and undo when one was edited', async () => {
    const file = await workbook([
      ['Nama', 'NUPTK', 'NIP'],
      ['Agus Setiawan', null, '1'],
      [null, null, '2'],
      ['Hadi', '12', null],
    ]);
    const { uploadId, counts } = await preview(file);
    expect(counts).toMatchObject({ added: 1, faults: 2 });
    const { rows } = await test.ok(test.client.staff.importRows({ uploadId, group: 'faults' }));
    expect(rows.map(({ row, name, fault }) => [row, name, fault?.reason])).toEqual([
      [3, '', 'nameMissing'],
      [4, 'Hadi', 'nuptkLength'],
    ]);
    await test.ok(save({ name: 'Agus Setiawan', nip: '1' }));
    expect(await test.error(test.client.staff.importApply({ uploadId, inactive: [] }))).toMatchObject({
      code: 'conflict',
      reason: 'import.changedMeanwhile',
    });
    const { batchId } = await importStaff(
      await workbook([
        ['Nama', 'NIP'],
        ['Yuni', '7'],
      ]),
    );
    const [yuni] = await listed({ search: 'yuni' });
    await test.ok(save({ name: 'Yuni', nip: '7', phone: '0800' }, yuni?.id));
    expect(await test.error(test.client.staff.importUndo({ batchId }))).toMatchObject({
      code: 'refused',
      reason: 'import.editedSince',
    });
  });

  it('answers for files that are no list', async () => {
    const answerTo = async (bytes: Uint8Array) =>
      (await test.error(test.client.staff.importRead(chosen(bytes)))).reason;
    expect(await answerTo(Buffer.from('%PDF-1.7\n'))).toBe('import.notSpreadsheet');
    expect(await answerTo(await workbook([['NIP'], ['1']]))).toBe('import.noNameColumn');
  });
});
