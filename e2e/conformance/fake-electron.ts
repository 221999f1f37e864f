import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  ContextBridge,
  CustomScheme,
  Dialog,
  IpcMain,
  IpcMainEvent,
  IpcMainInvokeEvent,
  IpcRenderer,
  Notification,
  NotificationConstructorOptions,
  Protocol,
  SafeStorage,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron';
import { pageOrigin } from '../../electron/shells/electron/channels';

/**
 * Electron as far as the shell touches it, each part declared as a piece of the real `electron.d.ts`: a method that
 * Electron renames or gives other arguments no longer compiles here. It remembers what the shell asked for, and
 * carries messages between main and pages by structured clone, as Electron does.
 */

/** Writable here: a test puts somebody else into it. */
type Frame = { -readonly [K in 'origin']: WebFrameMain[K] };
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** A cast in one place: the fake has the part of the type that the shell uses. */
export const as = <T>(part: Partial<T>): T => part as T;

export class FakeContents extends EventEmitter {
  mainFrame: Frame = { origin: pageOrigin };
  openHandler: OpenHandler | null = null;
  destroyed = false;
  readonly page: FakeRenderer;

  constructor(main: FakeIpcMain) {
    super();
    this.page = new FakeRenderer(main, this);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, ...args: unknown[]): void {
    this.page.emit(channel, {}, ...args.map((one) => structuredClone(one)));
  }

  /** Emits a cancellable event and tells whether a listener prevented it. */
  prevents(name: string, details: object = {}, ...args: unknown[]): boolean {
    let prevented = false;
    this.emit(name, { ...details, preventDefault: () => (prevented = true) }, ...args);
    return prevented;
  }

  get real(): WebContents {
    return as<WebContents>(this as unknown as Partial<WebContents>);
  }
}

type InvokeHandler = Parameters<IpcMain['handle']>[1];

export class FakeIpcMain extends EventEmitter implements Pick<IpcMain, 'handle'> {
  readonly handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    this.handlers.set(channel, handler);
  }
}

/** The page's end. `frame` is who speaks: the main frame, unless a test lets somebody else. */
export class FakeRenderer extends EventEmitter implements Pick<IpcRenderer, 'invoke' | 'send'> {
  frame: Frame | null;
  private readonly main: FakeIpcMain;
  private readonly contents: FakeContents;

  constructor(main: FakeIpcMain, contents: FakeContents) {
    super();
    this.main = main;
    this.contents = contents;
    this.frame = contents.mainFrame;
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.main.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = as<IpcMainInvokeEvent>({
      sender: this.contents.real,
      senderFrame: this.frame as WebFrameMain,
    });
    return structuredClone(await handler(event, ...args.map((one) => structuredClone(one))));
  }

  send(channel: string, ...args: unknown[]): void {
    const event = as<IpcMainEvent>({ sender: this.contents.real, senderFrame: this.frame as WebFrameMain });
    this.main.emit(channel, event, ...args.map((one) => structuredClone(one)));
  }
}

type Handler<K extends keyof Session> = Session[K] extends (handler: infer H) => void
  ? NonNullable<H>
  : never;

export class FakeSession extends EventEmitter {
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> | null = null;
  devicePermission: Handler<'setDevicePermissionHandler'> | null = null;
  displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  spellChecker = true;
  beforeRequest:
    ((details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void) | null = null;

  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]): void {
    this.displayMedia = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
}

export class FakeApp
  extends EventEmitter
  implements
    Pick<
      App,
      | 'setPath'
      | 'setAppUserModelId'
      | 'requestSingleInstanceLock'
      | 'exit'
      | 'quit'
      | 'enableSandbox'
      | 'whenReady'
      | 'getVersion'
    >
{
  readonly isPackaged = true;
  readonly switches: string[] = [];
  readonly paths = new Map<string, string>();
  readonly commandLine = { appendSwitch: (name: string) => this.switches.push(name) };
  userModelId = '';
  isOnlyInstance = true;
  sandboxed = false;
  readonly exits: number[] = [];

  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    return this.isOnlyInstance;
  }
  exit(code = 0): void {
    this.exits.push(code);
  }
  quit(): void {
    this.emit('before-quit', { preventDefault: () => {} });
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  async whenReady(): Promise<void> {}
  getVersion(): string {
    return '0.1.0';
  }
}

export class FakeWindow
  extends EventEmitter
  implements Pick<BrowserWindow, 'loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'reload'>
{
  readonly options: BrowserWindowConstructorOptions;
  readonly contents: FakeContents;
  readonly webContents: WebContents;
  readonly asked: string[] = [];
  minimized = false;

  constructor(options: BrowserWindowConstructorOptions, contents: FakeContents) {
    super();
    this.options = options;
    this.contents = contents;
    this.webContents = contents.real;
  }

  async loadURL(url: string): Promise<void> {
    this.asked.push(`load ${url}`);
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  show(): void {
    this.asked.push('show');
  }
  focus(): void {
    this.asked.push('focus');
  }
  restore(): void {
    this.asked.push('restore');
  }
  reload(): void {
    this.asked.push('reload');
  }
}

export class FakeNotification extends EventEmitter implements Pick<Notification, 'show'> {
  static readonly isSupported = () => true;
  readonly options: NotificationConstructorOptions;
  isShown = false;

  constructor(options: NotificationConstructorOptions) {
    super();
    this.options = options;
  }

  show(): void {
    this.isShown = true;
  }
}

/** A whole `electron` module, for `vi.mock`, and what the shell did with it. */
export function createFakeElectron() {
  const app = new FakeApp();
  const ipcMain = new FakeIpcMain();
  const defaultSession = new FakeSession();
  const powerMonitor = new EventEmitter();
  const windows: FakeWindow[] = [];
  const errorBoxes: string[] = [];
  const schemes: CustomScheme[] = [];
  const protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  const exposed = new Map<string, unknown>();
  const notices: FakeNotification[] = [];

  class BrowserWindow extends FakeWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      const contents = new FakeContents(ipcMain);
      super(options, contents);
      app.emit('web-contents-created', {}, contents);
      windows.push(this);
    }
  }

  class Notification extends FakeNotification {
    constructor(options: NotificationConstructorOptions) {
      super(options);
      notices.push(this);
    }
  }

  const dialog: Pick<Dialog, 'showErrorBox'> = {
    showErrorBox: (_title, content) => void errorBoxes.push(content),
  };
  const protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
    registerSchemesAsPrivileged: (customSchemes) => void schemes.push(...customSchemes),
    handle: (scheme, handler) =>
      void protocols.set(scheme, handler as (request: Request) => Promise<Response>),
  };
  const safeStorage: Pick<SafeStorage, 'isEncryptionAvailable'> = { isEncryptionAvailable: () => false };
  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (name, api: unknown) => void exposed.set(name, api),
  };
  const Menu = { setApplicationMenu: () => {}, buildFromTemplate: () => null };

  return {
    module: {
      app,
      BrowserWindow,
      contextBridge,
      dialog,
      ipcMain,
      ipcRenderer: new FakeRenderer(ipcMain, new FakeContents(ipcMain)),
      Menu,
      Notification,
      powerMonitor,
      protocol,
      safeStorage,
      session: { defaultSession },
    },
    did: { windows, errorBoxes, schemes, protocols, exposed, notices },
  };
}
