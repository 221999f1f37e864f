import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Flag, OptionalText, Text } from './columns';

/** Teachers and other staff: signers, escorts, participants, reporters. */
@Entity('staff')
export class Staff {
  @PrimaryGeneratedColumn() id!: number;
  @Text() name!: string;
  /** The name without accents, in lower case: what search compares. */
  @Index() @Text() searchName!: string;
  @OptionalText() nip!: string | null;
  @Index({ unique: true, where: 'nuptk IS NOT NULL' }) @OptionalText() nuptk!: string | null;
  /** Jenis PTK as Dapodik names it: Guru BK, Guru Mapel, Kepala Sekolah … */
  @OptionalText() kind!: string | null;
  /** Tugas tambahan as Dapodik names it. */
  @OptionalText() additionalDuty!: string | null;
  @Flag() isPrincipal!: boolean;
  @Flag() isCoordinator!: boolean;
  @Flag() isCounselor!: boolean;
  /** Class this person is homeroom teacher of, as written: `VII A`. */
  @OptionalText() homeroomOf!: string | null;
  @OptionalText() subject!: string | null;
  @OptionalText() phone!: string | null;
  @Flag(true) active!: boolean;
}
