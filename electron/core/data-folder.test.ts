import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from './errors';
import { defaultDataFolder, openDataFolder } from './data-folder';

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'rujuk-folder-'));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

/** What the start would tell the person: code and reason. */
function refusalOf(folder: string): string[] {
  try {
    openDataFolder(folder).release();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.reason ?? ''];
    throw error;
  }
  return [];
}

describe('the data folder', () => {
  it('is made where there is none, and nothing but the lock stays in it', () => {
    const folder = openDataFolder(join(temp, 'SMA', 'BK'));
    expect(readdirSync(folder.path)).toEqual(['rujuk.lock']);
    folder.release();
  });

  it('is refused where a file has its name, also further up', () => {
    writeFileSync(join(temp, 'BK'), 'not a folder');
    expect(refusalOf(join(temp, 'BK'))).toEqual(['folder_unwritable', 'dataFolder.isFile']);
    expect(refusalOf(join(temp, 'BK', 'data'))).toEqual(['folder_unwritable', 'dataFolder.isFile']);
  });

  it('is refused on a file share', () => {
    expect(refusalOf('\\\\server\\bk')).toEqual(['folder_unwritable', 'dataFolder.network']);
    expect(refusalOf('//server/bk')).toEqual(['folder_unwritable', 'dataFolder.network']);
  });

  it.skipIf(process.platform === 'win32')('is refused where nothing can be written', () => {
    const folder = join(temp, 'BK');
    mkdirSync(folder, { mode: 0o555 });
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534); // nobody: root may write anywhere
    try {
      expect(refusalOf(folder)).toEqual(['folder_unwritable', '']);
    } finally {
      if (root) process.seteuid?.(0);
    }
  });

  it('is refused on a full disk', ({ skip }) => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', temp]);
    if (mounted.status !== 0) skip('no right to mount a small disk here');
    try {
      expect(refusalOf(join(temp, 'BK'))).toEqual(['disk_full', '']);
      expect(readdirSync(join(temp, 'BK'))).toEqual([]);
    } finally {
      spawnSync('umount', [temp]);
    }
  });
});

describe('a second start on the same data', () => {
  it('says that it is open already, and works once the first is closed', () => {
    const first = openDataFolder(temp);
    expect(refusalOf(temp)).toEqual(['already_open', '']);
    first.release();
    openDataFolder(temp).release();
  });

  it('works after the first was killed', async () => {
    const holder = spawn(process.execPath, [
      '--input-type=commonjs',
      '--eval',
      `const lock = new (require('better-sqlite3-multiple-ciphers'))(${JSON.stringify(join(temp, 'rujuk.lock'))});
       lock.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000)`,
    ]);
    await once(holder.stdout, 'data');
    expect(refusalOf(temp)).toEqual(['already_open', '']);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    openDataFolder(temp).release();
  });

  it('works with a lock file that somebody has written into', () => {
    writeFileSync(join(temp, 'rujuk.lock'), 'x'.repeat(5000));
    const folder = openDataFolder(temp);
    expect(refusalOf(temp)).toEqual(['already_open', '']);
    folder.release();
  });
});

it('lies in the folder that all accounts of a Windows PC share, elsewhere with the user', () => {
  expect(defaultDataFolder({ ProgramData: 'D:\\ProgramData' }, 'win32')).toBe('D:\\ProgramData\\Rujuk');
  expect(defaultDataFolder({}, 'win32')).toBe('C:\\ProgramData\\Rujuk');
  expect(defaultDataFolder({ HOME: '/home/bk' }, 'linux')).toBe('/home/bk/.local/share/rujuk');
  expect(defaultDataFolder({ HOME: '/home/bk', XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/rujuk');
  expect(defaultDataFolder({ HOME: '/Users/bk' }, 'darwin')).toBe(
    '/Users/bk/Library/Application Support/Rujuk',
  );
});
