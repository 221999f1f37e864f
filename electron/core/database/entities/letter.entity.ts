import type { AttachmentType } from '@shared/domain/attachment';
import type { DispatchChannel } from '@shared/domain/letter-dispatch';
import type { LetterKind } from '@shared/contract/letter-views';
import type { LoggedPiece, NameForm } from '@shared/domain/data-pieces';
import type { ConsentParty, ConsentWay } from '@shared/domain/referral-facts';
import {
  Check,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { AttachmentContent } from './attachment.entity';
import { Case } from './case.entity';
import {
  Day,
  Instant,
  Integer,
  Json,
  OptionalDay,
  OptionalInteger,
  OptionalJson,
  OptionalText,
  Text,
} from './columns';
import { Handover, HandoverAnswer } from './handover.entity';
import { Outreach } from './outreach.entity';
import { ReceiverReport } from './referral-facts.entity';
import { Referral } from './referral.entity';

/** Last serial taken in a calendar year. Read and raised in the transaction that issues a letter. */
@Entity('letter_counters')
export class LetterCounter {
  @PrimaryColumn('integer') year!: number;
  @Integer() lastSerial!: number;
}

/**
 * One issued letter: a line of the register (agenda) and the content it was printed from. It is about one thing: a
 * case, an outreach or a hand-over.
 */
@Entity('letters')
// The register in its order.
@Index(['date', 'serial', 'suffix', 'id'])
@Check('letters_about_one', '(case_id IS NULL) + (outreach_id IS NULL) + (handover_id IS NULL) = 2')
@Index(['year', 'serial', 'suffix'], { unique: true })
@Index(['number'], { unique: true })
// Of a referral mostly the letters of one kind are asked for; an index of the referral alone would lose to that of kinds.
@Index(['referralId', 'kind', 'date', 'cancelledOn'])
export class Letter {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Text() kind!: LetterKind;
  /** Calendar year of the letter's date: serials run within it. */
  @Integer() year!: number;
  /** `null` where the number was written by hand, or is not known yet. */
  @OptionalInteger() serial!: number | null;
  /** `A` of `015.A` for a back-dated letter, else empty. */
  @Text({ default: '' }) suffix!: string;
  /** The number as printed; `null` while it is left blank for the office. */
  @OptionalText() number!: string | null;
  @Day() date!: string;
  @OptionalInteger() referralId!: number | null;
  @ManyToOne(() => Referral, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Index() @OptionalInteger() caseId!: number | null;
  @Index() @OptionalInteger() outreachId!: number | null;
  @ManyToOne(() => Outreach, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'outreach_id' })
  outreach?: Relation<Outreach>;
  @Index() @OptionalInteger() handoverId!: number | null;
  @ManyToOne(() => Handover, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'handover_id' })
  handover?: Relation<Handover>;
  /** The answer that it tells the referrer; `null` where that was taken out since. */
  @Index() @OptionalInteger() answerId!: number | null;
  @ManyToOne(() => HandoverAnswer, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'answer_id' })
  answer?: Relation<HandoverAnswer>;
  /** Addressee as the register shows it. */
  @Text() recipient!: string;
  @Text() subject!: string;
  /** Snapshot of everything on the page (`shared/contract/letter-content`): printed again, it is the same. */
  @Json() content!: unknown;
  @Instant() issuedAt!: string;
  @Integer() issuedBy!: number;
  @OptionalDay() cancelledOn!: string | null;
  @OptionalText() cancelReason!: string | null;
}

/** A letter was sent on its way: what makes it terkirim. One that was not is without. */
@Entity('letter_dispatches')
export class LetterDispatch {
  @PrimaryColumn('integer') letterId!: number;
  @ManyToOne(() => Letter, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'letter_id' })
  letter?: Relation<Letter>;
  @Day() sentOn!: string;
  @Text() channel!: DispatchChannel;
  /** Who carried it there, or sent it off. */
  @OptionalText() sentBy!: string | null;
  @OptionalText() receivedBy!: string | null;
  @Integer() recordedBy!: number;
  @Instant() recordedAt!: string;
}

/** A kept file that is printed behind an issued letter: its content stays as long as the letter does. */
@Entity('letter_enclosures')
@Index(['letterId', 'place'], { unique: true })
export class LetterEnclosure {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() letterId!: number;
  @ManyToOne(() => Letter, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'letter_id' })
  letter?: Relation<Letter>;
  /** From 0. */
  @Integer() place!: number;
  /** As the letter lists it. */
  @Text() title!: string;
  @Text() type!: AttachmentType;
  @Index() @Text() sha256!: string;
  @ManyToOne(() => AttachmentContent, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'sha256' })
  content?: Relation<AttachmentContent>;
}

/** An approval on the strength of which data went out. */
export interface DisclosureApproval {
  party: ConsentParty;
  /** `waived`: the written special circumstance of the guardian. */
  event: 'given' | 'waived';
  on: string;
  how: ConsentWay | null;
  personName: string | null;
}

/** Disclosure log: what was sent, to whom, when and on whose approval. */
@Entity('disclosures')
export class Disclosure {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() letterId!: number;
  @ManyToOne(() => Letter, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'letter_id' })
  letter?: Relation<Letter>;
  @Index() @Integer() studentId!: number;
  @Day() on!: string;
  @Text() recipient!: string;
  /** Whose case it was of; `null` where a hand-over was answered that was of no case then. */
  @Index() @OptionalInteger() caseId!: number | null;
  @ManyToOne(() => Case, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case> | null;
  /** Pieces of personal data that the letter carried. */
  @Json() pieces!: LoggedPiece[];
  @Text() nameAs!: NameForm;
  /** What was enclosed, as the letter lists it. */
  @Json() attachments!: string[];
  /** The approvals that stood on the day of the letter, as they were. */
  @Json() approvals!: DisclosureApproval[];
  /** The emergency that let something go beyond the consent; `null` where nothing did. */
  @OptionalJson() emergency!: { on: string; reason: string; approvedBy: string } | null;
  @Integer() sentBy!: number;
}

/** A logo that stands on letters, kept once for all of them: a letter's content names it by its SHA-256. */
@Entity('letter_pictures')
export class LetterPicture {
  @PrimaryColumn('text') sha256!: string;
  @Text() dataUrl!: string;
}

/** A text of a document that the school words in its own way. Where it keeps to the standard there is no row. */
@Entity('letter_texts')
export class LetterText {
  /** Code of the document, as in `shared/domain/standard-texts`. */
  @PrimaryColumn('text') document!: string;
  /** Which of its texts: `opening`. */
  @PrimaryColumn('text') name!: string;
  @Text() body!: string;
  @Integer() changedBy!: number;
  @Instant() changedAt!: string;
}

/** A letter that came in: a line of the register of incoming letters (agenda surat masuk). */
@Entity('incoming_letters')
export class IncomingLetter {
  @PrimaryGeneratedColumn() id!: number;
  /** As the sender numbered it. */
  @Index() @OptionalText() number!: string | null;
  @OptionalDay() date!: string | null;
  @Index() @Day() receivedOn!: string;
  @Text() sender!: string;
  @Text() subject!: string;
  @Text({ default: '' }) note!: string;
  @Index() @OptionalInteger() caseId!: number | null;
  @ManyToOne(() => Case, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Index() @OptionalInteger() referralId!: number | null;
  @ManyToOne(() => Referral, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  /** The outgoing letter that it answers. */
  @Index() @OptionalInteger() answersId!: number | null;
  @ManyToOne(() => Letter, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'answers_id' })
  answers?: Relation<Letter>;
  @Integer() recordedBy!: number;
  @Instant() recordedAt!: string;
}

/**
 * A running number (nomor agenda) of the register of incoming letters, given once in its calendar year. It stays when
 * its letter is taken out again, so that it is never another's.
 */
@Entity('incoming_numbers')
@Index(['year', 'number'], { unique: true })
export class IncomingNumber {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() year!: number;
  @Integer() number!: number;
  /** Whose it is: a letter that was entered, or a receiver's report, which is written down in its referral. */
  @Index({ unique: true }) @OptionalInteger() letterId!: number | null;
  @ManyToOne(() => IncomingLetter, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'letter_id' })
  letter?: Relation<IncomingLetter>;
  @Index({ unique: true }) @OptionalInteger() reportId!: number | null;
  @ManyToOne(() => ReceiverReport, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'report_id' })
  report?: Relation<ReceiverReport>;
}
