import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { AuditEntry } from '../database/entities';
import { AppError } from '../errors';
import { fixedClock, type Host } from '../host';
import type { Session } from '../router';
import { testNow } from '../testing';
import { createAuditLog, type AuditLog } from './audit-log';

const session: Session = { accountId: 1, role: 'coordinator', name: 'Bagus Prayitno' };

let folder: string;
let database: CaseDatabase;
let audit: AuditLog;
/** What a write of the log answers, instead of being done. */
let fault: Error | null;
const logged: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-audit-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  fault = null;
  const host: Host = {
    shell: 'loopback',
    version: '0.0.0-test',
    paths: { data: folder, resources: '', worker: '' },
    clock: fixedClock(testNow),
    log: (line) => logged.push(line),
    secretBox: null,
    notify: null,
  };
  const failing: CaseDatabase = {
    ...database,
    write: (work) => (fault ? Promise.reject(fault) : database.write(work)),
  };
  audit = createAuditLog({ host, database: () => failing, isOpen: () => true, sessionOf: () => session });
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (caseId: number) =>
  audit.during({ name: 'cases.get', input: { caseId }, clientId: 'test', session }, async () => caseId);
const cases = async () =>
  (await database.read((manager) => manager.find(AuditEntry, { order: { id: 'ASC' } }))).map(
    ({ aboutId }) => aboutId,
  );

it('lets a case be read on a full disk, and writes the line first once there is room', async () => {
  await open(1);
  fault = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
  expect(await open(2)).toBe(2);
  expect(await open(3)).toBe(3);
  expect(await cases()).toEqual([1]);
  expect(logged.at(-1)).toBe('audit lines wait: 2 disk_full');
  fault = null;
  await open(4);
  expect(await cases()).toEqual([1, 2, 3, 4]);
});

it('gives no answer where the line cannot be written for another reason', async () => {
  await open(1);
  fault = new AppError('database_damaged');
  await expect(open(2)).rejects.toThrow('database_damaged');
  fault = null;
  await open(3);
  expect(await cases()).toEqual([1, 3]);
});
