import type { ReceiverKind } from '@shared/procedure/receivers';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Flag, Instant, OptionalInteger, OptionalText, Text } from './columns';
import { SchoolReceiverKind } from './school-receiver-kind.entity';

/** Directory of institutions and persons that receive referrals. */
@Entity('receivers')
export class Receiver {
  @PrimaryGeneratedColumn() id!: number;
  @Index() @Text() kind!: ReceiverKind;
  /** Of kind `custom`: which of the kinds that the school added. */
  @OptionalInteger() schoolKindId!: number | null;
  @ManyToOne(() => SchoolReceiverKind, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'school_kind_id' })
  schoolKind?: Relation<SchoolReceiverKind>;
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
