import { Entity, Index, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { ClassMembership } from './class-membership.entity';
import { Day, OptionalDay, OptionalText, Text } from './columns';
import { Guardian } from './guardian.entity';

/** A pupil. NIK, family card, bank and assistance numbers are never kept (`students-import.md`). */
@Entity('students')
// Those at the school, by name: of twenty years' students the few that are looked for.
@Index(['searchName'], { where: 'left_on IS NULL' })
export class Student {
  @PrimaryGeneratedColumn() id!: number;
  @Text() name!: string;
  /** The name without accents, in lower case: what search and sorting compare. */
  @Index() @Text() searchName!: string;
  @OptionalText() sex!: 'L' | 'P' | null;
  /** NIPD or NIS: free text of the school. */
  @Index() @OptionalText() nis!: string | null;
  /** 10 digits, leading zeros kept. */
  @Index({ unique: true, where: 'nisn IS NOT NULL' }) @OptionalText() nisn!: string | null;
  @OptionalText() birthPlace!: string | null;
  @OptionalDay() birthDate!: string | null;
  @OptionalText() religion!: string | null;
  /** Street, RT/RW, hamlet. */
  @OptionalText() address!: string | null;
  @OptionalText() village!: string | null;
  @OptionalText() district!: string | null;
  @OptionalText() postalCode!: string | null;
  @OptionalText() phone!: string | null;
  @OptionalText() specialNeeds!: string | null;
  /** Left the school: moved away (`keluar`) or graduated (`lulus`). Never deleted. */
  @OptionalDay() leftOn!: string | null;
  @OptionalText() leftAs!: 'moved' | 'graduated' | null;
  @Day() createdOn!: string;
  @OneToMany(() => Guardian, (guardian) => guardian.student) guardians?: Relation<Guardian[]>;
  @OneToMany(() => ClassMembership, (membership) => membership.student) classes?: Relation<ClassMembership[]>;
}
