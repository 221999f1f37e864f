import { fieldSentence } from '@renderer/i18n/sentences';
import { contract } from '@shared/contract/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayPaths, inputWith } from './day-paths.testing';
import { startSchool, type TestApp } from './testing';

let test: TestApp;
beforeAll(async () => {
  test = await startSchool();
});
afterAll(() => test.dispose());

const days = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).flatMap(([procedure, { input }]) =>
    dayPaths(input).map((path) => [`${feature}.${procedure}`, path] as const),
  ),
);

it.each(days)('29 February of a common year is no day: %s, %s', async (name, path) => {
  const answer = await test.app.router.call(name, inputWith(path, '2027-02-29'), { clientId: 'test' });
  const fields = answer.ok ? [] : (answer.error.fields ?? []);
  expect(fields).toContainEqual(expect.objectContaining({ path, reason: 'date' }));
  expect(fieldSentence({ reason: 'date' })).toBe('Tanggal ini tidak ada di kalender. Contoh: 24/11/2026.');
  const leapDay = await test.app.router.call(name, inputWith(path, '2028-02-29'), { clientId: 'test' });
  const refused = leapDay.ok ? [] : (leapDay.error.fields ?? []);
  expect(refused.map((field) => field.path)).not.toContain(path);
});
