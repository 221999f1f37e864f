import type { SchoolSettings } from '@shared/contract/school';
import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Json, OptionalInstant } from './columns';

/** The school itself: always the one row with id 1. */
@Entity('school')
export class School {
  @PrimaryColumn('integer') id!: 1;
  @Json() settings!: SchoolSettings;
  /** When the recovery code was typed back; until then set-up is not over. */
  @OptionalInstant() recoveryConfirmedAt!: string | null;
  @Instant() createdAt!: string;
}
