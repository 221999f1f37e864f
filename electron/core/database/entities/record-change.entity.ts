import type { ChangedField, ChangeSubject } from '@shared/domain/record-change';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Case } from './case.entity';
import { Day, Flag, Instant, Integer, Json, OptionalInteger, OptionalText, Text } from './columns';

/** A record of a case was changed or removed after it had been written: what it said, what it says, by whom. */
@Entity('record_changes')
@Index(['subject', 'recordId'])
export class RecordChange {
  @PrimaryGeneratedColumn() id!: number;
  /** `null` for a letter that came in and belongs to no case. */
  @Index() @OptionalInteger() caseId!: number | null;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @OptionalInteger() referralId!: number | null;
  /** What kind of record it is. */
  @Text() subject!: ChangeSubject;
  /** Its id in its own table; it may be gone. */
  @Integer() recordId!: number;
  /** Which one of its kind, in a code or a day: the item, the party of a consent, the day of a session. */
  @OptionalText() about!: string | null;
  @Flag() removed!: boolean;
  /** The record was marked as secret, before or after. */
  @Flag() secret!: boolean;
  @Json() fields!: ChangedField[];
  @Integer() changedBy!: number;
  /** The day at the school. */
  @Day() changedOn!: string;
  @Instant() changedAt!: string;
}
