import { expect, it } from 'vitest';
import { consentHistory, consentStanding } from './consent';
import { consent } from './testing';

it('lets the latest event of a party decide', () => {
  const events = [consent('student', 'given', '2026-11-05'), consent('student', 'refused', '2026-11-03')];
  expect(consentStanding(events, 'student')).toBe('given');
  expect(consentStanding(events, 'guardian')).toBe('none');
});

it('takes what was recorded last on one day as what was said last', () => {
  const events = [consent('student', 'refused'), consent('student', 'given')];
  expect(consentStanding(events, 'student')).toBe('given');
  expect(consentStanding(events.toReversed(), 'student')).toBe('refused');
});

it('keeps every event of a party, earliest first', () => {
  const events = [
    consent('guardian', 'given', '2026-11-07'),
    consent('student', 'asked', '2026-11-03'),
    consent('guardian', 'asked', '2026-11-04'),
  ];
  expect(consentHistory(events, 'guardian').map(({ event }) => event)).toEqual(['asked', 'given']);
});
