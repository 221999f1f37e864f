import { fieldSentence } from '@renderer/i18n/sentences';
import { contract } from '@shared/contract/contract';
import { accessOf } from '@shared/domain/rights';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayPaths, inputWith } from './day-paths.testing';
import { staff } from './ownership/own-calls.testing';
import { openAccount, startSchool, type TestApp } from './testing';

let test: TestApp;
beforeAll(async () => {
  test = await startSchool();
  const { staffId } = await test.ok(test.client.staff.save({ staffId: null, staff }));
  await openAccount(test, { name: 'principal', role: 'principal' });
  await openAccount(test, { name: 'homeroom', role: 'homeroom', staffId });
});
afterAll(() => test.dispose());

const days = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).flatMap(([procedure, { input }]) =>
    dayPaths(input).map((path) => [`${feature}.${procedure}`, path] as const),
  ),
);

/** A window of somebody who may make the call. */
const windowFor = (name: string): string => {
  const access = accessOf(name);
  if (access === null || access === 'anyone' || access.includes('coordinator')) return 'test';
  return access.includes('principal') ? 'principal' : 'homeroom';
};

it.each(days)('29 February of a common year is no day: %s, %s', async (name, path) => {
  const clientId = windowFor(name);
  const answer = await test.app.router.call(name, inputWith(path, '2027-02-29'), { clientId });
  const fields = answer.ok ? [] : (answer.error.fields ?? []);
  expect(fields).toContainEqual(expect.objectContaining({ path, reason: 'date' }));
  expect(fieldSentence({ reason: 'date' })).toBe('Tanggal ini tidak ada di kalender. Contoh: 24/11/2026.');
  const leapDay = await test.app.router.call(name, inputWith(path, '2028-02-29'), { clientId });
  const refused = leapDay.ok ? [] : (leapDay.error.fields ?? []);
  expect(refused.map((field) => field.path)).not.toContain(path);
});
