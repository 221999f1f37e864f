import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (table: string, action: 'UPDATE' | 'DELETE'): string =>
  `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append only'); END`;

const statements: readonly string[] = [
  refuse('audit_entries', 'UPDATE'),
  refuse('audit_entries', 'DELETE'),
  // INSERT OR REPLACE would take a line away without asking the trigger of DELETE.
  `CREATE TRIGGER audit_entries_at_the_end BEFORE INSERT ON audit_entries WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit_entries) BEGIN SELECT RAISE(ABORT, 'audit_entries is append only'); END`,
  refuse('audit_seal', 'UPDATE'),
  refuse('audit_seal', 'DELETE'),
  `CREATE TRIGGER audit_seal_once BEFORE INSERT ON audit_seal WHEN NEW.id IS NOT 1 OR EXISTS (SELECT 1 FROM audit_seal) BEGIN SELECT RAISE(ABORT, 'audit_seal is written once'); END`,
];

/** The access log can be appended to and read, and nothing else. */
export class AuditLog20261124 implements MigrationInterface {
  name = 'AuditLog1795478400002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    await runner.query('INSERT INTO audit_seal (id, key) VALUES (1, ?)', [randomBytes(32).toString('hex')]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore the backup made before');
  }
}
