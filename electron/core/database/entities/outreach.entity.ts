import type { ContactAttempt } from '@shared/domain/referral-facts';
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
import { Day, Instant, Integer, Json, OptionalDay, OptionalText, Text } from './columns';
import { Receiver } from './receiver.entity';

/** A class that the outreach is for: how many were expected, how many came. */
export interface OutreachClass {
  className: string;
  planned: number | null;
  attended: number | null;
}

/** Penyuluhan: an institution informs many at once. It is about no pupil; cases may be linked to it (Anwar, 2016). */
@Entity('outreaches')
export class Outreach {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() receiverId!: number;
  @ManyToOne(() => Receiver, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'receiver_id' })
  receiver?: Relation<Receiver>;
  @Text() theme!: string;
  /** Content that the school asked for. */
  @Text({ default: '' }) material!: string;
  @Index() @Day() requestedOn!: string;
  @Text() channel!: ContactAttempt['channel'];

  @OptionalDay() agreedOn!: string | null;
  /** Content that was agreed. */
  @Text({ default: '' }) agreedMaterial!: string;
  @OptionalDay() refusedOn!: string | null;
  @Text({ default: '' }) refusalReason!: string;

  @OptionalDay() plannedOn!: string | null;
  @OptionalText() time!: string | null;
  @Text({ default: '' }) place!: string;
  @Text({ default: '' }) speaker!: string;
  @Json() classes!: OutreachClass[];

  @OptionalDay() heldOn!: string | null;
  @Text({ default: '' }) documentation!: string;

  @OptionalDay() evaluatedOn!: string | null;
  @Text({ default: '' }) evaluation!: string;
  @Text({ default: '' }) analysis!: string;
  @Text({ default: '' }) followUp!: string;

  @OptionalDay() reportReceivedOn!: string | null;
  @OptionalDay() reportReadOn!: string | null;
  @Text({ default: '' }) reportSummary!: string;
  @OptionalDay() submittedOn!: string | null;
  @OptionalDay() acknowledgedOn!: string | null;
  @Text({ default: '' }) conclusion!: string;

  @OptionalDay() cancelledOn!: string | null;
  @Text({ default: '' }) cancelReason!: string;
  @Integer() recordedBy!: number;
  @Instant() createdAt!: string;
  @OneToMany(() => OutreachCase, (link) => link.outreach) cases?: Relation<OutreachCase[]>;
}

/** A case that an outreach has to do with. */
@Entity('outreach_cases')
@Index(['outreachId', 'caseId'], { unique: true })
export class OutreachCase {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() outreachId!: number;
  @ManyToOne(() => Outreach, (outreach) => outreach.cases, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'outreach_id' })
  outreach?: Relation<Outreach>;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
}
