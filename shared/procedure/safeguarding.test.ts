import { expect, it, test } from 'vitest';
import { isRealDate } from '../domain/calendar';
import { problems } from './problems';
import { safeguarding, safeguardingValidFrom, triggerCodes } from './safeguarding';

it('is dated, and every trigger has one entry with a text and a source', () => {
  expect(isRealDate(safeguardingValidFrom)).toBe(true);
  expect(safeguarding.map(({ code }) => code)).toEqual(triggerCodes);
  for (const { text, source } of safeguarding) {
    expect(text.trim()).not.toBe('');
    expect(source.trim()).not.toBe('');
  }
});

it('names no penalty, commands nobody by law, and shouts at nobody', () => {
  const forbidden = /pidana|penjara|denda|hukum|sanksi|dipenjara|ancaman|wajib|diwajibkan|melanggar|pasal|!/i;
  expect(safeguarding.filter(({ text, label }) => forbidden.test(`${label} ${text}`))).toEqual([]);
});

test.each([
  ['suicide_attempt', 'suicide', 'emergency'],
  ['armed_fight', 'weapons', 'emergency'],
  ['criminal_offender', 'offender', 'initials'],
  ['alcohol_drug_addiction', 'drugs', null],
  ['pregnancy', 'pregnancy', null],
  ['severe_emotional_disturbance', 'severe_emotional', null],
])('the problem %s has the trigger %s, with effect %s', (problem, code, effect) => {
  const found = safeguarding.filter((one) => (one.problems as readonly string[]).includes(problem));
  expect(found.map((one) => [one.code, one.effect])).toEqual([[code, effect]]);
  expect(problems.some((one) => one.code === problem)).toBe(true);
});

it('where the guardian may be the suspect, the guardian is not asked', () => {
  const entry = safeguarding.find(({ code }) => code === 'sexual_violence');
  expect(entry?.effect).toBe('guardian_consent_not_asked');
  expect(entry?.text).toContain('129');
});
