import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSchool, type TestApp } from '../testing';

const clinic = {
  kind: 'psychologist' as const,
  institution: 'Biro Psikologi Cakrawala',
  person: "Retno Nur'aini, M.Psi., Psikolog",
  address: 'Jl. Pahlawan 45',
  city: 'Pasuruan',
  phone: '0800 4100 210',
  hours: 'Senin–Kamis 08.00–15.00',
  cost: null,
  agreement: null,
  note: null,
  active: true,
};
const hospital = { ...clinic, kind: 'psychiatrist' as const, institution: 'RSUD Bangil', person: null };

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const add = (receiver: typeof clinic | typeof hospital) =>
  test.ok(test.client.receivers.save({ id: null, receiver }));
const found = async (input: Parameters<TestApp['client']['receivers']['list']>[0]) =>
  (await test.ok(test.client.receivers.list(input))).rows.map((row) => row.institution);

describe('the directory of receivers', () => {
  it('finds an entry by any words of its name, without accents and apostrophes', async () => {
    await add(clinic);
    await add(hospital);
    expect(await found({ search: 'nuraini cakra' })).toEqual([clinic.institution]);
    expect(await found({ search: 'bang' })).toEqual([hospital.institution]);
    expect(await found({ search: 'rsud pasuruan' })).toEqual([hospital.institution]);
    expect(await found({ search: '%' })).toHaveLength(2);
    expect(await found({ kind: 'psychiatrist' })).toEqual([hospital.institution]);
  });

  it('changes an entry, and hides it from the daily list when it is closed', async () => {
    const { id } = await add(clinic);
    const changed = await test.ok(
      test.client.receivers.save({ id, receiver: { ...clinic, phone: '0800 1', active: false } }),
    );
    expect(changed).toMatchObject({ id, phone: '0800 1', active: false });
    expect(await found({})).toEqual([]);
    expect(await found({ includeInactive: true })).toEqual([clinic.institution]);
  });

  it('refuses the same entry twice, also from a double click', async () => {
    const answers = await Promise.all([
      test.client.receivers.save({ id: null, receiver: clinic }),
      test.client.receivers.save({ id: null, receiver: clinic }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const error = await test.error(test.client.receivers.save({ id: null, receiver: clinic }));
    expect(error.fields).toEqual([{ path: 'receiver.institution', reason: 'receiverExists' }]);
  });

  it('takes kinds that the school added, until they are offered no more', async () => {
    const { client, ok, error } = test;
    const form = {
      label: 'Dinas Sosial',
      profession: 'Kepala Dinas Sosial',
      weeklyControl: false,
      active: true,
    };
    const added = await ok(client.receivers.saveKind({ id: null, form: { ...form, reportDueDays: 45 } }));
    const custom = {
      ...clinic,
      institution: 'Dinas Sosial',
      kind: 'custom' as const,
      schoolKindId: added.id,
    };
    const saved = await ok(client.receivers.save({ id: null, receiver: custom }));
    expect(saved).toMatchObject({ kind: 'custom', schoolKindId: added.id });
    const listed = await ok(client.receivers.list({ kind: 'custom', schoolKindId: added.id }));
    expect(listed.rows.map(({ id }) => id)).toEqual([saved.id]);

    const nameless = await error(
      client.receivers.save({ id: null, receiver: { ...custom, institution: 'Lain', schoolKindId: null } }),
    );
    expect(nameless.fields).toEqual([{ path: 'receiver.schoolKindId', reason: 'schoolKind' }]);
    await ok(
      client.receivers.saveKind({ id: added.id, form: { ...form, reportDueDays: 45, active: false } }),
    );
    const late = await error(
      client.receivers.save({ id: null, receiver: { ...custom, institution: 'Lain' } }),
    );
    expect(late.fields).toEqual([{ path: 'receiver.schoolKindId', reason: 'schoolKind' }]);
    for (const label of ['Psikolog', 'dinas  sosial']) {
      const twin = await error(
        client.receivers.saveKind({ id: null, form: { ...form, label, reportDueDays: 30 } }),
      );
      expect(twin.fields).toEqual([{ path: 'form.label', reason: 'kindExists' }]);
    }
  });

  it('answers not found for an entry that is not there', async () => {
    expect((await test.error(test.client.receivers.get({ id: 99 }))).code).toBe('not_found');
    const change = test.client.receivers.save({ id: 99, receiver: clinic });
    expect((await test.error(change)).code).toBe('not_found');
  });
});
