import { Entity, PrimaryColumn } from 'typeorm';
import { Day } from './columns';

/** Something due that one account has been told of by a notification; forgotten once it is no longer due. */
@Entity('told_due_items')
export class ToldDueItem {
  @PrimaryColumn('integer') accountId!: number;
  /** Which thing, from its kind, its place and its day; never a name. */
  @PrimaryColumn('text') thing!: string;
  @Day() toldOn!: string;
}
