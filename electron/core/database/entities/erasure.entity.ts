import type { LetterKind } from '@shared/contract/letter-views';
import type { ErasedCounts, YearTotals } from '@shared/contract/erasure';
import type { ErasureRequester } from '@shared/domain/erasure';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Case } from './case.entity';
import {
  Day,
  Instant,
  Integer,
  OptionalDay,
  OptionalInstant,
  OptionalInteger,
  OptionalJson,
  OptionalText,
  Text,
} from './columns';

/** What stays of an issued letter whose case was erased: its number, so that it is never another's. Names nobody. */
@Entity('erased_letters')
@Index(['year', 'serial'])
export class ErasedLetter {
  @PrimaryGeneratedColumn() id!: number;
  @Text() kind!: LetterKind;
  @Integer() year!: number;
  @OptionalInteger() serial!: number | null;
  @Text({ default: '' }) suffix!: string;
  @Index() @OptionalText() number!: string | null;
  @Day() date!: string;
  @Day() erasedOn!: string;
}

/** A case that must not be erased for now, and why: a court asks, a complaint runs. */
@Entity('case_holds')
export class CaseHold {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Integer() caseId!: number;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @Text() reason!: string;
  @Integer() setBy!: number;
  @Instant() setAt!: string;
  @OptionalInteger() endedBy!: number | null;
  @OptionalInstant() endedAt!: string | null;
}

/**
 * Data was erased, or a request for it was refused: one pupil's on request, or a sealed year's when its retention was
 * over. Names no pupil.
 */
@Entity('erasures')
export class Erasure {
  @PrimaryGeneratedColumn() id!: number;
  @Text() of!: 'person' | 'year';
  @Text() outcome!: 'erased' | 'refused';
  /** Of a person: who asked, and when. */
  @OptionalText() requestedBy!: ErasureRequester | null;
  @OptionalDay() requestedOn!: string | null;
  /** Of a year: `2020/2021`. */
  @OptionalText() schoolYear!: string | null;
  /** Why, in the school's words; of a refusal the reason. */
  @Text() reason!: string;
  /** How much there was; `null` of a refusal. */
  @OptionalJson() counts!: ErasedCounts | null;
  /** The figures of a destroyed year without anybody in them: tables as the BK report has them outside the room. */
  @OptionalJson() totals!: YearTotals | null;
  /** The archive's file, which goes after the rows: taken away again at the next start where a crash came between. */
  @OptionalText() fileName!: string | null;
  @Day() decidedOn!: string;
  @Instant() decidedAt!: string;
  @Integer() decidedBy!: number;
  /** The principal, who gave the own passphrase to it; `null` of a refusal. */
  @OptionalInteger() confirmedBy!: number | null;
}
