import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { AppError, systemErrorCode } from './errors';

/** A data folder that is ours alone until `release`. */
export interface DataFolder {
  readonly path: string;
  release(): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the vault lies if nobody says otherwise: on Windows the folder that all accounts of the PC share (the BK
 * room has one PC and several people), elsewhere the user's own; never a roaming profile.
 */
export function defaultDataFolder(environment: Environment, platform: NodeJS.Platform): string {
  const home = environment['HOME'] ?? homedir();
  if (platform === 'win32') return `${environment['ProgramData'] ?? 'C:\\ProgramData'}\\Rujuk`;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rujuk');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'rujuk');
}

/**
 * Makes the folder if needed, proves that it can be written, and takes it for this process.
 * @throws AppError `folder_unwritable` (reason `dataFolder.isFile`, `dataFolder.network` or none), `disk_full`,
 *   `already_open`.
 */
export function openDataFolder(folder: string): DataFolder {
  // Locks of a file share are not to be trusted, and the vault must not travel over the school's network.
  if (/^[\\/]{2}/.test(folder)) throw new AppError('folder_unwritable', { reason: 'dataFolder.network' });
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    proveWritable(path);
    const lock = takeLock(join(path, 'rujuk.lock'));
    return { path, release: () => lock.close() };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code } = error as { code?: unknown };
    if (code === 'SQLITE_BUSY') throw new AppError('already_open', { cause: error });
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'dataFolder.isFile' : undefined;
    throw new AppError(systemErrorCode(error) ?? 'folder_unwritable', { reason, cause: error });
  }
}

/** Permission bits do not tell (network mounts, Windows, quotas): only a write that reached the disk does. */
function proveWritable(path: string): void {
  const probe = join(path, `.tulis-${process.pid}`);
  try {
    const file = openSync(probe, 'w', 0o600);
    try {
      writeFileSync(file, Buffer.alloc(256 * 1024));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } finally {
    rmSync(probe, { force: true });
  }
}

/**
 * A lock that the operating system takes back when the process dies, however it dies: the exclusive lock of an
 * empty SQLite file. A file with a process id in it would outlive a power cut, and then lie.
 */
function takeLock(path: string): Database {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code !== 'SQLITE_NOTADB') throw error;
    // Somebody wrote into it. It holds nothing, and whoever cannot read it cannot hold it either.
    writeFileSync(path, '');
    return takeLock(path);
  }
}
