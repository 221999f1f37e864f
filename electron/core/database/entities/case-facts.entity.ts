import type { OutcomeCode } from '@shared/domain/referral-facts';
import type { Severity } from '@shared/procedure/problems';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Case } from './case.entity';
import {
  Day,
  Flag,
  Instant,
  Integer,
  Json,
  OptionalDay,
  OptionalInteger,
  OptionalText,
  Text,
} from './columns';

/** A problem the school added to the paper's list. */
@Entity('school_problems')
export class SchoolProblem {
  @PrimaryGeneratedColumn() id!: number;
  @Text({ unique: true }) label!: string;
  @Text() severity!: Severity;
  @Flag(true) active!: boolean;
}

/** One problem of a case: a code of the paper's list, or `school:<id>` of the school's own. */
@Entity('case_problems')
@Index(['caseId', 'problemCode'], { unique: true })
@Index('IDX_case_problems_by_problem', ['problemCode', 'caseId'])
export class CaseProblem {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() caseId!: number;
  @ManyToOne(() => Case, (one) => one.problems, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Text() problemCode!: string;
}

/** What the school tried before handing the case over. */
@Entity('case_efforts')
export class CaseEffort {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, (one) => one.efforts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Day() on!: string;
  @Text() service!: string;
  @Text() result!: string;
  @Instant() createdAt!: string;
}

export type CaseEntryKind =
  'note' | 'counseling' | 'guardian_consultation' | 'home_visit' | 'case_conference' | 'document';

/** One line of the case's timeline. A secret one never leaves the BK room: no letter, no report. */
@Entity('case_entries')
@Index(['caseId', 'on'])
// The services of a year are counted from it alone.
@Index(['on', 'kind', 'caseId'])
export class CaseEntry {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() caseId!: number;
  @ManyToOne(() => Case, (one) => one.entries, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Text() kind!: CaseEntryKind;
  @Day() on!: string;
  @Text() text!: string;
  @Flag() secret!: boolean;
  @Integer() authorId!: number;
  @Instant() createdAt!: string;
}

export interface ConferenceParticipant {
  name: string;
  position: string;
  from: string | null;
}

/** Konferensi kasus: must precede the referral of a severe case (Anwar & Rohmat, 2022). */
@Entity('case_conferences')
export class CaseConference {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, (one) => one.conferences, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Day() plannedOn!: string;
  @OptionalText() time!: string | null;
  @Text() place!: string;
  @Text() agenda!: string;
  @Json() participants!: ConferenceParticipant[];
  /** When it was really held; `null` while it is only planned. */
  @Index() @OptionalDay() heldOn!: string | null;
  @Text({ default: '' }) notes!: string;
  @Text({ default: '' }) decision!: string;
  /** Whether those present decided to refer; `null` until it is held. */
  @OptionalInteger() decidedToRefer!: 0 | 1 | null;
  @Flag() secrecyPledged!: boolean;
  @Instant() createdAt!: string;
}

/** A case was closed, and perhaps opened again; every round stays. */
@Entity('case_closures')
// The closings that hold: what is open is asked of every case at once.
@Index(['caseId', 'closedOn', 'outcome'], { where: 'reopened_on IS NULL' })
@Index('IDX_case_closures_by_day', ['closedOn', 'caseId', 'outcome'], { where: 'reopened_on IS NULL' })
@Index(['reopenedOn', 'caseId'], { where: 'reopened_on IS NOT NULL' })
export class CaseClosure {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, (one) => one.closures, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Day() closedOn!: string;
  @Text() outcome!: OutcomeCode;
  @Text() reason!: string;
  @Integer() closedBy!: number;
  @OptionalDay() reopenedOn!: string | null;
  @OptionalText() reopenReason!: string | null;
  @OptionalInteger() reopenedBy!: number | null;
}
