import { missing } from '@shared/domain/missing';
import { expect, test } from 'vitest';
import { mendingOf } from './mending';

test('what the student or the family lacks is mended in the form of the student', () => {
  expect(mendingOf(missing('student_address_missing', 'letter', 'student.address'))).toEqual({
    at: 'student',
  });
  expect(mendingOf(missing('guardian_missing', 'letter', 'guardian.name'))).toEqual({ at: 'student' });
});

test('the conference and what the case lacks are mended on the page of the case', () => {
  expect(mendingOf(missing('conference_missing', 'consideration', 'conference'))).toEqual({
    at: 'case',
    part: 'konferensi',
  });
  expect(mendingOf(missing('case_efforts_missing', 'letter', 'case.efforts'))).toEqual({
    at: 'case',
    part: 'upaya',
  });
});

test('everything else is a field of a step', () => {
  expect(mendingOf(missing('purpose_missing', 'letter', 'purpose'))).toEqual({
    at: 'field',
    step: 'letter',
    field: 'purpose',
  });
});
