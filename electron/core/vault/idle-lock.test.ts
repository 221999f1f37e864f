import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientOf, startSchool, testPassphrase, type TestApp } from '../testing';

const minute = 60_000;
let test: TestApp;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  test = await startSchool();
});
afterEach(async () => {
  vi.useRealTimers();
  await test.dispose();
});

const phase = async () => (await test.ok(test.client.session.state({}))).phase;

describe('a PC that nobody sits at', () => {
  it('locks after the school’s idle time and tells the page at once', async () => {
    const events: string[] = [];
    // The day's backup tells of itself too.
    test.app.events.subscribe('test', ({ type }) => type.startsWith('session.') && events.push(type));
    await vi.advanceTimersByTimeAsync(9 * minute);
    expect(await phase()).toBe('open');
    await vi.advanceTimersByTimeAsync(1.5 * minute);
    await vi.waitFor(async () => expect(await phase()).toBe('locked'));
    expect(events).toEqual(['session.locked']);
    expect((await test.error(test.client.drafts.list({}))).code).toBe('locked');
  });

  it('stays open while somebody is at the keyboard, and does not take reading in the background for a person', async () => {
    for (let minutes = 0; minutes < 24; minutes += 4) {
      await vi.advanceTimersByTimeAsync(4 * minute);
      await test.ok(test.client.session.touch({}));
    }
    expect(await phase()).toBe('open');
    for (let minutes = 0; minutes < 12; minutes++) {
      await vi.advanceTimersByTimeAsync(minute);
      await test.client.drafts.list({});
    }
    await vi.waitFor(async () => expect(await phase()).toBe('locked'));
  });

  it('locks also where the clock is set back in the meantime', async () => {
    await vi.advanceTimersByTimeAsync(5 * minute);
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    await vi.advanceTimersByTimeAsync(10.5 * minute);
    await vi.waitFor(async () => expect(await phase()).toBe('locked'));
  });

  it('takes the idle time that the school has set', async () => {
    const settings = await test.ok(test.client.school.get({}));
    await test.ok(test.client.school.save({ ...settings, idleMinutes: 2 }));
    await vi.advanceTimersByTimeAsync(2.5 * minute);
    await vi.waitFor(async () => expect(await phase()).toBe('locked'));
  });

  it('keeps another browser open and forgets the files that were waiting for the locked one', async () => {
    const other = clientOf(test.app, 'other');
    const { accounts } = await test.ok(test.client.session.state({}));
    await test.ok(other.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase }));
    const file = {
      bytes: new Uint8Array(3),
      mime: 'application/pdf',
      name: 'surat.pdf',
      disposition: 'inline',
    } as const;
    const waiting = test.app.files.give('test', file);
    await test.ok(test.client.session.lock({}));
    expect(test.app.files.take(waiting, 'test')).toBeNull();
    expect((await test.ok(other.session.state({}))).phase).toBe('open');
  });
});
