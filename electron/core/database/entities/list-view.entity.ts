import type { ListName } from '@shared/contract/lists';
import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Json } from './columns';

/** A view of a list that one account keeps by name: filters, order and columns. */
@Entity('list_views')
export class ListView {
  @PrimaryColumn('integer') accountId!: number;
  @PrimaryColumn('text') list!: ListName;
  @PrimaryColumn('text') name!: string;
  @Json() search!: Record<string, string | number | boolean>;
  @Instant() updatedAt!: string;
}
