import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Json } from './columns';

/** What one account was typing into one form. */
@Entity('drafts')
export class Draft {
  @PrimaryColumn('integer') accountId!: number;
  @PrimaryColumn('text') key!: string;
  @Json() value!: unknown;
  @Instant() updatedAt!: string;
}
