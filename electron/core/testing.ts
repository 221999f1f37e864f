import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RujukClient } from '@shared/contract/contract';
import type { Role } from '@shared/contract/define';
import type { CallError, Result } from '@shared/contract/errors';
import type { SchoolProfile } from '@shared/contract/school';
import { createApp, type App } from './app';
import { fixedClock, type Host, type SecretBox } from './host';
import type { CoreParts } from './parts';
import { createInlinePool } from './worker/pool';

/** The clock of every feature test: a school morning, 24 November 2026, 09.00 WIB. */
export const testNow = new Date('2026-11-24T02:00:00Z');
export const testPassphrase = 'jendela kelas pagi berembun';

export const testSchool: SchoolProfile = {
  level: 'SMP',
  name: 'SMP Negeri 2 Kraton',
  npsn: '20519188',
  letterheadLines: ['PEMERINTAH KABUPATEN PASURUAN', 'DINAS PENDIDIKAN DAN KEBUDAYAAN'],
  address: 'Jalan Raya Kraton 12',
  postalCode: '67151',
  phone: '0343 421001',
  email: 'smpn2kraton@example.sch.id',
  website: null,
  logoLeft: null,
  logoRight: null,
  place: 'Pasuruan',
  timeZone: 'WIB',
  paper: 'F4',
  letterheadPrinted: false,
  greeting: 'formal',
  principal: { name: 'Dra. Endang Suprihatin, M.Pd.', nip: '196809261994122001' },
  coordinator: { name: 'Bagus Prayitno, S.Pd.', nip: '198609262015051001' },
};

/** For features that are tried without the whole application: nothing is noted. */
export const silentAudit: CoreParts['audit'] = {
  note: async () => {},
  noteRestored: async () => {},
  beforeClosing: async () => {},
};

/** The real application on a real encrypted file in a temporary folder, called through its one door. */
export interface TestApp {
  readonly app: App;
  readonly folder: string;
  /** Every line the application logged. */
  readonly logged: string[];
  /** Calls as the page makes them. */
  readonly client: RujukClient;
  /** The answer's value; fails the test where there is none. */
  ok<T>(answer: Promise<Result<T>>): Promise<T>;
  /** The answer's error; fails the test where there is none. */
  error(answer: Promise<Result<unknown>>): Promise<CallError>;
  /** Closes the application and starts it anew on the same folder. */
  restart(): Promise<TestApp>;
  dispose(): Promise<void>;
}

export interface TestAppOptions {
  folder?: string;
  now?: Date;
  /** The operating system's store of secrets; none where none is given. */
  secretBox?: SecretBox;
  /** scrypt's, for a test in which opening must take its time. */
  cost?: number;
}

const resources = resolve(import.meta.dirname, '../../resources');
/** scrypt as weak as it goes: hundreds of vaults are made by these tests. */
const weakCost = 1024;

/** An application on an empty PC. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'rujuk-test-')));
  const logged: string[] = [];
  const host: Host = {
    shell: 'loopback',
    version: '0.0.0-test',
    paths: { data: folder, resources, worker: '' },
    clock: fixedClock(options.now ?? testNow),
    log: (line) => logged.push(line),
    secretBox: options.secretBox ?? null,
    notify: null,
  };
  const app = await createApp(host, { cost: options.cost ?? weakCost, workers: createInlinePool(resources) });
  return {
    app,
    folder,
    logged,
    client: clientOf(app, 'test'),
    async ok(answer) {
      const result = await answer;
      if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}\n${logged.join('\n')}`);
      return result.value;
    },
    async error(answer) {
      const result = await answer;
      if (result.ok) throw new Error('accepted, but should have been refused');
      return result.error;
    },
    async restart() {
      await app.close();
      return startTestApp({ ...options, folder });
    },
    async dispose() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same with a school, its coordinator signed in and the recovery code confirmed: ready to work. */
export async function startSchool({
  schoolYear = '2026/2027',
  ...options
}: TestAppOptions & { schoolYear?: string } = {}): Promise<TestApp> {
  const test = await startTestApp(options);
  const { client, ok } = test;
  await ok(client.setup.create({ school: testSchool, schoolYear, passphrase: testPassphrase }));
  const { recoveryCode } = await ok(client.setup.recoveryCode({}));
  await ok(client.setup.confirmRecovery({ recoveryCode }));
  return test;
}

export interface TestAccount {
  readonly accountId: number;
  readonly accountKey: string;
  /** Calls as this person's own window makes them. */
  readonly client: RujukClient;
}

/** The passphrase of an account of `openAccount`, unlike any other's. */
export const passphraseOf = (name: string) => `rumpun bambu ${name.toLowerCase()} tepi sawah`;

/**
 * An account beside the coordinator's, made by the coordinator, with a passphrase of its own (`passphraseOf`) and signed
 * in at a window named like the person.
 */
export async function openAccount(
  { app, client, ok }: TestApp,
  { name, role, staffId = null }: { name: string; role: Role; staffId?: number | null },
): Promise<TestAccount> {
  const first = 'kentongan ronda malam sunyi';
  const account = { name, role, staffId };
  const { accountId } = await ok(client.accounts.add({ account, passphrase: first }));
  const { accounts } = await ok(client.session.state({}));
  const accountKey = accounts.find((one) => one.name === name)?.key ?? '';
  const own = clientOf(app, name);
  const chosen = { accountKey, passphrase: first, newPassphrase: passphraseOf(name) };
  await ok(own.session.choosePassphrase(chosen));
  return { accountId, accountKey, client: own };
}

/** A typed client over the router itself; `clientId` is the window it calls from. */
export function clientOf(app: App, clientId: string): RujukClient {
  const feature = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, procedure) => (input: unknown) =>
          app.router.call(`${name}.${String(procedure)}`, JSON.parse(JSON.stringify(input)), { clientId }),
      },
    );
  return new Proxy({}, { get: (_target, name) => feature(String(name)) }) as RujukClient;
}
