import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptTables, leftTables } from './year-data';

it('every table is decided on: its rows go into an archive, or stay for a reason', () => {
  const schema = readFileSync(join(import.meta.dirname, '../database/schema.sql'), 'utf8');
  const tables = [...schema.matchAll(/^CREATE TABLE "(\w+)"/gm)].map(([, name]) => name ?? '');
  const decided = new Set([...Object.keys(keptTables), ...Object.keys(leftTables), 'migrations']);
  expect(tables.length).toBeGreaterThan(50);
  expect(tables.filter((table) => !decided.has(table))).toEqual([]);
  expect(Object.keys(keptTables).filter((table) => !tables.includes(table))).toEqual([]);
});
