import type { Logger } from 'typeorm';

/**
 * What TypeORM may say: that a query took long, and where. Its own loggers would print the values with it, which are
 * names and texts of cases, to the console.
 */
export const queryLog = (log: (line: string) => void): Logger => ({
  logQuerySlow: (milliseconds, query) => log(`slow query: ${milliseconds} ms, ${placeOf(query)}`),
  logQuery() {},
  logQueryError() {},
  logSchemaBuild() {},
  logMigration() {},
  log() {},
});

/** The verb and the first table of a statement: nothing that a person wrote. */
function placeOf(query: string): string {
  const verb = /^\s*(\w+)/.exec(query)?.[1] ?? '';
  const table = /\b(?:FROM|INTO|UPDATE|TABLE)\s+"?(\w+)/i.exec(query)?.[1] ?? '';
  return `${verb} ${table}`.trim();
}
