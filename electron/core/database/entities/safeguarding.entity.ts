import type { TriggerCode } from '@shared/procedure/safeguarding';
import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { SchoolProblem } from './case-facts.entity';
import { Case } from './case.entity';
import { Day, Flag, Instant, Integer, Text } from './columns';

/** What the school wrote over a safeguarding reminder of Rujuk's; without a row Rujuk's own text stands. */
@Entity('safeguarding_edits')
export class SafeguardingEdit {
  @PrimaryColumn('text') trigger!: TriggerCode;
  @Text() text!: string;
  @Text() source!: string;
  @Day() validFrom!: string;
  /** Not shown on cases. */
  @Flag() hidden!: boolean;
  @Integer() changedBy!: number;
  @Instant() changedAt!: string;
}

/** One of the school's own problems has a safeguarding trigger. */
@Entity('safeguarding_problems')
@Index(['trigger', 'schoolProblemId'], { unique: true })
export class SafeguardingProblem {
  @PrimaryGeneratedColumn() id!: number;
  @Text() trigger!: TriggerCode;
  @Integer() schoolProblemId!: number;
  @ManyToOne(() => SchoolProblem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'school_problem_id' })
  schoolProblem?: Relation<SchoolProblem>;
}

/** A safeguarding trigger that the counselor set on a case by hand. */
@Entity('case_triggers')
@Index(['caseId', 'trigger'], { unique: true })
export class CaseTrigger {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() caseId!: number;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Text() trigger!: TriggerCode;
  @Integer() setBy!: number;
  @Instant() createdAt!: string;
}
