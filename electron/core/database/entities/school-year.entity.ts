import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Day, Text } from './columns';

/** A school year, July to June as a rule. The running one is the one that today falls into. */
@Entity('school_years')
export class SchoolYear {
  @PrimaryGeneratedColumn() id!: number;
  /** `2026/2027` */
  @Text({ unique: true }) name!: string;
  @Day() startsOn!: string;
  @Day() endsOn!: string;
}
