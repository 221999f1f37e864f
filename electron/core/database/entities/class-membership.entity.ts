import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Integer, OptionalInteger, Text } from './columns';
import { SchoolYear } from './school-year.entity';
import { Student } from './student.entity';

/** Which class a student is in, one row a school year. */
@Entity('class_memberships')
@Index(['studentId', 'schoolYearId'], { unique: true })
@Index(['schoolYearId', 'classKey'])
export class ClassMembership {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() studentId!: number;
  @ManyToOne(() => Student, (student) => student.classes, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'student_id' })
  student?: Relation<Student>;
  @Integer() schoolYearId!: number;
  @ManyToOne(() => SchoolYear, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'school_year_id' })
  schoolYear?: Relation<SchoolYear>;
  /** As the school writes it: `VII A`. */
  @Text() className!: string;
  /** As it is compared: `7a`. */
  @Text() classKey!: string;
  /** 7–13; `null` where the name does not tell. */
  @OptionalInteger() level!: number | null;
}
