import type { StaffColumn } from '@shared/contract/staff';

/** What a list may tell about one member of staff; `null` where the list is silent. */
export interface StaffFacts {
  readonly name: string;
  /** Without blanks and dots; 18 digits as a rule, never refused for being otherwise. */
  readonly nip: string | null;
  readonly nuptk: string | null;
  /** Jenis PTK: `Guru Mapel`, `Guru BK`, `Kepala Sekolah`. */
  readonly kind: string | null;
  /** Tugas tambahan: `Wali Kelas VII A`, `Kepala Laboratorium`. */
  readonly additionalDuty: string | null;
  readonly subject: string | null;
  readonly phone: string | null;
}

export type StaffField = StaffColumn;

/** Why a row does not go in. */
export type StaffFaultReason =
  | 'nameMissing'
  | 'tooLong'
  | 'nuptkLength'
  | 'nuptkRepeated'
  | 'nipRepeated'
  | 'nameRepeated'
  | 'rowRepeated'
  | 'matchesSeveral';

export interface StaffFault {
  readonly row: number;
  readonly field: StaffField;
  readonly reason: StaffFaultReason;
  readonly params?: Readonly<Record<string, number>>;
}

export interface StaffRow {
  readonly row: number;
  readonly staff: StaffFacts;
}
