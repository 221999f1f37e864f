import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startSchool, startTestApp, testPassphrase, type TestApp } from '../testing';

const second = 1000;
/** A busy machine takes its time to write one. */
const patience = 10 * second;
let test: TestApp;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  test = await startSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await test.dispose();
});

/** The same data on another day, the coordinator signed in. */
async function reopenOn(day: string): Promise<TestApp> {
  const again = await startTestApp({ folder: test.folder, now: new Date(day) });
  const { accounts } = await again.ok(again.client.session.state({}));
  await again.ok(
    again.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase }),
  );
  return again;
}

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

it('is made once a day also after the clock has been wrong, and reaches the second place', async () => {
  await test.app.close();
  test = await reopenOn('2027-03-01T02:00:00Z');
  await test.ok(test.client.backup.make({}));
  await test.app.close();
  test = await reopenOn('2026-11-25T02:00:00Z');
  const stick = await mkdtemp(join(tmpdir(), 'rujuk-stick-'));
  await test.ok(test.client.backup.setSecondPlace({ path: stick }));
  await vi.advanceTimersByTimeAsync(180 * second);
  await vi.waitFor(
    async () => expect(await made()).toEqual(['2027-03-01 by_hand', '2026-11-25 daily']),
    patience,
  );
  await vi.waitFor(async () => {
    const { lastGoodAt, second: place } = await test.ok(test.client.backup.overview({}));
    expect(lastGoodAt).toBe('2026-11-25T02:00:00.000Z');
    expect(place?.backups.map(({ reason }) => reason)).toContain('daily');
  }, patience);
  // What is still being copied must not be written into a folder that goes.
  await test.app.close();
  await rm(stick, { recursive: true });
});

it('is looked after again soon after the clock was set back', async () => {
  await vi.advanceTimersByTimeAsync(60 * second);
  await vi.waitFor(async () => expect(await made()).toEqual(['2026-11-24 daily']), patience);
  await vi.waitFor(async () => {
    expect((await test.ok(test.client.backup.overview({}))).running).toBe(false);
  }, patience);
  await rm(join(test.folder, 'backups'), { recursive: true });
  vi.setSystemTime(Date.now() - 24 * 3600 * second);
  await vi.advanceTimersByTimeAsync(8 * 60 * second);
  await test.ok(test.client.session.touch({}));
  await vi.advanceTimersByTimeAsync(4 * 60 * second);
  await vi.waitFor(async () => expect(await made()).toEqual(['2026-11-24 daily']), patience);
});
