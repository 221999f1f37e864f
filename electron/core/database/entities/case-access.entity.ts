import type { GrantKind } from '@shared/domain/case-access';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from './account.entity';
import { Case } from './case.entity';
import { Day, Instant, Integer, OptionalInstant, OptionalInteger, Text } from './columns';

/** Somebody reads a case that is another's: it was shared (dibagikan), or opened with a reason (dibuka dengan alasan). */
@Entity('case_grants')
@Index(['accountId', 'caseId'])
export class CaseGrant {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  /** Who reads. */
  @Integer() accountId!: number;
  @ManyToOne(() => Account, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;
  @Text() kind!: GrantKind;
  @Text() reason!: string;
  @Integer() grantedBy!: number;
  @Instant() grantedAt!: string;
  /** It ends by itself then; `null` for a share, which ends by hand alone. */
  @OptionalInstant() expiresAt!: string | null;
  @OptionalInteger() endedBy!: number | null;
  @OptionalInstant() endedAt!: string | null;
  /** Whose case it was then: who is told of an opening, also where it is another's by now. */
  @Integer() ownerId!: number;
  /** The owner has taken note that it was opened. */
  @OptionalInteger() acknowledgedBy!: number | null;
  @OptionalInstant() acknowledgedAt!: string | null;
}

/** A case went from one counselor to another (alih penanganan). */
@Entity('case_transfers')
export class CaseTransfer {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Integer() fromId!: number;
  @Integer() toId!: number;
  @Text() reason!: string;
  @Day() on!: string;
  @Integer() transferredBy!: number;
  /** When the former and the new counselor took note; who transferred knows it at once. */
  @OptionalInstant() fromToldAt!: string | null;
  @OptionalInstant() toToldAt!: string | null;
}
