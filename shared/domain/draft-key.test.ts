import { expect, it } from 'vitest';
import { draftSubject } from './draft-key';

it.each([
  ['cases.entry.12', { of: 'case', id: 12 }],
  ['cases.effort.12.3', { of: 'case', id: 12 }],
  ['letters.paper.12.0.planSheet', { of: 'case', id: 12 }],
  ['referrals.7.contact.new', { of: 'referral', id: 7 }],
  ['cases.report', null],
  ['cases.report.5', null],
  ['students.edit.5', null],
  ['referrals.x.contact', null],
])('%s belongs to %j', (key, expected) => {
  expect(draftSubject(key)).toEqual(expected);
});
