import type { StaffMember } from '@shared/contract/staff';
import { expect, test } from 'vitest';
import { teachersFirst } from './teacher-order';

const member = (id: number, more: Partial<StaffMember>): StaffMember => ({
  id,
  name: `Guru ${id}`,
  nip: null,
  nuptk: null,
  kind: null,
  additionalDuty: null,
  isPrincipal: false,
  isCoordinator: false,
  isCounselor: false,
  homeroomOf: null,
  subject: null,
  phone: null,
  active: true,
  ...more,
});
const staff = [
  member(1, {}),
  member(2, { subject: 'Kimia' }),
  member(3, { homeroomOf: 'X E1' }),
  member(4, { homeroomOf: 'XI IPA 2', subject: 'Fisika' }),
];

test.each([
  ['homeroom_teacher', 'Kelas 11-IPA-2', [4, 3, 1, 2]],
  ['homeroom_teacher', null, [3, 4, 1, 2]],
  ['subject_teacher', 'XI IPA 2', [2, 4, 1, 3]],
] as const)('of %s, for a student of %s, the likely ones come first', (kind, className, inOrder) => {
  expect(teachersFirst(staff, kind, className).map(({ id }) => id)).toEqual(inOrder);
});
