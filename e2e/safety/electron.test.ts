import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '@shared/contract/bridge';
import { openDataFolder } from '@core/data-folder';
import { testPassphrase, testSchool } from '@core/testing';
import { createInlinePool } from '@core/worker/pool';
import { createBridge } from '../../electron/shells/electron/bridge';
import { channels, pageOrigin } from '../../electron/shells/electron/channels';
import { runElectronShell } from '../../electron/shells/electron/shell';
import { contentSecurityPolicy } from '../../electron/shells/security-headers';
import { createFakeElectron, FakeContents, type FakeWindow } from '../conformance/fake-electron';
import { addOverdueConference, overdueCalls } from './overdue-conference';

const holder = vi.hoisted(() => ({ module: {} as ReturnType<typeof createFakeElectron>['module'] }));
vi.mock('electron', () => {
  // Every test starts with an Electron of its own, whatever was imported before.
  const names = [
    'app',
    'BrowserWindow',
    'contextBridge',
    'dialog',
    'ipcMain',
    'ipcRenderer',
    'Menu',
    'Notification',
  ] as const;
  const more = ['powerMonitor', 'protocol', 'safeStorage', 'session'] as const;
  const current = [...names, ...more].map((name) => [
    name,
    { enumerable: true, get: () => holder.module[name] },
  ]);
  return Object.defineProperties({}, Object.fromEntries(current));
});

let temp: string;
let electron: ReturnType<typeof createFakeElectron>;

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'rujuk-electron-'));
  mkdirSync(join(temp, 'app', 'out', 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(temp, 'app', 'package.json'), 'secret');
  writeFileSync(join(temp, 'app', 'out', 'renderer', 'index.html'), '<!doctype html><title>Rujuk</title>');
  writeFileSync(join(temp, 'app', 'out', 'renderer', 'assets', 'index-BxK3f9_a.js'), 'export {}');
  vi.stubEnv('RUJUK_DATA_DIR', join(temp, 'data'));
  electron = createFakeElectron();
  holder.module = electron.module;
});
afterEach(async () => {
  electron.module.app.quit();
  await vi.waitFor(() => expect(electron.module.app.exits.length).toBeGreaterThan(0));
  vi.unstubAllEnvs();
  rmSync(temp, { recursive: true });
});

/** Starts the shell as Electron would and gives its window. */
async function start(): Promise<FakeWindow> {
  await runElectronShell(join(temp, 'app'), { workers: createInlinePool(temp), cost: 1024 });
  const [window] = electron.did.windows;
  if (!window) throw new Error(`no window: ${electron.did.errorBoxes.join()}`);
  return window;
}

const bridgeOf = (window: FakeWindow): Bridge =>
  createBridge(window.contents.page as unknown as Parameters<typeof createBridge>[0], [
    'session.state',
    'setup.create',
    ...overdueCalls,
  ]);

const phaseOf = async (bridge: Bridge) => {
  const result = await bridge.call('session.state', {});
  return result.ok ? (result.value as { phase: string }).phase : result.error.code;
};

describe('the window', () => {
  it('is sandboxed, isolated, without Node, and says so itself', async () => {
    const window = await start();
    expect(window.options.webPreferences).toMatchObject({
      preload: join(temp, 'app', 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(electron.module.app.sandboxed).toBe(true);
    expect(window.options.title).toBe('Rujuk');
  });

  it('shows our own page, once there is something to see', async () => {
    const window = await start();
    window.emit('ready-to-show');
    expect(window.asked).toEqual([`load ${pageOrigin}/`, 'show']);
  });

  it.each([
    'https://evil.example/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'app://rujuk.evil.example/',
    'app://rujuk@evil.example/',
    'data:text/html,x',
    'javascript:alert(1)',
    'blob:https://evil.example/1',
    'about:blank',
    'not an address',
    '',
  ])('does not go to %s, by itself, by a redirect or in a frame', async (url) => {
    const { contents } = await start();
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect([name, contents.prevents(name, { url })]).toEqual([name, true]);
    }
  });

  it.each([`${pageOrigin}/`, `${pageOrigin}/kasus/1`, `blob:${pageOrigin}/4f1c`])(
    'goes to %s',
    async (url) => {
      const { contents } = await start();
      expect(contents.prevents('will-navigate', { url })).toBe(false);
    },
  );

  it('opens no other window and holds no webview, also one made later', async () => {
    const { contents } = await start();
    const later = new FakeContents(electron.module.ipcMain);
    electron.module.app.emit('web-contents-created', {}, later);
    for (const one of [contents, later]) {
      const details = { url: `${pageOrigin}/` } as Parameters<NonNullable<FakeContents['openHandler']>>[0];
      expect(one.openHandler?.(details)).toEqual({ action: 'deny' });
      expect(one.prevents('will-attach-webview')).toBe(true);
    }
  });

  it('bears on Windows the id of the installer’s shortcut, which notifications need', async () => {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform');
    Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
    try {
      await start();
    } finally {
      Object.defineProperty(process, 'platform', platform ?? {});
    }
    const installer = join(import.meta.dirname, '../../resources/installer/electron-builder.mjs');
    expect(electron.module.app.userModelId).toMatch(/^[a-z.]+$/);
    expect(readFileSync(installer, 'utf8')).toContain(`appId: '${electron.module.app.userModelId}'`);
  });

  it('comes to the front when Rujuk is started again', async () => {
    const window = await start();
    window.minimized = true;
    electron.module.app.emit('second-instance');
    expect(window.asked.slice(-2)).toEqual(['restore', 'focus']);
  });
});

describe('the session', () => {
  it('grants no permission, no device, no screen', async () => {
    await start();
    const { defaultSession } = electron.module.session;
    const answers: unknown[] = [];
    const contents = {} as WebContents;
    const details = {} as never;
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
    ] as const) {
      defaultSession.permissionRequest?.(contents, permission, (granted) => answers.push(granted), details);
      answers.push(defaultSession.permissionCheck?.(contents, permission, pageOrigin, details));
    }
    answers.push(defaultSession.devicePermission?.(details));
    expect(answers).toEqual(Array.from({ length: 11 }, () => false));
    defaultSession.displayMedia?.(details, (streams) => expect(streams).toBeNull());
    expect(defaultSession.spellChecker).toBe(false);
  });

  it.each([
    ['https://update.example/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    [`${pageOrigin}/assets/a.js`, false],
    [`blob:${pageOrigin}/1`, false],
    ['data:image/png;base64,', false],
  ])('for %s: blocked %s', async (url, blocked) => {
    await start();
    const answers: unknown[] = [];
    electron.module.session.defaultSession.beforeRequest?.({ url }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel: blocked }]);
  });
});

describe('the page’s address', () => {
  const get = async (path: string, init?: RequestInit) => {
    await start();
    const handle = electron.did.protocols.get('app');
    if (!handle) throw new Error('no handler for app:');
    return handle(new Request(`${pageOrigin}${path}`, init));
  };

  it('is a secure origin that bypasses nothing', async () => {
    await start();
    expect(electron.did.schemes).toEqual([
      {
        scheme: 'app',
        privileges: expect.objectContaining({ standard: true, secure: true, bypassCSP: false }),
      },
    ]);
  });

  it.each(['/', '/kasus/12', '/assets/index-BxK3f9_a.js', '/none.txt'])(
    '%s forbids all but itself',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/%',
  ])('holds nothing at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  it('is read only, and another host has nothing', async () => {
    expect((await get('/', { method: 'POST', body: '{}' })).status).toBe(405);
    const other = await electron.did.protocols.get('app')?.(new Request('app://other/'));
    expect(other?.status).toBe(404);
  });
});

describe('a call', () => {
  it('from the window is answered by the core', async () => {
    const window = await start();
    expect(await bridgeOf(window).call('session.state', {})).toMatchObject({
      ok: true,
      value: { phase: 'setup', shell: 'electron', clockFixed: false },
    });
  });

  it('ignores a clock held by RUJUK_NOW: that is for tests', async () => {
    vi.stubEnv('RUJUK_NOW', '2001-01-01T00:00');
    const result = await bridgeOf(await start()).call('session.state', {});
    expect(result.ok && (result.value as { today: string }).today).not.toContain('2001');
  });

  it.each<[string, (window: FakeWindow) => void]>([
    ['a frame inside the page', ({ contents }) => (contents.page.frame = { origin: pageOrigin })],
    ['a frame that is gone', ({ contents }) => (contents.page.frame = null)],
    [
      'the main frame at another origin',
      ({ contents }) => (contents.mainFrame.origin = 'https://evil.example'),
    ],
    ['an opaque origin', ({ contents }) => (contents.mainFrame.origin = 'null')],
  ])('from %s gets nothing', async (_title, change) => {
    const window = await start();
    change(window);
    await expect(bridgeOf(window).call('session.state', {})).rejects.toThrow('unknown sender');
  });

  it('from a window that was not admitted gets nothing', async () => {
    await start();
    const stranger = new FakeContents(electron.module.ipcMain);
    await expect(stranger.page.invoke(channels.call, 1, 'session.state', '{}')).rejects.toThrow(
      'unknown sender',
    );
  });

  it.each([
    ['1', 'session.state', '{}'],
    [1, ['session.state'], '{}'],
    [1, 'session.state', {}],
    [1, 'session.state', '{'],
  ])('with arguments of the wrong kind is invalid: %j %j %j', async (...args) => {
    const { contents } = await start();
    const answer = await contents.page.invoke(channels.call, ...args);
    expect(JSON.parse(String(answer))).toEqual({ ok: false, error: { code: 'invalid_input' } });
  });

  it('under a name that is not in the contract does not reach the main process', async () => {
    const window = await start();
    window.contents.page.frame = null;
    expect(await bridgeOf(window).call('session.other', {})).toEqual({
      ok: false,
      error: { code: 'unknown_procedure' },
    });
  });
});

describe('an open vault', () => {
  /** The coordinator at work, and what the page has been told. */
  async function startSignedIn() {
    const window = await start();
    const bridge = bridgeOf(window);
    const told: string[] = [];
    bridge.subscribe((event) => told.push(event.type));
    const made = await bridge.call('setup.create', {
      school: testSchool,
      schoolYear: '2026/2027',
      passphrase: testPassphrase,
    });
    expect(made.ok).toBe(true);
    return { window, bridge, told };
  }

  it.each(['suspend', 'lock-screen'])('locks on %s, and the page is told', async (moment) => {
    const { bridge, told } = await startSignedIn();
    electron.module.powerMonitor.emit(moment);
    await vi.waitFor(() => expect(told).toContain('session.locked'));
    expect(await phaseOf(bridge)).toBe('locked');
  });

  it('locks when the page crashes; the window is loaded again and can sign in', async () => {
    const { window, bridge } = await startSignedIn();
    window.contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.asked.at(-1)).toBe('reload');
    await vi.waitFor(async () => expect(await phaseOf(bridge)).toBe('locked'));
  });

  it('tells by a notification without a name that something is due; a click leads to it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { window, bridge, told } = await startSignedIn();
    await addOverdueConference(bridge);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(electron.did.notices).toHaveLength(1));
    const [notice] = electron.did.notices;
    expect(notice?.isShown).toBe(true);
    expect(notice?.options).toEqual({ title: 'Rujuk', body: '1 hal sudah lewat waktunya.' });
    window.minimized = true;
    notice?.emit('click');
    expect(window.asked.slice(-2)).toEqual(['restore', 'focus']);
    expect(told).toContain('today.open');
  });

  it('stays open when the page is only reloaded', async () => {
    const { window, bridge } = await startSignedIn();
    window.contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    expect(await phaseOf(bridge)).toBe('recovery');
  });
});

describe('the preload', () => {
  it('puts two functions into the page and nothing else', async () => {
    vi.stubGlobal('CALL_NAMES', ['session.state']);
    await import('../../electron/shells/electron/preload');
    vi.unstubAllGlobals();
    expect([...electron.did.exposed.keys()]).toEqual(['rujuk']);
    expect(Object.keys(electron.did.exposed.get('rujuk') as object)).toEqual(['call', 'subscribe']);
    await start();
  });
});

describe('starting', () => {
  it('a second time hands over to the first and touches nothing', async () => {
    electron.module.app.isOnlyInstance = false;
    await runElectronShell(join(temp, 'app'));
    expect([electron.module.app.exits, electron.did.windows]).toEqual([[0], []]);
  });

  it('on data that another account has open says so and ends', async () => {
    const folder = openDataFolder(join(temp, 'data'));
    await runElectronShell(join(temp, 'app'));
    folder.release();
    expect(electron.did.errorBoxes).toEqual([expect.stringContaining('Rujuk sudah terbuka')]);
    expect(electron.module.app.exits).toEqual([5]);
  });

  it('in a folder that is a file says so and ends', async () => {
    writeFileSync(join(temp, 'data'), '');
    await runElectronShell(join(temp, 'app'));
    expect(electron.did.errorBoxes).toEqual([expect.stringContaining('ada berkas dengan nama yang sama')]);
    expect(electron.module.app.exits).toEqual([4]);
  });

  it('lets go of the data when the last window is closed', async () => {
    await start();
    electron.module.app.emit('window-all-closed');
    await vi.waitFor(() => expect(electron.module.app.exits).toEqual([0]));
    openDataFolder(join(temp, 'data')).release();
  });
});
