import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Flag, Integer, Text } from './columns';

/** A kind of receiver that the school added; referrals to it follow the common frame. */
@Entity('school_receiver_kinds')
export class SchoolReceiverKind {
  @PrimaryGeneratedColumn() id!: number;
  @Text({ unique: true }) label!: string;
  /** As a letter addresses it: `Yth. Kepala Dinas Sosial`. */
  @Text() profession!: string;
  /** Whether weekly control is on when a referral to this kind begins. */
  @Flag() weeklyControl!: boolean;
  /** Days until its report is due, unless the counselor sets another day. */
  @Integer({ default: 30 }) reportDueDays!: number;
  /** An inactive kind is offered no more; what has it keeps it. */
  @Flag(true) active!: boolean;
}
