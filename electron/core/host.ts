/**
 * The port between the application and the window around it. A shell (`electron/shells/*`) gives one of these
 * to `createApp`; the core knows nothing else of the machine.
 */
export interface Host {
  readonly shell: 'electron' | 'loopback';
  readonly version: string;
  readonly paths: {
    /** Folder with the vault: keyring, case database, backups. */
    readonly data: string;
    /** Folder with fonts and the like, shipped with the application. */
    readonly resources: string;
    /** The built worker entry, run by `worker_threads`. */
    readonly worker: string;
  };
  readonly clock: Clock;
  /** One line for the log. Callers pass codes, ids and times, never a name or a text of a case. */
  log(line: string): void;
  /** The operating system's secret store, where the shell has one. */
  readonly secretBox: SecretBox | null;
  /** Tells something in a corner of the screen, where the shell can. Others may look on: never a name. */
  readonly notify: ((notice: Notice) => void) | null;
}

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** Called when the person clicks it; the shell has brought the window to the front by then. */
  readonly onOpen: () => void;
}

export interface Clock {
  /** The time the procedure goes by; `RUJUK_NOW` can stop it in the loopback shell. */
  now(): Date;
  /** The machine's own time, for waiting and locking. */
  system(): Date;
  /** True while `RUJUK_NOW` holds the clock; every screen says so. */
  readonly fixed: boolean;
}

export interface SecretBox {
  seal(plain: Uint8Array): Uint8Array;
  open(sealed: Uint8Array): Uint8Array;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  system: () => new Date(),
  fixed: false,
};

/** A clock that stands still, for tests and demonstrations. */
export const fixedClock = (at: Date): Clock => ({
  now: () => new Date(at),
  system: () => new Date(),
  fixed: true,
});
