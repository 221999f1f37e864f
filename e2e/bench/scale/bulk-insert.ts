import Database from 'better-sqlite3-multiple-ciphers';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** Writes rows of entities through the bare driver: the same columns and values as the application's, unhurried by it. */
export interface BulkInsert {
  <T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): void;
}

/** `source` tells the columns, `database` takes the rows. */
export function bulkInsert(source: DataSource, database: Database): BulkInsert {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  return (entity, rows) => {
    const { tableName, columns } = source.getMetadata(entity);
    for (const row of rows) {
      const given = columns.filter(({ propertyName }) => row[propertyName] !== undefined);
      const names = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
      const key = `${tableName} ${names}`;
      let statement = statements.get(key);
      if (!statement) {
        const places = given.map(() => '?').join(', ');
        statement = database.prepare(`INSERT INTO "${tableName}" (${names}) VALUES (${places})`);
        statements.set(key, statement);
      }
      statement.run(...given.map(({ propertyName }) => stored(row[propertyName])));
    }
  };
}

function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
