import type { Role } from '@shared/contract/define';
import { Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Flag, Instant, OptionalInstant, OptionalInteger, Text } from './columns';
import { Staff } from './staff.entity';

/** Someone who can sign in. Its secret lives in the keyring, under `keyringKey`. */
@Entity('accounts')
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Text({ unique: true }) keyringKey!: string;
  @Text() name!: string;
  @Text() role!: Role;
  @OptionalInteger() staffId!: number | null;
  @ManyToOne(() => Staff, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'staff_id' }) staff?: Relation<Staff>;
  /** Wants to be told in a corner of the screen when something falls due. */
  @Flag(true) dueNotices!: boolean;
  @Instant() createdAt!: string;
  @OptionalInstant() lastSignInAt!: string | null;
  /** A closed account has no key any more; what it did stays under its name. */
  @OptionalInstant() closedAt!: string | null;
}
