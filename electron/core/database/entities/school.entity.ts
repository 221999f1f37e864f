import { standardLayout } from '@shared/domain/page-layout';
import type { SchoolSettings } from '@shared/contract/school';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant, OptionalInstant } from './columns';

/** Settings from before the layout could be set have the standard one. */
const withLayout = {
  to: (settings: SchoolSettings) => settings,
  from: (kept: SchoolSettings): SchoolSettings => ({ ...kept, layout: kept.layout ?? standardLayout }),
};

/** The school itself: always the one row with id 1. */
@Entity('school')
export class School {
  @PrimaryColumn('integer') id!: 1;
  @Column({ type: 'simple-json', transformer: withLayout }) settings!: SchoolSettings;
  /** When the recovery code was typed back; until then set-up is not over. */
  @OptionalInstant() recoveryConfirmedAt!: string | null;
  @Instant() createdAt!: string;
}
