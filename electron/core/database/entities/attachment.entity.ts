import type { AttachmentPlace, AttachmentType } from '@shared/domain/attachment';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Instant, Integer, OptionalInteger, OptionalText, Text } from './columns';
import { IncomingLetter } from './letter.entity';
import { Outreach } from './outreach.entity';
import { Referral } from './referral.entity';

/** A kept file's content, each once; it goes with the last attachment that names it. */
@Entity('attachment_contents')
export class AttachmentContent {
  @PrimaryColumn('text') sha256!: string;
  /** In bytes. */
  @Integer() size!: number;
}

/** Its bytes, in parts (`database/kept-content.ts`). */
@Entity('attachment_parts')
export class AttachmentPart {
  @PrimaryColumn('text') sha256!: string;
  @ManyToOne(() => AttachmentContent, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'sha256' })
  content?: Relation<AttachmentContent>;
  /** From 0. */
  @PrimaryColumn('integer') part!: number;
  @Column({ type: 'blob' }) bytes!: Buffer;
}

/** A scan or photo kept with a recorded fact or an item of a referral, with an outreach or a letter that came in. Apart from its bytes, so that lists are quick. */
@Entity('attachments')
export class Attachment {
  @PrimaryGeneratedColumn() id!: number;
  /** Whose it is: exactly one of the three. */
  @Index() @OptionalInteger() referralId!: number | null;
  @ManyToOne(() => Referral, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'referral_id' })
  referral?: Relation<Referral>;
  @Index() @OptionalInteger() outreachId!: number | null;
  @ManyToOne(() => Outreach, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'outreach_id' })
  outreach?: Relation<Outreach>;
  @Index() @OptionalInteger() incomingId!: number | null;
  @ManyToOne(() => IncomingLetter, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'incoming_id' })
  incoming?: Relation<IncomingLetter>;
  @Text() of!: AttachmentPlace;
  /** The fact, of the table that `of` names; `null` for anything else. */
  @OptionalInteger() recordId!: number | null;
  /** Code of the item, ticked or not; `null` for a fact. */
  @OptionalText() item!: string | null;
  /** As it was called where it came from: only ever shown, never used as a name on the disk. */
  @Text() fileName!: string;
  @Text() type!: AttachmentType;
  /** In bytes. */
  @Integer() size!: number;
  @Index() @Text() sha256!: string;
  @ManyToOne(() => AttachmentContent, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'sha256' })
  content?: Relation<AttachmentContent>;
  @Integer() recordedBy!: number;
  @Instant() recordedAt!: string;
}
