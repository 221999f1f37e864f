import { expect, test } from 'vitest';
import { receiverKindCodes } from '../procedure/receivers';
import { meetingPlace } from './meeting-place';

test('only teachers meet the student at the school, unless in the BK room, where everybody may', () => {
  const inside = receiverKindCodes.filter((kind) => meetingPlace(kind, 'receiver') === 'inside');
  expect(inside).toEqual(['homeroom_teacher', 'subject_teacher']);
  expect(receiverKindCodes.filter((kind) => meetingPlace(kind, 'school') !== 'school')).toEqual([]);
});
