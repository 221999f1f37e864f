import type { GuardianRelation, StudentForm, StudentView } from '@shared/contract/students';

/** What the form's fields hold: text where the contract has text or nothing. */
export interface StudentValues extends Record<string, unknown> {
  name: string;
  sex: 'L' | 'P' | null;
  nis: string;
  nisn: string;
  birthPlace: string;
  birthDate: string | null;
  religion: string;
  address: string;
  village: string;
  district: string;
  postalCode: string;
  phone: string;
  specialNeeds: string;
  className: string;
  guardians: GuardianValues[];
}

export interface GuardianValues {
  relation: GuardianRelation;
  name: string;
  occupation: string;
  phone: string;
  address: string;
  deceased: boolean;
  isPrimary: boolean;
}

export const relations: readonly GuardianRelation[] = ['father', 'mother', 'guardian'];

export const emptyGuardian = (relation: GuardianRelation): GuardianValues => ({
  relation,
  name: '',
  occupation: '',
  phone: '',
  address: '',
  deceased: false,
  isPrimary: false,
});

/** A new student, in the class whose list was open. */
export const emptyStudent = (className: string): StudentValues => ({
  name: '',
  sex: null,
  nis: '',
  nisn: '',
  birthPlace: '',
  birthDate: null,
  religion: '',
  address: '',
  village: '',
  district: '',
  postalCode: '',
  phone: '',
  specialNeeds: '',
  className,
  guardians: [],
});

/** A known student as the form shows them. */
export const studentValues = (student: StudentView): StudentValues => ({
  name: student.name,
  sex: student.sex,
  nis: student.nis ?? '',
  nisn: student.nisn ?? '',
  birthPlace: student.birthPlace ?? '',
  birthDate: student.birthDate,
  religion: student.religion ?? '',
  address: student.address ?? '',
  village: student.village ?? '',
  district: student.district ?? '',
  postalCode: student.postalCode ?? '',
  phone: student.phone ?? '',
  specialNeeds: student.specialNeeds ?? '',
  className: student.className ?? '',
  guardians: student.guardians.map((guardian) => ({
    ...guardian,
    occupation: guardian.occupation ?? '',
    phone: guardian.phone ?? '',
    address: guardian.address ?? '',
  })),
});

/** What is sent; the core trims, and makes nothing of what is empty. */
export const toStudentForm = (values: StudentValues): StudentForm => ({ ...values });
