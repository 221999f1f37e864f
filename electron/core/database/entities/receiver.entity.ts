import type { ReceiverKind } from '@shared/procedure/receivers';
import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Flag, Instant, OptionalText, Text } from './columns';

/** Directory of institutions and persons that receive referrals. */
@Entity('receivers')
export class Receiver {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Text() kind!: ReceiverKind;
  @Text() institution!: string;
  @OptionalText() person!: string | null;
  /** Institution, person and town without accents, in lower case. */
  @Index() @Text() searchName!: string;
  @OptionalText() address!: string | null;
  @OptionalText() city!: string | null;
  @OptionalText() phone!: string | null;
  @OptionalText() hours!: string | null;
  @OptionalText() cost!: string | null;
  /** Perjanjian between school and receiver, if there is one. */
  @OptionalText() agreement!: string | null;
  @OptionalText() note!: string | null;
  @Flag(true) active!: boolean;
  @Instant() createdAt!: string;
}
