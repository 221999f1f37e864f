import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Instant, Integer, Json, OptionalInstant, OptionalJson, Text } from './columns';

/** One confirmed import; the last one can be undone. */
@Entity('import_batches')
export class ImportBatch {
  @PrimaryGeneratedColumn() id!: number;
  @Text() kind!: 'students' | 'staff';
  @Text() fileName!: string;
  @Json() counts!: Record<string, number>;
  @Instant() importedAt!: string;
  @Integer() importedBy!: number;
  @OptionalInstant() undoneAt!: string | null;
  @OneToMany(() => ImportChange, (change) => change.batch) changes?: Relation<ImportChange[]>;
}

/** What one import did to one row, with the row as it was, so that it can be undone. */
@Entity('import_changes')
export class ImportChange {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() batchId!: number;
  @ManyToOne(() => ImportBatch, (batch) => batch.changes, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'batch_id' })
  batch?: Relation<ImportBatch>;
  @Text() action!: 'new' | 'changed' | 'left';
  /** Id of the student or staff row. */
  @Integer() targetId!: number;
  /** The row and its guardians and class before the import; `null` for a new one. */
  @OptionalJson() before!: unknown;
}
