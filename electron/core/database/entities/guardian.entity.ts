import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Flag, Integer, OptionalText, Text } from './columns';
import { Student } from './student.entity';

export type GuardianRelation = 'father' | 'mother' | 'guardian';

/** A parent or guardian of one student. */
@Entity('guardians')
@Index(['studentId', 'relation'], { unique: true })
export class Guardian {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() studentId!: number;
  @ManyToOne(() => Student, (student) => student.guardians, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'student_id' })
  student?: Relation<Student>;
  @Text() relation!: GuardianRelation;
  @Text() name!: string;
  @OptionalText() occupation!: string | null;
  @OptionalText() phone!: string | null;
  @OptionalText() address!: string | null;
  /** Dapodik writes `Sudah Meninggal` into the work column. */
  @Flag() deceased!: boolean;
  /** The one who answers for the student first: invited, asked for consent. */
  @Flag() isPrimary!: boolean;
}
