import type { AuditRow } from '@shared/contract/audit';
import { actsOf, auditGroups, type AuditAct } from '@shared/domain/audit';
import type { EntityManager } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendLines } from '../database/audit-chain';
import { report } from '../cases/testing';
import { bareStudent } from '../students/testing';
import { openAccount, startSchool, testPassphrase, type TestApp } from '../testing';
import { behindItsBack } from './testing';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const touch = (work: (manager: EntityManager) => Promise<unknown>) => behindItsBack(test, work);

async function signIn() {
  const { accounts } = await test.ok(test.client.session.state({}));
  await test.ok(
    test.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase }),
  );
}

async function addCase(client = test.client) {
  const student = { ...bareStudent, name: 'Xylandra Quintesa' };
  const { studentId } = await test.ok(client.students.save({ studentId: null, student }));
  return test.ok(client.cases.report(report({ studentId })));
}

type Asked = Parameters<typeof test.client.audit.list>[0];
/** The whole list, page by page. */
async function everyPage(asked: Asked): Promise<{ rows: AuditRow[]; total: number | null }> {
  const rows: AuditRow[] = [];
  let page = await test.ok(test.client.audit.list(asked));
  const { total } = page;
  rows.push(...page.rows);
  while (page.next) {
    page = await test.ok(test.client.audit.list({ ...asked, before: page.next }));
    expect(page.total).toBe(null);
    rows.push(...page.rows);
  }
  return { rows, total };
}

describe('the list', () => {
  it('names what the ids stand for now, newest first', async () => {
    const { id: caseId, code } = await addCase();
    await test.ok(test.client.cases.get({ caseId }));
    const { rows } = await test.ok(test.client.audit.list({}));
    expect(rows[0]).toMatchObject({
      act: 'opened',
      about: 'case',
      case: { id: caseId, code },
      student: 'Xylandra Quintesa',
      account: { id: 1, name: 'Bagus Prayitno, S.Pd.' },
    });
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted((a, b) => b - a));
  });

  it('answers every filter as one would by going through all of it, page by page', async () => {
    const { id: caseId, code } = await addCase();
    const { id: other } = await addCase();
    await test.app.lockAll();
    const acts: AuditAct[] = [
      'opened',
      'changed',
      'printed',
      'exported',
      'sign_in_failed',
      'shared',
      'settings',
    ];
    await touch((manager) =>
      appendLines(
        manager,
        Array.from({ length: 400 }, (_, index) => ({
          // Times that repeat, and a clock that was set back on the way.
          at: new Date(Date.parse('2026-11-20T16:00:00Z') + ((index * 7) % 90) * 1_800_000).toISOString(),
          accountId: [1, 2, null][index % 3] ?? null,
          act: acts[index % acts.length] as AuditAct,
          procedure: 'cases.get',
          about: 'case' as const,
          aboutId: index % 4 === 0 ? other : caseId,
          caseId: index % 4 === 0 ? other : caseId,
          detail: null,
        })),
      ),
    );
    await signIn();
    const all = (await everyPage({ limit: 200 })).rows;
    expect(all.length).toBeGreaterThan(400);
    const day = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
    const questions: Asked[] = [
      { accountId: 1 },
      { caseCode: code },
      { caseCode: code.slice(0, 4) },
      { caseCode: 'tidak ada %' },
      { from: '2026-11-21', to: '2026-11-22' },
      ...auditGroups.map((group) => ({ group })),
      { accountId: 1, group: 'printed', from: '2026-11-21', to: '2026-11-22' },
      { caseCode: code, group: 'opened', accountId: 2 },
    ];
    for (const asked of questions) {
      const { accountId = null, group = null, caseCode = '', from = null, to = null } = asked;
      const expected = all.filter(
        (row) =>
          (accountId === null || row.account?.id === accountId) &&
          actsOf(group ?? null).includes(row.act) &&
          (caseCode === '' || row.case?.code?.startsWith(caseCode)) &&
          (from === null || day(row.at) >= from) &&
          (to === null || day(row.at) <= to),
      );
      const { rows, total } = await everyPage({ ...asked, limit: 37 });
      expect(
        rows.map(({ id }) => id),
        JSON.stringify(asked),
      ).toEqual(expected.map(({ id }) => id));
      expect(total, JSON.stringify(asked)).toBe(expected.length);
    }
  });

  it('is the coordinator’s alone', async () => {
    const { client } = await openAccount(test, { name: 'Rini Astuti', role: 'counselor' });
    for (const call of [client.audit.list({}), client.audit.frame({}), client.audit.check({})]) {
      expect(await test.error(call)).toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('who opened a case', () => {
  it('is told to whoever may read it, and to nobody else', async () => {
    const rini = await openAccount(test, { name: 'Rini Astuti', role: 'counselor' });
    const tono = await openAccount(test, { name: 'Tono Wibisono', role: 'counselor' });
    const { id: caseId } = await addCase(rini.client);
    await test.ok(rini.client.cases.get({ caseId }));
    const { people, rows } = await test.ok(rini.client.audit.ofCase({ caseId }));
    expect(people).toMatchObject([{ account: { name: 'Rini Astuti' }, role: 'counselor', opened: 1 }]);
    expect(rows.map(({ act }) => act)).toEqual(['opened', 'changed']);
    expect(await test.error(tono.client.audit.ofCase({ caseId }))).toMatchObject({ code: 'not_found' });
  });
});

describe('the check', () => {
  it('of an untouched log says so, and is in the log itself', async () => {
    await test.ok(test.client.backup.make({}));
    const check = await test.ok(test.client.audit.check({}));
    expect(check).toMatchObject({
      result: 'whole',
      fault: null,
      end: 'fits',
      backups: { looked: 1, unfit: [] },
    });
    const { rows } = await test.ok(test.client.audit.list({ limit: 1 }));
    expect(rows).toMatchObject([{ act: 'log_checked', detail: { result: 'whole', lines: check.lines } }]);
    expect(await test.ok(test.client.audit.frame({}))).toMatchObject({
      lastCheck: { result: 'whole' },
      brokenAt: null,
    });
  });

  it.each([
    ['a line that says something else', 'UPDATE audit_entries SET account_id = 2 WHERE id = 4', 'altered', 4],
    ['a line that is gone', 'DELETE FROM audit_entries WHERE id = 3', 'missing', 3],
    ['the first line', 'DELETE FROM audit_entries WHERE id = 1', 'missing', 1],
  ])('finds %s', async (_what, sql, kind, id) => {
    await addCase();
    await test.app.lockAll();
    await touch(async (manager) => {
      for (const name of ['no_update', 'no_delete', 'at_the_end'])
        await manager.query(`DROP TRIGGER audit_entries_${name}`);
      await manager.query(sql);
    });
    await signIn();
    const check = await test.ok(test.client.audit.check({}));
    expect(check).toMatchObject({ result: 'broken', fault: { id, kind } });
    expect(await test.ok(test.client.audit.frame({}))).toMatchObject({ lastCheck: { result: 'broken' } });
  });

  it('finds by a backup that the end was cut off, also where the anchor was brought in line', async () => {
    await addCase();
    const { here } = await test.ok(test.client.backup.make({}));
    await test.app.lockAll();
    await touch(async (manager) => {
      await manager.query('DROP TRIGGER audit_entries_no_delete');
      await manager.query('DELETE FROM audit_entries WHERE id > 3');
    });
    // The first sign-in notes it, and from then on the anchor fits.
    await signIn();
    const check = await test.ok(test.client.audit.check({}));
    expect(check).toMatchObject({ result: 'broken', fault: null, end: 'fits' });
    expect(check.backups.unfit).toEqual([here.backups[0]?.id]);
    expect((await test.ok(test.client.audit.frame({}))).brokenAt).not.toBe(null);
  });

  it('does not take what a restored backup took back for a cut', async () => {
    const { here } = await test.ok(test.client.backup.make({}));
    await addCase();
    await test.ok(test.client.backup.make({}));
    const { accounts } = await test.ok(test.client.session.state({}));
    const accountKey = accounts[0]?.key ?? '';
    const secret = { kind: 'passphrase' as const, accountKey, passphrase: testPassphrase };
    await test.ok(
      test.client.backup.restore({ folder: here.folder, name: here.backups[0]?.id ?? '', secret }),
    );
    await signIn();
    const check = await test.ok(test.client.audit.check({}));
    expect(check).toMatchObject({ result: 'whole', backups: { looked: 3, unfit: [] } });
  });

  it('raises no alarm after another key of the database, nor after a backup from before it', async () => {
    const { here } = await test.ok(test.client.backup.make({}));
    const { accounts } = await test.ok(test.client.session.state({}));
    const accountKey = accounts[0]?.key ?? '';
    const secret = { kind: 'passphrase' as const, accountKey, passphrase: testPassphrase };
    await test.ok(test.client.keys.change({ passphrase: testPassphrase }));
    await addCase();
    await test.app.lockAll();
    await signIn();
    expect(await test.ok(test.client.audit.check({}))).toMatchObject({
      result: 'whole',
      backups: { looked: 1, unfit: [] },
    });
    await test.ok(
      test.client.backup.restore({ folder: here.folder, name: here.backups[0]?.id ?? '', secret }),
    );
    await signIn();
    expect(await test.ok(test.client.audit.check({}))).toMatchObject({ result: 'whole' });
    expect((await test.ok(test.client.audit.frame({}))).brokenAt).toBe(null);
  });
});
