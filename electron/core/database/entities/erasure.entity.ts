import type { LetterKind } from '@shared/contract/letter-views';
import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Day, Integer, OptionalInteger, OptionalText, Text } from './columns';

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
