import type { ArchiveCounts } from '@shared/domain/archive';
import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Case } from './case.entity';
import { Day, Instant, Integer, Json, Text } from './columns';

/** A school year that was sealed (arsip tahunan), and the file it was sealed in. */
@Entity('archives')
export class Archive {
  @PrimaryGeneratedColumn() id!: number;
  /** `2025/2026`; a name, for it outlives the lists of that year. */
  @Text({ unique: true }) schoolYear!: string;
  @Day() startsOn!: string;
  @Day() endsOn!: string;
  @Instant() sealedAt!: string;
  /** The day at the school. */
  @Day() sealedOn!: string;
  @Integer() sealedBy!: number;
  /** In the folder `archives` of the data folder. */
  @Text() fileName!: string;
  /** In bytes. */
  @Integer() size!: number;
  @Text() sha256!: string;
  @Json() counts!: ArchiveCounts;
  /** It is kept at least until this day. */
  @Day() retainUntil!: string;
  @OneToMany(() => ArchivedCase, (one) => one.archive) cases?: Relation<ArchivedCase[]>;
}

/** A case that is sealed: read only for good, out of the daily lists, still counted. */
@Entity('archived_cases')
export class ArchivedCase {
  @PrimaryColumn('integer') caseId!: number;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Index() @Integer() archiveId!: number;
  @ManyToOne(() => Archive, (archive) => archive.cases, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'archive_id' })
  archive?: Relation<Archive>;
}
