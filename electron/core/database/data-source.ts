import 'reflect-metadata';
import { setImmediate } from 'node:timers/promises';
import { chmodSync, closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { DataSource, type EntityManager } from 'typeorm';
import { searchName } from '@shared/domain/search-name';
import { AppError, systemErrorCode } from '../errors';
import { entities } from './entities';
import { migrations } from './migrations';
import { SnakeCaseNaming } from './naming-strategy';
import { queryLog } from './query-log';
import { indexedText } from './search-text';
import { createTurnstile } from './turnstile';

/** The case database, opened with its key. The only file that knows the driver is this one. */
export interface CaseDatabase {
  /** Reads in turn with the writes, so that nobody sees half of a transaction. */
  read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** The same, after everybody else who asks: for what counts much and is not waited for at every key. */
  readPatiently<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** One transaction: all of `work` or nothing. Do not wait for anything but the database inside. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /**
   * Puts another file in the place of this one while nobody reads or writes; whoever waits goes on with the new one.
   * Where `prepare` fails nothing has changed; where `put` fails this database is closed.
   */
  exchange(exchange: FileExchange): Promise<void>;
  /** `PRAGMA integrity_check` and the foreign keys. */
  isSound(): Promise<boolean>;
  close(): Promise<void>;
}

export interface FileExchange {
  /** Nobody writes any more: what is in the file is what the new one must hold. */
  prepare(): Promise<void>;
  /** The file is closed. Afterwards the new one lies at its path. */
  put(): Promise<void>;
  /** Key of the new file. */
  readonly key: Uint8Array;
}

export interface OpenOptions {
  path: string;
  /** 32 random bytes. */
  key: Uint8Array;
  /** Called before pending migrations change a database that already holds data. */
  beforeMigration?: () => Promise<void>;
  log?: (line: string) => void;
}

const slowQueryMilliseconds = 200;

/** Gives the key to the driver and proves that it fits. */
function unlock(database: Database, key: Uint8Array): void {
  database.pragma("cipher = 'chacha20'");
  // A raw key: the passphrase's own derivation (scrypt) has been done by the keyring.
  database.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
  database.prepare('SELECT count(*) FROM sqlite_master').get();
}

/** Opens the driver on an encrypted file and proves that it is encrypted and that the key fits. */
function prepare(database: Database, key: Uint8Array): void {
  unlock(database, key);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('temp_store = MEMORY');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  // What the triggers of the search index fold a text with.
  database.function('search_text', { deterministic: true, varargs: true }, indexedText);
  // What the lists compare names and numbers by.
  database.function('search_name', { deterministic: true }, (text) => searchName(String(text)));
  if (!database.prepare('SELECT sqlite3mc_version()').pluck().get()) throw new AppError('internal');
}

/**
 * Opens, and where needed makes or migrates, the case database.
 * @throws AppError `database_damaged` (also for a key that does not fit), `database_newer`, `disk_full`,
 *   `folder_unwritable`.
 */
export async function openCaseDatabase(options: OpenOptions): Promise<CaseDatabase> {
  const source = await openSource(options);
  return caseDatabase(source, (key) => openSource({ ...options, key }));
}

async function openSource(options: OpenOptions): Promise<DataSource> {
  const isNew = !existsSync(options.path);
  if (!isNew) refusePlainFile(options.path);
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: Database,
    database: options.path,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    logger: queryLog(options.log ?? (() => {})),
    prepareDatabase: (database: Database) => prepare(database, options.key),
    maxQueryExecutionTime: slowQueryMilliseconds,
  });
  try {
    await source.initialize();
    // Encrypted or not: the case database is nobody else's to copy.
    if (isNew) chmodSync(options.path, 0o600);
    await migrate(source, isNew, options);
  } catch (error) {
    // A failed migration leaves foreign keys off: this connection must not be used again.
    if (source.isInitialized) await source.destroy();
    const code = systemErrorCode(error);
    if (code && !(error instanceof AppError)) throw new AppError(code, { cause: error });
    throw error;
  }
  return source;
}

/**
 * Runs `work` on a connection of its own that changes nothing, beside whoever has the file open: for a worker thread.
 * @throws AppError `database_damaged`, also for a key that does not fit
 */
export function withReader<T>(path: string, key: Uint8Array, work: (reader: FileReader) => T): T {
  refusePlainFile(path);
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    unlock(database, key);
    return work({
      all: <R>(sql: string, ...values: SqlValue[]) => database.prepare(sql).all(...values) as R[],
      copyTo: (target) => void database.prepare('VACUUM INTO ?').run(target),
    });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code && !(error instanceof AppError)) throw new AppError(code, { cause: error });
    throw error;
  } finally {
    database.close();
  }
}

/**
 * Encrypts a file that nobody has open with another key. The indexes of the search are merged before: words of rows that
 * are gone lie in them until then. A crash on the way leaves the file useless: only for a copy.
 */
export function changeFileKey(path: string, key: Uint8Array, newKey: Uint8Array): void {
  const database = new Database(path, { fileMustExist: true });
  try {
    unlock(database, key);
    const indexes = database
      .prepare(`SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'`)
      .all() as { name: string }[];
    for (const { name } of indexes)
      database.prepare(`INSERT INTO "${name}" ("${name}") VALUES ('optimize')`).run();
    database.exec('VACUUM');
    database.pragma(`rekey = 'raw:${Buffer.from(newKey).toString('hex')}'`);
  } finally {
    database.close();
  }
}

export type SqlValue = string | number | null;

/** A case database for a worker that reads it with all that reads one, on a connection that refuses to change anything. */
export async function openForReading(path: string, key: Uint8Array): Promise<CaseDatabase> {
  const database = await openCaseDatabase({ path, key });
  await database.read((manager) => manager.query('PRAGMA query_only = ON'));
  return database;
}

/**
 * Writes a new database file with some of the rows of another, encrypted with a key of its own, and checks it. In `work`
 * the other one is attached as `source`.
 * @throws AppError `database_damaged`, `disk_full`
 */
export function writeExtract(
  from: { readonly path: string; readonly key: Uint8Array },
  to: { readonly path: string; readonly key: Uint8Array },
  work: (extract: Extract) => void,
): void {
  const database = new Database(to.path);
  try {
    unlock(database, to.key);
    database.pragma('foreign_keys = OFF');
    database.pragma('temp_store = MEMORY');
    const hex = Buffer.from(from.key).toString('hex');
    database.prepare(`ATTACH DATABASE ? AS source KEY 'raw:${hex}'`).run(from.path);
    database.exec('BEGIN');
    work({
      run: (sql, ...values) => void database.prepare(sql).run(...values),
      all: <R>(sql: string, ...values: SqlValue[]) => database.prepare(sql).all(...values) as R[],
    });
    database.exec('COMMIT');
    database.exec('DETACH DATABASE source');
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new AppError('database_damaged');
  } catch (error) {
    const code = systemErrorCode(error);
    if (code && !(error instanceof AppError)) throw new AppError(code, { cause: error });
    throw error;
  } finally {
    database.close();
  }
}

/** What can be done while an extract is written: `main` is the new file, `source` the database it is taken from. */
export interface Extract {
  run(sql: string, ...values: SqlValue[]): void;
  all<R>(sql: string, ...values: SqlValue[]): R[];
}

/** What can be done with a case database without changing it. */
export interface FileReader {
  all<R>(sql: string, ...values: SqlValue[]): R[];
  /** Writes a copy, encrypted with the same key, to a path that does not exist yet. */
  copyTo(target: string): void;
}

/** Goes through every page, row and reference of a database. */
export function isSound({ all }: Pick<FileReader, 'all'>): boolean {
  const [integrity] = all<{ integrity_check: string }>('PRAGMA integrity_check');
  return integrity?.integrity_check === 'ok' && all('PRAGMA foreign_key_check').length === 0;
}

/** Names of all migrations that this version knows, in their order. */
export const knownMigrations = (): string[] =>
  migrations.map((Migration) => new Migration().name ?? Migration.name);

/** A file that begins like plain SQLite is not ours: its content would lie open on the disk. */
function refusePlainFile(path: string): void {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString('latin1').startsWith('SQLite format 3')) throw new AppError('database_damaged');
}

async function migrate(source: DataSource, isNew: boolean, options: OpenOptions): Promise<void> {
  const known = source.migrations.map((migration) => migration.name ?? '');
  const applied = await appliedMigrations(source);
  if (applied.some((name, index) => known[index] !== name)) throw new AppError('database_newer');
  if (applied.length === known.length) return;
  if (!isNew && applied.length > 0) {
    await options.beforeMigration?.();
  }
  await source.runMigrations({ transaction: 'all' });
  const broken: unknown[] = await source.query('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new AppError('database_damaged');
}

async function appliedMigrations(source: DataSource): Promise<string[]> {
  const tables: unknown[] = await source.query("SELECT 1 FROM sqlite_master WHERE name = 'migrations'");
  if (tables.length === 0) return [];
  const rows: { name: string }[] = await source.query('SELECT name FROM migrations ORDER BY id');
  return rows.map((row) => row.name);
}

function caseDatabase(opened: DataSource, reopen: (key: Uint8Array) => Promise<DataSource>): CaseDatabase {
  let source = opened;
  // The driver has one connection; two interleaved transactions on it would become one.
  const turnstile = createTurnstile();
  return {
    read: (work) => turnstile.pass(() => work(source.manager)),
    readPatiently: (work) =>
      turnstile.pass(async () => {
        const answer = await work(source.manager);
        // A turn of the loop: what was asked meanwhile is heard, and goes before the next that is patient.
        await setImmediate();
        return answer;
      }, true),
    write: (work) => turnstile.pass(() => transact(source, work)),
    exchange: ({ prepare, put, key }) =>
      turnstile.pass(async () => {
        await prepare();
        await source.destroy();
        await put();
        source = await reopen(key);
      }),
    isSound: () =>
      turnstile.pass(async () => {
        const { databaseConnection } = source.driver as unknown as DriverState;
        return isSound({ all: <R>(sql: string) => databaseConnection.prepare(sql).all() as R[] });
      }),
    close: () => turnstile.pass(() => source.destroy()),
  };
}

/** What of TypeORM's driver is touched, which its own types do not show. */
interface DriverState {
  readonly databaseConnection: Database;
  queryRunner?: unknown;
}

/**
 * One transaction. Where COMMIT itself fails, as on a full disk, SQLite has rolled back already, and TypeORM's runner
 * goes on believing that it is inside one: everything later would become a savepoint of a transaction that nobody ever
 * commits, answered as saved and gone with the connection.
 */
async function transact<T>(source: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const driver = source.driver as unknown as DriverState;
  try {
    const value = await source.transaction(work);
    if (driver.databaseConnection.inTransaction) throw new Error('answered before it was committed');
    return value;
  } catch (error) {
    if (driver.databaseConnection.inTransaction) driver.databaseConnection.exec('ROLLBACK');
    // The next one begins with a runner that knows of no transaction.
    driver.queryRunner = undefined;
    throw error;
  }
}

/** For the schema's own test: what the schema builder would still change. Empty when migrations are complete. */
export async function pendingSchemaChanges(options: Pick<OpenOptions, 'path' | 'key'>) {
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: Database,
    database: options.path,
    entities,
    namingStrategy: new SnakeCaseNaming(),
    prepareDatabase: (database: Database) => prepare(database, options.key),
  });
  await source.initialize();
  try {
    const statements = await source.driver.createSchemaBuilder().log();
    const schema: { sql: string }[] = await source.query(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    );
    return {
      statements: statements.upQueries.map((query) => query.query),
      schema: schema.map((row) => `${row.sql};`),
    };
  } finally {
    await source.destroy();
  }
}
