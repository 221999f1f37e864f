import type { BreachKind, BreachStepCode } from '@shared/procedure/breach';
import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Day, Instant, Integer, OptionalInteger, Text } from './columns';

/** Data of pupils left the room, or was lost (kegagalan pelindungan data pribadi). Names nobody. */
@Entity('breaches')
export class Breach {
  @PrimaryGeneratedColumn() id!: number;
  @Text() kind!: BreachKind;
  /** When it was noticed. */
  @Instant() noticedAt!: string;
  /** What data. */
  @Text() what!: string;
  /** When and how it came out. */
  @Text() how!: string;
  /** What the school does against it. */
  @Text() measures!: string;
  /** How many people are concerned; `null` while nobody knows. */
  @OptionalInteger() people!: number | null;
  @Integer() recordedBy!: number;
  @Instant() recordedAt!: string;
  @OneToMany(() => BreachAnswer, (answer) => answer.breach) answers?: Relation<BreachAnswer[]>;
}

/** A step of the checklist that was taken, or why it does not apply. */
@Entity('breach_answers')
@Index(['breachId', 'step'], { unique: true })
export class BreachAnswer {
  @PrimaryGeneratedColumn() id!: number;
  @Integer() breachId!: number;
  @ManyToOne(() => Breach, (breach) => breach.answers, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'breach_id' })
  breach?: Relation<Breach>;
  @Text() step!: BreachStepCode;
  @Text() state!: 'done' | 'not_applicable';
  @Day() on!: string;
  @Text() note!: string;
  @Integer() recordedBy!: number;
  @Instant() recordedAt!: string;
}
