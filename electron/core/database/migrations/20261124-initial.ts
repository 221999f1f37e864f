import type { MigrationInterface, QueryRunner } from 'typeorm';
import { initialStatements } from './20261124-initial.statements';

/** The first schema, as the entities described it. */
export class Initial20261124 implements MigrationInterface {
  // TypeORM wants a timestamp at the end of the name, to sort by.
  name = 'Initial1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of initialStatements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore the backup made before');
  }
}
