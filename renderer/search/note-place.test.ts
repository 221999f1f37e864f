import type { NoteHit } from '@shared/contract/search';
import { expect, it } from 'vitest';
import { notePlace } from './note-place';

const note: NoteHit = {
  source: 'entry',
  id: 7,
  caseId: 3,
  caseCode: 'K-2026-003',
  referralId: null,
  entryKind: 'note',
  receiverKind: null,
  item: null,
  studentName: 'Rani',
  on: '2026-11-24',
  secret: false,
  excerpt: '',
};

it('leads to the place on the page of the case', () => {
  expect(notePlace(note)).toBe('/kasus/3#entry-7');
  expect(notePlace({ ...note, source: 'effort' })).toBe('/kasus/3#upaya-7');
  expect(notePlace({ ...note, source: 'report', id: 3 })).toBe('/kasus/3#reported-3');
  expect(notePlace({ ...note, source: 'conference' })).toBe('/kasus/3#konferensi');
});

it('leads to the step of the referral, as far as its kind has one', () => {
  const inReferral = { ...note, referralId: 5, receiverKind: 'psychologist' as const };
  const step = (more: Partial<NoteHit>) => notePlace({ ...inReferral, ...more });
  expect(step({ source: 'contact' })).toBe('/kasus/3/rujukan/5?langkah=contact');
  expect(step({ source: 'session' })).toBe('/kasus/3/rujukan/5?langkah=carrying_out');
  expect(step({ source: 'control' })).toBe('/kasus/3/rujukan/5?langkah=follow_up');
  expect(step({ source: 'receiver_report' })).toBe('/kasus/3/rujukan/5?langkah=report');
  expect(step({ source: 'receiver_report', receiverKind: 'bnn' })).toBe(
    '/kasus/3/rujukan/5?langkah=evaluation',
  );
  expect(step({ source: 'analysis', receiverKind: 'doctor' })).toBe('/kasus/3/rujukan/5');
  expect(step({ source: 'item', item: 'diagnosis' })).toBe('/kasus/3/rujukan/5?langkah=carrying_out');
});
