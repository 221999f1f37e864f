import type { YearOutcome } from '@shared/domain/year-change';
import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Day, Instant, Integer, Json, OptionalInstant, OptionalInteger, OptionalText, Text } from './columns';
import { SchoolYear } from './school-year.entity';
import { Student } from './student.entity';

/** One confirmed change of the school year (pergantian tahun pelajaran); until something rests on it, it can be undone. */
@Entity('year_changes')
@Index(['fromYearId'], { unique: true, where: 'undone_at IS NULL' })
export class YearChange {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() fromYearId!: number;
  @ManyToOne(() => SchoolYear, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'from_year_id' })
  fromYear?: Relation<SchoolYear>;
  /** The year it brought, `2027/2028`; a name, for undoing takes that year away again. */
  @Text() toYear!: string;
  /** When the graduates and those who moved left. */
  @Day() leftOn!: string;
  @Json() counts!: Record<YearOutcome, number>;
  @Instant() changedAt!: string;
  @Integer() changedBy!: number;
  @OptionalInstant() undoneAt!: string | null;
  @OptionalInteger() undoneBy!: number | null;
  @OneToMany(() => YearChangeStudent, (one) => one.change) students?: Relation<YearChangeStudent[]>;
}

/** Where one student went. Gone once the change is undone. */
@Entity('year_change_students')
@Index(['changeId', 'studentId'], { unique: true })
export class YearChangeStudent {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() changeId!: number;
  @ManyToOne(() => YearChange, (change) => change.students, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'change_id' })
  change?: Relation<YearChange>;
  @Index() @Integer() studentId!: number;
  @ManyToOne(() => Student, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'student_id' })
  student?: Relation<Student>;
  @Text() outcome!: YearOutcome;
  /** The class of the new year; `null` but for the outcome `class`. */
  @OptionalText() className!: string | null;
}
