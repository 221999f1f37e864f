import type { ConsentData } from '@shared/domain/consent-scope';
import type {
  ConsentEvent,
  ConsentParty,
  ContactAttempt,
  Escort,
  OutcomeCode,
  SignRating,
} from '@shared/domain/referral-facts';
import type { BnnTechnique } from '@shared/procedure/stages-bnn';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import {
  Day,
  Flag,
  Instant,
  Integer,
  Json,
  OptionalDay,
  OptionalInteger,
  OptionalJson,
  OptionalText,
  Text,
} from './columns';
import { Referral } from './referral.entity';

/** What every fact of a referral has: which referral, who wrote it down, when. */
abstract class ReferralFact {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() referralId!: number;
  @Integer() recordedBy!: number;
  @Instant() recordedAt!: string;
}

/** One thing that happened around a consent; the latest of a party counts, earlier ones stay. */
@Entity('referral_consents')
// The indexes that begin with the referral hold what is counted: a year's facts are counted without reading their texts.
@Index(['referralId', 'party', 'on', 'id', 'event'])
export class ReferralConsent extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.consents, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Text() party!: ConsentParty;
  @Text() event!: ConsentEvent['event'];
  @Day() on!: string;
  @OptionalText() how!: ConsentEvent['how'];
  /** Who said so: the student, the guardian, the principal by name. */
  @OptionalText() personName!: string | null;
  /** Relation of the guardian to the student. */
  @OptionalText() relation!: string | null;
  /** Before whom a spoken consent was given. */
  @OptionalText() witness!: string | null;
  /** Reason of a refusal, a withdrawal or a special circumstance; else a remark. */
  @Text({ default: '' }) note!: string;
  /** Data that may be passed on to the receiver, as ticked on the sheet. */
  @OptionalJson() covers!: ConsentData[] | null;
}

/** One attempt to reach a receiver. */
@Entity('referral_contacts')
@Index(['referralId'])
export class ReferralContact extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.contacts, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Integer() receiverId!: number;
  @Day() on!: string;
  @Text() channel!: ContactAttempt['channel'];
  @Text() result!: ContactAttempt['result'];
  @Text({ default: '' }) note!: string;
}

/** A checklist item of a stage, done or not applicable. */
@Entity('referral_items')
@Index(['referralId', 'item'], { unique: true })
export class ReferralItem extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.items, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Text() item!: string;
  @Text() state!: 'done' | 'not_applicable';
  @Day() on!: string;
  @Text({ default: '' }) note!: string;
  @Flag() secret!: boolean;
}

/** One meeting of student and receiver (pertemuan). */
@Entity('referral_sessions')
@Index(['referralId', 'on'])
export class ReferralSession extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.sessions, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Index() @Day() on!: string;
  @OptionalText() time!: string | null;
  @Text() place!: 'receiver' | 'school';
  /** Of guru BK, wali kelas and orang tua: who went along, or why not. */
  @Json() escorts!: Escort[];
  /** Who else went along. */
  @Text({ default: '' }) escort!: string;
  /** Techniques of BNN's counseling interview (Maryam, 2020). */
  @Json() techniques!: BnnTechnique[];
  @Text({ default: '' }) note!: string;
  @Flag() secret!: boolean;
}

/** Consultation of the receiver with the parents, or the home visit in its place (Maryam, 2020). */
@Entity('family_meetings')
@Index(['referralId'])
export class FamilyMeeting extends ReferralFact {
  @ManyToOne(() => Referral, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Text() kind!: 'consultation' | 'home_visit';
  @Index() @Day() on!: string;
  /** Whether the parents were met. */
  @Flag() attended!: boolean;
  /** Who took part, by name or role. */
  @Text({ default: '' }) people!: string;
  @Text({ default: '' }) topic!: string;
  /** What came of it; where the parents did not come, why not. */
  @Text({ default: '' }) result!: string;
  @Flag() secret!: boolean;
}

/** One weekly control, by the receiver or by the school (Agustin & Rahmi, 2023). */
@Entity('weekly_controls')
@Index(['referralId', 'on', 'kind'])
export class WeeklyControl extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.controls, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Index() @Day() on!: string;
  @Text() by!: 'receiver' | 'school';
  /** `holiday` takes the week out of the count. */
  @Text({ default: 'kept' }) kind!: 'kept' | 'holiday';
  @OptionalInteger() attended!: 0 | 1 | null;
  /** Scales 1–5. */
  @OptionalInteger() mood!: number | null;
  @OptionalInteger() learning!: number | null;
  @OptionalInteger() relations!: number | null;
  @OptionalInteger() absencesSick!: number | null;
  @OptionalInteger() absencesExcused!: number | null;
  @OptionalInteger() absencesUnexcused!: number | null;
  @Text({ default: '' }) events!: string;
  @Text({ default: '' }) action!: string;
  @Flag() secret!: boolean;
}

/** The receiver was reminded of the report it owes; the first, the second … by their order. */
@Entity('report_reminders')
@Index(['referralId'])
export class ReportReminder extends ReferralFact {
  @ManyToOne(() => Referral, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Day() on!: string;
  @Text() channel!: ContactAttempt['channel'];
  @Text({ default: '' }) note!: string;
}

/** The report that the receiver owes the school: requirement 5 (Kurnia, 2017). */
@Entity('receiver_reports')
@Index(['referralId', 'receivedOn', 'reference'])
export class ReceiverReport extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.reports, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Index() @Day() receivedOn!: string;
  @OptionalDay() readOn!: string | null;
  @Text({ default: '' }) reference!: string;
  @Text({ default: '' }) summary!: string;
  @Text({ default: '' }) advice!: string;
}

/** Stage Evaluasi: the outcome discussed with the client, and the receiver's report. */
@Entity('referral_evaluations')
@Index(['referralId'])
export class ReferralEvaluation extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.evaluations, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @OptionalDay() discussedWithStudentOn!: string | null;
  @Text({ default: '' }) studentSummary!: string;
  @OptionalDay() discussedWithGuardianOn!: string | null;
  @Text({ default: '' }) guardianSummary!: string;
  @OptionalDay() discussedReportOn!: string | null;
  @Text({ default: '' }) reportSummary!: string;
  /** A doctor's referral: the three signs before and after (Agustin & Rahmi, 2023). */
  @Json() signs!: SignRating[];
}

/** Stage Analisis hasil evaluasi: did it relieve the client's problem as a whole. Scales 1–5. */
@Entity('referral_analyses')
@Index(['referralId'])
export class ReferralAnalysis extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.analyses, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Day() on!: string;
  @Text() outcome!: OutcomeCode;
  /** The student's state in words. */
  @Text({ default: '' }) stateBefore!: string;
  @Text({ default: '' }) stateAfter!: string;
  @OptionalInteger() moodBefore!: number | null;
  @OptionalInteger() moodAfter!: number | null;
  @OptionalInteger() learningBefore!: number | null;
  @OptionalInteger() learningAfter!: number | null;
  @OptionalInteger() relationsBefore!: number | null;
  @OptionalInteger() relationsAfter!: number | null;
  @Text({ default: '' }) text!: string;
}

/** Stage Tindak lanjut: what comes next. */
@Entity('referral_follow_ups')
@Index(['referralId'])
export class ReferralFollowUp extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.followUps, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Day() on!: string;
  @Text() decision!: 'finish' | 'further_services' | 'another_referral';
  @Text({ default: '' }) text!: string;
}

/** Laporan hasil referal to the principal. */
@Entity('referral_final_reports')
@Index(['referralId'])
export class ReferralFinalReport extends ReferralFact {
  @ManyToOne(() => Referral, (one) => one.finalReports, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Day() submittedOn!: string;
  @OptionalDay() acknowledgedOn!: string | null;
  @Text({ default: '' }) conclusion!: string;
}

/** The referral had ended and was opened again: how it had ended, and why it goes on. */
@Entity('referral_reopenings')
@Index(['referralId'])
export class ReferralReopening extends ReferralFact {
  @ManyToOne(() => Referral, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Day() endedOn!: string;
  @Text() endedAs!: 'finished' | 'declined' | 'cancelled';
  @Text({ default: '' }) endReason!: string;
  @Day() on!: string;
  @Text() reason!: string;
}
