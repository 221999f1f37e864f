import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startSchool, startTestApp, testPassphrase, type TestApp } from '../testing';

const second = 1000;
let test: TestApp;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  test = await startSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await test.dispose();
});

const made = async () =>
  (await test.ok(test.client.backup.overview({}))).here.backups.map(
    ({ madeAt, reason }) => `${madeAt.slice(0, 10)} ${reason}`,
  );

it('is made each day by itself, once the first screen has had its time', async () => {
  await vi.advanceTimersByTimeAsync(20 * second);
  expect(await made()).toEqual([]);
  await vi.advanceTimersByTimeAsync(20 * second);
  await vi.waitFor(async () => expect(await made()).toEqual(['2026-11-24 daily']));
  await vi.advanceTimersByTimeAsync(240 * second);
  expect(await made()).toEqual(['2026-11-24 daily']);

  await test.app.close();
  test = await startTestApp({ folder: test.folder, now: new Date('2026-11-25T02:00:00Z') });
  const { accounts } = await test.ok(test.client.session.state({}));
  await test.ok(
    test.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase }),
  );
  await vi.advanceTimersByTimeAsync(60 * second);
  await vi.waitFor(async () => expect(await made()).toEqual(['2026-11-25 daily', '2026-11-24 daily']));
});

it('waits while nobody is signed in', async () => {
  await test.ok(test.client.session.lock({}));
  await vi.advanceTimersByTimeAsync(120 * second);
  const { accounts } = await test.ok(test.client.session.state({}));
  await test.ok(
    test.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase }),
  );
  expect(await made()).toEqual([]);
});
