import type { GuardianRelation, StudentColumn } from '@shared/contract/students';
import type { IsoDate } from '@shared/domain/referral-facts';

/** What a list may tell about one guardian; `null` where the list is silent. */
export interface GuardianFacts {
  readonly name: string;
  readonly occupation: string | null;
  readonly phone: string | null;
  readonly deceased: boolean;
}

/** What a list may tell about one student; `null` where the list is silent. */
export interface StudentFacts {
  readonly name: string;
  readonly nis: string | null;
  readonly nisn: string | null;
  readonly sex: 'L' | 'P' | null;
  readonly birthPlace: string | null;
  readonly birthDate: IsoDate | null;
  readonly religion: string | null;
  /** Street, RT/RW, hamlet. */
  readonly address: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly postalCode: string | null;
  readonly phone: string | null;
  readonly specialNeeds: string | null;
  /** The class this year, as the school writes it: `VII A`. */
  readonly className: string | null;
  readonly guardians: Readonly<Record<GuardianRelation, GuardianFacts | null>>;
}

/** Everything a column can be mapped to. */
export type StudentField = StudentColumn;

/** Why a row does not go in. Each has its sentence below `import.faults`. */
export type RowFaultReason =
  | 'nameMissing'
  | 'tooLong'
  | 'nisnLength'
  | 'dateUnreadable'
  | 'dateImpossible'
  | 'dateOutOfRange'
  | 'nisnRepeated'
  | 'nisRepeated'
  | 'nameRepeated'
  | 'rowRepeated'
  | 'nisTaken'
  | 'matchesSeveral';

export interface RowFault {
  readonly row: number;
  readonly field: StudentField;
  readonly reason: RowFaultReason;
  /** The row it collides with, the length it should have. */
  readonly params?: Readonly<Record<string, number>>;
}

/** What was passed over in a row that does go in. */
export interface RowNotice {
  readonly row: number;
  readonly field: StudentField;
  readonly reason: 'sexUnknown' | 'classUnknown';
}

/** A row of the list that can go in. */
export interface StudentRow {
  readonly row: number;
  readonly student: StudentFacts;
}
