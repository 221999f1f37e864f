import type { ReceiverKind } from '@shared/procedure/receivers';
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
import { Case } from './case.entity';
import {
  Day,
  Flag,
  Instant,
  Integer,
  OptionalDay,
  OptionalInteger,
  OptionalJson,
  OptionalText,
  Text,
} from './columns';
import { Receiver } from './receiver.entity';
import { SchoolReceiverKind } from './school-receiver-kind.entity';
import {
  ReferralAnalysis,
  ReferralConsent,
  ReferralContact,
  ReferralEvaluation,
  ReferralFinalReport,
  ReferralFollowUp,
  ReferralItem,
  ReferralSession,
  ReceiverReport,
  WeeklyControl,
} from './referral-facts.entity';

/**
 * One handing-over of a case. Holds facts only: where it stands is computed by `shared/domain/referral-state`.
 * The columns are the one-of-a-kind facts of its steps; what can happen several times has a table of its own.
 */
@Entity('referrals')
export class Referral {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, (one) => one.referrals, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  /** 1, 2, … within the case. */
  @Integer() sequence!: number;
  @Text() kind!: ReceiverKind;
  /** Of kind `custom`: which of the kinds that the school added. */
  @OptionalInteger() schoolKindId!: number | null;
  @ManyToOne(() => SchoolReceiverKind, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'school_kind_id' })
  schoolKind?: Relation<SchoolReceiverKind>;
  @Index() @Day() createdOn!: string;
  /** Why a mild problem goes outside the school (Anwar & Rohmat, 2022). */
  @Text({ default: '' }) outsideReason!: string;
  /** Requirement 4: the school stays responsible through this counselor (Kurnia, 2017). */
  @OptionalInteger() responsibleId!: number | null;
  @ManyToOne(() => Account, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'responsible_id' })
  responsible?: Relation<Account>;

  /** Step 1: administration and funding. */
  @OptionalText() fundingSource!: string | null;
  @Text({ default: '' }) administrationNote!: string;
  @OptionalDay() arrangedOn!: string | null;

  /** Step 2. */
  @OptionalInteger() receiverId!: number | null;
  @ManyToOne(() => Receiver, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'receiver_id' })
  receiver?: Relation<Receiver>;

  /** Step 3: when and where, as the receiver sets them. */
  @OptionalDay() appointmentOn!: string | null;
  @OptionalText() appointmentTime!: string | null;
  @OptionalText() appointmentPlace!: 'receiver' | 'school' | null;
  @Text({ default: '' }) appointmentNote!: string;

  /** Step 4: what the letter says, and which personal data it carries. */
  @Text({ default: '' }) purpose!: string;
  @Text({ default: '' }) requestedService!: string;
  /** Choices of the letter: escort, enclosures, tembusan, disclosed data; see `shared/contract/letters`. */
  @OptionalJson() letterChoices!: unknown;
  @OptionalDay() reportDueOn!: string | null;

  /** Whether controls follow week by week, and on which weekday: 1 (Monday) – 7, `null` that of the first session. */
  @Flag() weeklyControl!: boolean;
  @OptionalInteger() controlWeekday!: number | null;

  /** Emergency path: may start at once, with what is open turned into tasks. */
  @OptionalDay() emergencyOn!: string | null;
  @OptionalText() emergencyReason!: string | null;
  @OptionalText() emergencyApprovedBy!: string | null;

  @Index() @OptionalDay() endedOn!: string | null;
  @OptionalText() endedAs!: 'finished' | 'declined' | 'revoked' | 'cancelled' | null;
  @OptionalText() endReason!: string | null;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;

  @OneToMany(() => ReferralConsent, (one) => one.referral) consents?: Relation<ReferralConsent[]>;
  @OneToMany(() => ReferralContact, (one) => one.referral) contacts?: Relation<ReferralContact[]>;
  @OneToMany(() => ReferralItem, (one) => one.referral) items?: Relation<ReferralItem[]>;
  @OneToMany(() => ReferralSession, (one) => one.referral) sessions?: Relation<ReferralSession[]>;
  @OneToMany(() => WeeklyControl, (one) => one.referral) controls?: Relation<WeeklyControl[]>;
  @OneToMany(() => ReceiverReport, (one) => one.referral) reports?: Relation<ReceiverReport[]>;
  @OneToMany(() => ReferralEvaluation, (one) => one.referral) evaluations?: Relation<ReferralEvaluation[]>;
  @OneToMany(() => ReferralAnalysis, (one) => one.referral) analyses?: Relation<ReferralAnalysis[]>;
  @OneToMany(() => ReferralFollowUp, (one) => one.referral) followUps?: Relation<ReferralFollowUp[]>;
  @OneToMany(() => ReferralFinalReport, (one) => one.referral) finalReports?: Relation<ReferralFinalReport[]>;
}
