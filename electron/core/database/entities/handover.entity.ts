import type { AnswerKind, AnswerWay, HandoverDecision, ReferrerKind } from '@shared/domain/handover';
import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Case } from './case.entity';
import { Day, Instant, Integer, Json, OptionalDay, OptionalInteger, OptionalText, Text } from './columns';
import { Staff } from './staff.entity';
import { Student } from './student.entity';

/** Something the referrer tried, as it was told. */
export interface HandoverEffort {
  on: string;
  service: string;
  result: string;
}

/** A wali kelas or guru mapel hands a student to the BK room (fungsi alih tangan, Suhertina, 2014). */
@Entity('handovers')
export class Handover {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() studentId!: number;
  @ManyToOne(() => Student, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'student_id' })
  student?: Relation<Student>;
  @Text() referrerKind!: ReferrerKind;
  /** The name as it was then, also of who is in the list of staff. */
  @Text() referrerName!: string;
  @OptionalInteger() staffId!: number | null;
  @ManyToOne(() => Staff, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'staff_id' })
  staff?: Relation<Staff> | null;
  @Day() handedOverOn!: string;
  @Text() seen!: string;
  @Json() efforts!: HandoverEffort[];
  /** How urgent, in the referrer's words. */
  @OptionalText() urgency!: string | null;
  @Integer() recordedBy!: number;
  @Instant() createdAt!: string;

  /** What was made of it; with its day and by whom. All four are `null` while it waits. */
  @OptionalText() decision!: HandoverDecision | null;
  @OptionalDay() decidedOn!: string | null;
  @OptionalInteger() decidedBy!: number | null;
  /** Why it was returned, as written for the referrer. */
  @OptionalText() returnReason!: string | null;
  /** The case that took it on. */
  @Index() @OptionalInteger() caseId!: number | null;
  @ManyToOne(() => Case, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case> | null;
  @OneToMany(() => HandoverAnswer, (answer) => answer.handover) answers?: Relation<HandoverAnswer[]>;
}

/** What the referrer was told, word for word: jawaban kepada perujuk. Nothing of the counseling stands in it. */
@Entity('handover_answers')
export class HandoverAnswer {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() handoverId!: number;
  @ManyToOne(() => Handover, (handover) => handover.answers, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'handover_id' })
  handover?: Relation<Handover>;
  @Text() kind!: AnswerKind;
  @Day() on!: string;
  @Text() how!: AnswerWay;
  @Text() text!: string;
  @Integer() toldBy!: number;
  @Instant() createdAt!: string;
}
