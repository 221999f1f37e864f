import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntry } from '../database/entities';
import { report } from '../cases/testing';
import { bareStudent } from '../students/testing';
import { clientOf, openAccount, startSchool, startTestApp, testPassphrase, type TestApp } from '../testing';
import { behindItsBack as onItsFile } from './testing';

let test: TestApp;
const others: TestApp[] = [];
beforeEach(async () => {
  test = await startSchool();
});
afterEach(async () => {
  await test.dispose();
  for (const other of others.splice(0)) await other.dispose();
});

const behindItsBack = <T>(work: (manager: EntityManager) => Promise<T>, app = test) => onItsFile(app, work);

const everyLine = (manager: EntityManager) => manager.find(AuditEntry, { order: { id: 'ASC' } });
/** The lines so far; the application goes on afterwards. */
async function lines(): Promise<AuditEntry[]> {
  const { app } = test;
  await app.lockAll();
  return behindItsBack(everyLine);
}

async function signIn(app = test, passphrase = testPassphrase) {
  const { accounts } = await app.ok(app.client.session.state({}));
  return app.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase });
}

async function addCase(): Promise<{ studentId: number; caseId: number }> {
  const { client, ok } = test;
  const { studentId } = await ok(
    client.students.save({ studentId: null, student: { ...bareStudent, name: 'Xylandra Quintesa' } }),
  );
  const { id: caseId } = await ok(client.cases.report(report({ studentId })));
  return { studentId, caseId };
}

const told = ({ act, about, aboutId, caseId, accountId }: AuditEntry) => ({
  act,
  about,
  aboutId,
  caseId,
  accountId,
});

describe('a call', () => {
  it('leaves its line: who, what, about which record of which case', async () => {
    const { client, ok } = test;
    const { studentId, caseId } = await addCase();
    const { id: effortId } = await ok(
      client.cases.addEffort({
        caseId,
        effort: { on: '2026-11-20', service: 'Konseling', result: 'Membaik.' },
      }),
    );
    await ok(client.cases.removeEffort({ effortId }));
    await ok(client.cases.get({ caseId }));
    const kept = (await lines()).slice(-6);
    expect(kept.map(told)).toEqual([
      { act: 'changed', about: 'student', aboutId: studentId, caseId: null, accountId: 1 },
      { act: 'changed', about: 'case', aboutId: caseId, caseId, accountId: 1 },
      { act: 'changed', about: 'effort', aboutId: effortId, caseId, accountId: 1 },
      // The effort is gone by now; whose case it was is known all the same.
      { act: 'changed', about: 'effort', aboutId: effortId, caseId, accountId: 1 },
      { act: 'opened', about: 'case', aboutId: caseId, caseId, accountId: 1 },
      { act: 'signed_out', about: null, aboutId: null, caseId: null, accountId: 1 },
    ]);
    expect(JSON.stringify(await behindItsBack(everyLine))).not.toMatch(/Xylandra|Konseling|Membaik/);
  });

  it('opens a case once in a sitting, and once for each person', async () => {
    const { caseId } = await addCase();
    const second = await openAccount(test, { name: 'Rini Astuti', role: 'coordinator' });
    await test.ok(second.client.caseAccess.open({ caseId, reason: 'Bu Rini menggantikan sementara.' }));
    for (const client of [test.client, test.client, second.client, test.client])
      await test.ok(client.cases.get({ caseId }));
    await test.ok(test.client.handovers.ofCase({ caseId }));
    const opened = (await lines()).filter(({ act, about }) => act === 'opened' && about === 'case');
    expect(opened.map(({ accountId }) => accountId)).toEqual([1, second.accountId]);
  });

  it('is one line also where a page asks for several things of a case at once', async () => {
    const { caseId } = await addCase();
    const { cases, handovers, outreach, safeguarding } = test.client;
    await Promise.all([
      test.ok(cases.get({ caseId })),
      test.ok(handovers.ofCase({ caseId })),
      test.ok(outreach.ofCase({ caseId })),
      test.ok(safeguarding.ofCase({ caseId })),
    ]);
    expect((await lines()).filter(({ act }) => act === 'opened')).toHaveLength(1);
  });

  it('that is refused leaves none, and what it began is taken back with it', async () => {
    const { caseId } = await addCase();
    const before = (await lines()).length;
    await test.ok(signIn());
    await test.error(test.client.cases.get({ caseId: caseId + 1 }));
    await test.error(test.client.cases.removeEffort({ effortId: 77 }));
    await test.error(
      test.client.cases.close({ caseId: 77, closedOn: '2026-11-24', outcome: 'resolved', reason: 'x' }),
    );
    expect((await lines()).slice(before).map(({ act }) => act)).toEqual(['signed_in', 'signed_out']);
  });

  it('has its line in the transaction of its change: both are there, or neither', async () => {
    const { caseId } = await addCase();
    await lines();
    await behindItsBack((manager) =>
      manager.query(
        `CREATE TRIGGER no_room BEFORE INSERT ON audit_entries WHEN NEW.act = 'changed' BEGIN SELECT RAISE(ABORT, 'no'); END`,
      ),
    );
    await test.ok(signIn());
    const effort = { on: '2026-11-20', service: 'Konseling', result: 'Membaik.' };
    expect(await test.error(test.client.cases.addEffort({ caseId, effort }))).toMatchObject({
      code: 'internal',
    });
    expect((await test.ok(test.client.cases.get({ caseId }))).efforts).toEqual([]);
  });
});

describe('signing in', () => {
  it('that failed while the vault was closed is in the log after the next one, without what was typed', async () => {
    await lines();
    await test.error(signIn(test, 'kata sandi yang salah'));
    await test.error(test.client.session.unlock({ accountKey: 'Xylandra', passphrase: 'rahasia sekali' }));
    const waiting = await readFile(join(test.folder, 'audit-waiting.json'), 'utf8');
    expect(waiting).not.toMatch(/Xylandra|rahasia|salah/);
    await test.ok(signIn());
    const kept = (await lines()).slice(-4);
    expect(kept.map(({ act, accountId }) => [act, accountId])).toEqual([
      ['sign_in_failed', 1],
      ['sign_in_failed', null],
      ['signed_in', 1],
      ['signed_out', 1],
    ]);
    await expect(readFile(join(test.folder, 'audit-waiting.json'))).rejects.toThrow();
  });

  it('that failed beside an open window is in the log at once', async () => {
    const { accounts } = await test.ok(test.client.session.state({}));
    const other = clientOf(test.app, 'other');
    const accountKey = accounts[0]?.key ?? '';
    await test.error(other.session.unlock({ accountKey, passphrase: 'kata sandi yang salah' }));
    const kept = (await lines()).filter(({ act }) => act === 'sign_in_failed');
    expect(kept.map(({ accountId, procedure }) => [accountId, procedure])).toEqual([[1, 'session.unlock']]);
  });
});

describe('the log', () => {
  it('can be appended to and nothing else', async () => {
    const kept = await lines();
    const last = kept.at(-1)?.id ?? 0;
    const attempts = [
      `UPDATE audit_entries SET account_id = 2 WHERE id = 1`,
      `DELETE FROM audit_entries WHERE id = ${last}`,
      `INSERT OR REPLACE INTO audit_entries (id, at, act, procedure, hash) VALUES (${last}, 'x', 'x', 'x', 'x')`,
      `INSERT INTO audit_entries (id, at, act, procedure, hash) VALUES (${last + 2}, 'x', 'x', 'x', 'x')`,
      `UPDATE audit_seal SET key = 'x'`,
      `DELETE FROM audit_seal`,
    ];
    for (const sql of attempts) {
      await expect(
        behindItsBack((manager) => manager.query(sql)),
        sql,
      ).rejects.toThrow(/append only|written once/);
    }
    expect(await behindItsBack(everyLine)).toEqual(kept);
  });

  /** As somebody with the key and a tool would. */
  const cutOff = (count: number) =>
    behindItsBack(async (manager) => {
      await manager.query('DROP TRIGGER audit_entries_no_delete');
      await manager.query(
        `DELETE FROM audit_entries WHERE id > (SELECT max(id) FROM audit_entries) - ${count}`,
      );
    });
  const brokenLines = async () => (await lines()).filter(({ act }) => act === 'log_broken');

  it('whose end is cut off says so by itself when it is next opened, once', async () => {
    const kept = await lines();
    await cutOff(3);
    await test.ok(signIn());
    await lines();
    await test.ok(signIn());
    const broken = await brokenLines();
    expect(broken.map(({ detail }) => JSON.parse(detail ?? ''))).toEqual([
      { found: 'cut', count: kept.length },
    ]);
  });

  it('whose anchor is taken away or altered says so', async () => {
    const path = join(test.folder, 'audit-anchor.json');
    for (const [found, alter] of [
      ['missing', () => rm(path)],
      [
        'unreadable',
        async () =>
          writeFile(
            path,
            (await readFile(path, 'utf8')).replace(
              /"sealed":"(.)/,
              (_, one) => `"sealed":"${one === 'A' ? 'B' : 'A'}`,
            ),
          ),
      ],
    ] as const) {
      await lines();
      await alter();
      await test.ok(signIn());
      expect(JSON.parse((await brokenLines()).at(-1)?.detail ?? '{}')).toEqual({ found, count: null });
      await test.ok(signIn());
    }
  });

  it('raises no alarm after a restored backup, back and forth, here and on another PC', async () => {
    const { client, ok } = test;
    const { caseId } = await addCase();
    const { here } = await ok(client.backup.make({}));
    await ok(client.cases.get({ caseId }));
    const folder = join(test.folder, 'backups');
    const { accounts } = await ok(client.session.state({}));
    const secret = {
      kind: 'passphrase' as const,
      accountKey: accounts[0]?.key ?? '',
      passphrase: testPassphrase,
    };
    const first = here.backups[0]?.id ?? '';
    await ok(client.backup.restore({ folder, name: first, secret }));
    await ok(signIn());
    const { backups } = await ok(client.backup.lookIn({ folder }));
    const before = backups.find(({ reason }) => reason === 'before_restore')?.id ?? '';
    await ok(client.cases.get({ caseId }));
    await ok(client.backup.restore({ folder, name: before, secret }));
    await ok(signIn());
    const kept = await lines();
    expect(kept.filter(({ act }) => act === 'log_broken')).toEqual([]);
    expect(kept.filter(({ act }) => act === 'restored').map(({ accountId }) => accountId)).toEqual([1]);

    const other = await startTestApp();
    others.push(other);
    await other.ok(other.client.backup.restore({ folder, name: first, secret }));
    await other.ok(signIn(other));
    await other.app.lockAll();
    const there = await behindItsBack(everyLine, other);
    expect(there.slice(-3).map(({ act }) => act)).toEqual(['restored', 'signed_in', 'signed_out']);
  });
});
