import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, value, visit } from '../fixtures';
import { student } from '../referral-seed';

/** Every way in which text becomes a program where a page does not take it as text. */
const markup = (name: string) =>
  `${name} <img src=x onerror="window.ran=1"><svg onload="window.ran=2"></svg><script>window.ran=3</script>`;

test('markup that somebody typed stays text on every screen that shows it', async ({
  readySchool: page,
  rujuk,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const settings = value(await rujuk.school.get({}));
  value(await rujuk.school.save({ ...settings, name: markup('SMP') }));
  const marked = { ...student, name: markup('Dimas'), className: '<b>VII</b>', address: markup('Jalan') };
  const { studentId } = value(await rujuk.students.save({ studentId: null, student: marked }));
  const { id: caseId } = value(
    await rujuk.cases.report({
      studentId,
      reporter: { kind: 'homeroom_teacher', name: markup('Ibu') },
      reportedOn: '2026-11-24',
      triage: { problems: ['truancy'], severity: 'mild', reason: markup('sebab') },
      field: 'personal',
      chronology: markup('Kronologi'),
      whyNotEnough: markup('belum cukup'),
      efforts: [],
    }),
  );
  value(
    await rujuk.cases.addEntry({
      caseId,
      entry: { kind: 'note', on: '2026-11-24', text: markup('Catatan'), secret: false },
    }),
  );
  for (const path of [
    '/',
    '/siswa',
    `/siswa/${studentId}`,
    '/kasus',
    `/kasus/${caseId}`,
    '/pengaturan/sekolah',
  ]) {
    await visit(page, path);
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
    await expect(
      page.getByText('<img src=x').or(page.locator('input[value*="<img src=x"]')).first(),
    ).toBeAttached();
  }
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

/** A page of somebody else in the same browser, which has our cookie: it tries all that a page can do without asking. */
const evilPage = (target: string) => `<!doctype html><title>lain</title>
<form method="post" enctype="text/plain" action="${target}/rpc/session.lock" target="sink"><input name='{"a":"' value='"}'></form>
<iframe name="sink"></iframe><iframe id="framed" src="${target}/"></iframe>
<script src="${target}/rpc/session.state"></script><img src="${target}/files/0">
<script>
  document.forms[0].submit();
  window.seen = [];
  const json = { 'Content-Type': 'application/json' };
  const ways = [
    { mode: 'no-cors' }, { mode: 'cors' },
    { headers: json, mode: 'cors' },
    { headers: { 'Content-Type': 'text/plain' }, mode: 'no-cors' },
  ];
  window.done = Promise.all(ways.map(async (way) => {
    try {
      const answer = await fetch('${target}/rpc/session.lock', { method: 'POST', body: '{}', credentials: 'include', ...way });
      window.seen.push(answer.type + ' ' + await answer.text());
    } catch (error) { window.seen.push('failed'); }
  })).then(() => new Promise((settle) => {
    const source = new EventSource('${target}/events', { withCredentials: true });
    source.onmessage = () => window.seen.push('event');
    source.onerror = () => { source.close(); settle(); };
  }));
</script>`;

test('a page of another origin reads nothing and locks nobody out; another name for this PC leads nowhere', async ({
  readySchool: page,
  context,
  rujuk,
}) => {
  const { origin, port } = new URL(page.url());
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(evilPage(origin));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const evil = await context.newPage();
    await evil.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await evil.evaluate(() => (window as unknown as { done: Promise<void> }).done);
    const seen = await evil.evaluate(() => (window as unknown as { seen: string[] }).seen);
    // What a page may send without asking is answered to nobody: opaque and empty.
    expect(seen.filter((one) => one !== 'failed' && one !== 'opaque ')).toEqual([]);
    expect(await evil.locator('#framed').contentFrame().getByRole('navigation').count()).toBe(0);
    const rebound = await evil.goto(`http://localhost:${port}/`);
    expect(rebound?.status()).toBe(421);
    await evil.close();
    expect(value(await rujuk.session.state({})).phase).toBe('open');
  } finally {
    server.close();
  }
});
