import type { Severity } from '@shared/procedure/problems';
import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Account } from './account.entity';
import { CaseConference, CaseEffort, CaseEntry, CaseProblem, CaseClosure } from './case-facts.entity';
import { Day, Instant, Integer, OptionalText, Text } from './columns';
import { Referral } from './referral.entity';
import { Student } from './student.entity';

/** One student's problem, from report to closing. Open or closed is read from its closures, never stored. */
@Entity('cases')
@Index(['counselorId', 'reportedOn'])
// Everything that the list of cases is sorted and filtered by, without the texts: it is counted from this alone.
@Index(['reportedOn', 'id', 'severity', 'counselorId', 'studentId', 'code'])
export class Case {
  @PrimaryGeneratedColumn() id!: number;
  /** Code shown instead of the name where others look on: `K-2026-014`. */
  @Text({ unique: true }) code!: string;
  @Index() @Integer() studentId!: number;
  @ManyToOne(() => Student, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'student_id' })
  student?: Relation<Student>;
  /** The account whose case this is. */
  @Integer() counselorId!: number;
  @ManyToOne(() => Account, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'counselor_id' })
  counselor?: Relation<Account>;
  /** Code of `shared/procedure/problems` reporters. */
  @Text() reporterKind!: string;
  @OptionalText() reporterName!: string | null;
  @Day() reportedOn!: string;
  @Text() severity!: Severity;
  /** Why another severity than the proposed one; `null` where it is the proposed one. */
  @OptionalText() severityReason!: string | null;
  /** Code of the field of BK: personal, social, learning, career. */
  @Text() field!: string;
  @Text() chronology!: string;
  /** Why the school's own efforts are not enough (Yasinta et al., 2024). */
  @Text({ default: '' }) whyNotEnough!: string;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
  @OneToMany(() => CaseProblem, (problem) => problem.case) problems?: Relation<CaseProblem[]>;
  @OneToMany(() => CaseEffort, (effort) => effort.case) efforts?: Relation<CaseEffort[]>;
  @OneToMany(() => CaseEntry, (entry) => entry.case) entries?: Relation<CaseEntry[]>;
  @OneToMany(() => CaseConference, (conference) => conference.case) conferences?: Relation<CaseConference[]>;
  @OneToMany(() => CaseClosure, (closure) => closure.case) closures?: Relation<CaseClosure[]>;
  @OneToMany(() => Referral, (referral) => referral.case) referrals?: Relation<Referral[]>;
}
