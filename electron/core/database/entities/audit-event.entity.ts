import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, OptionalInteger, OptionalText, Text } from './columns';

/** Who did what to which record, without its content. */
@Entity('audit_events')
export class AuditEvent {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Instant() at!: string;
  @OptionalInteger() accountId!: number | null;
  /** Name of the call: `letters.issue`. */
  @Text() action!: string;
  /** `case`, `referral`, `letter` …; `null` where the call is about no single record. */
  @OptionalText() targetKind!: string | null;
  @OptionalInteger() targetId!: number | null;
}
