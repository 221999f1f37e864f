import { expect, test } from 'vitest';
import { consentCard, consentShown, consentTone, type ConsentRecord } from './consent-view';

const record = (id: number, event: ConsentRecord['event'], on: string): ConsentRecord => ({
  id,
  party: 'guardian',
  event,
  on,
  how: event === 'given' ? 'signed' : null,
  personName: null,
  relation: null,
  witness: null,
  note: '',
  covers: null,
  recordedBy: 'Bagus Prayitno, S.Pd.',
  recordedAt: '2026-11-24T02:00:00Z',
});

test('before anybody was asked the card offers to record an answer first', () => {
  const card = consentCard([], 'student');
  expect(card.standing).toBe('none');
  expect(card.offers[0]).toBe('given');
  expect(card.offers).not.toContain('withdrawn');
});

test('a special circumstance is offered for the guardian alone', () => {
  expect(consentCard([], 'guardian').offers).toContain('waived');
  expect(consentCard([], 'student').offers).not.toContain('waived');
  expect(consentCard([], 'principal').offers).not.toContain('waived');
});

test('after a refusal the same party can be asked again, and the refusal stays in the history', () => {
  const card = consentCard(
    [record(2, 'given', '2026-11-20'), record(1, 'refused', '2026-11-10')],
    'guardian',
  );
  expect(card.standing).toBe('given');
  expect(card.history.map((one) => one.event)).toEqual(['given', 'refused']);
  expect(consentCard([record(1, 'refused', '2026-11-10')], 'guardian').offers).toContain('given');
});

test('after a no the principal is asked anew under the own account, the others by word of mouth', () => {
  const refused = { ...record(1, 'refused', '2026-11-10'), party: 'principal' as const };
  expect(consentCard([refused], 'principal').offers).toEqual(['given', 'refused', 'asked']);
  expect(consentCard([record(1, 'refused', '2026-11-10')], 'guardian').offers).not.toContain('asked');
});

test('who agreed can still withdraw, and the card shows it as standing in the way', () => {
  expect(consentCard([record(1, 'given', '2026-11-20')], 'guardian').offers).toEqual(['withdrawn']);
  expect(consentTone('withdrawn')).toBe('bad');
  expect(consentTone('waived')).toBe('good');
});

test('an open form is known by its name, any other name by none', () => {
  expect(consentShown('student.given')).toEqual({ party: 'student', what: 'given' });
  expect(consentShown('guardian.history')).toEqual({ party: 'guardian', what: 'history' });
  expect(consentShown('student.everything')).toBeNull();
  expect(consentShown(null)).toBeNull();
});
