import { AsyncLocalStorage } from 'node:async_hooks';
import { auditRuleOf, type AuditedCall } from '@shared/contract/audit-rules';
import type { AuditLine } from '@shared/domain/audit';
import type { EntityManager } from 'typeorm';
import { appendLines, type ChainEnd } from '../database/audit-chain';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { createTurnstile } from '../database/turnstile';
import { Account, AuditSeal } from '../database/entities';
import { AppError, systemErrorCode } from '../errors';
import type { Host } from '../host';
import type { Session } from '../router';
import { readAnchor, writeAnchor } from './anchor-file';
import { caseOf, detailOf, subjectsOf, type CallSubject } from './audited-call';
import { linesOnOpening } from './opening';
import { createSittings } from './sittings';
import { createWaitingTries } from './waiting-tries';

/** A call that the router has let through. */
export interface RunningCall {
  readonly name: string;
  readonly input: unknown;
  readonly clientId: string;
  readonly session: Session | null;
}

/** A line for what the application does by itself. The account is that of the running call, where there is one. */
export type OwnLine = Pick<AuditLine, 'act' | 'procedure' | 'detail'> & {
  readonly accountId?: number | null;
};

/** The access log (catatan akses): written by the router for every call, by the table of `audit-rules.ts`. */
export interface AuditLog {
  /**
   * Runs a call and leaves its line before the answer is given. On a full disk reading goes on: the line waits in memory
   * and is written before any other once there is room.
   */
  during<T>(call: RunningCall, answer: () => Promise<T>): Promise<T>;
  /** The database in which a running call's transaction bears its line: both are there, or neither. */
  over(database: CaseDatabase): CaseDatabase;
  /** Leaves a line, where the vault is open; a failure is logged and holds nothing up. */
  note(line: OwnLine): Promise<void>;
  /** Before the vault closes: what is outside of it knows of the last line. */
  beforeClosing(): Promise<void>;
  /** Writes into a database that is about to take the place of the present one that it was restored. */
  noteRestored(databasePath: string, key: Uint8Array, backup: RestoredBackup): Promise<void>;
  /** Called every few seconds: keeps the anchor near the end of the log. */
  tick(): Promise<void>;
}

export interface RestoredBackup {
  readonly madeAt: string;
  /** Of the vault whose data are there now: its accounts have the same ids. */
  readonly isOfThisVault: boolean;
}

export interface AuditLogParts {
  readonly host: Host;
  /** The open database itself. @throws AppError `locked` */
  readonly database: () => CaseDatabase;
  readonly isOpen: () => boolean;
  readonly sessionOf: (clientId: string) => Session | null;
}

/** The anchor may be so far behind; a line younger than this is safe from everybody but who has the key. */
const anchorMilliseconds = 30_000;

/** Lines that wait for room on the disk; no day has so many. */
const owedMost = 10_000;

interface Running extends RunningCall {
  rule: AuditedCall | null;
  /** Its lines still have to be written. */
  isOwed: boolean;
}

/** The log of one open database: where it ends, and how far the anchor knows. */
interface OpenLog {
  readonly database: CaseDatabase;
  readonly key: string;
  end: ChainEnd;
  anchored: number;
  anchoredAt: number;
}

const sealKey = async (manager: EntityManager): Promise<string> =>
  (await manager.findOneByOrFail(AuditSeal, { id: 1 })).key;

export function createAuditLog({ host, database, isOpen, sessionOf }: AuditLogParts): AuditLog {
  const folder = host.paths.data;
  const scope = new AsyncLocalStorage<Running>();
  const sittings = createSittings();
  const waiting = createWaitingTries(folder);
  const anchoring = createTurnstile();
  const appending = createTurnstile();
  let open: OpenLog | null = null;
  let owed: AuditLine[] = [];

  const instant = () => host.clock.now().toISOString();

  /** The lines of a call, as far as they can be told from what is there; `null` where they cannot yet. */
  function linesOf(call: Running, answer: unknown): (CallSubject & AuditLine)[] | null {
    const { rule, name, input } = call;
    if (!rule) return [];
    const subjects = subjectsOf(rule, input, answer);
    if (!subjects) return null;
    const accountId = (call.session ?? sessionOf(call.clientId))?.accountId ?? null;
    const shared = { at: instant(), accountId, act: rule.act, procedure: name, caseId: null };
    const detail = detailOf(rule, input, answer);
    return subjects.map((subject) => ({ ...shared, ...subject, detail })).filter(isNew);
  }

  /** Whether a line says more than that somebody goes on with what the log tells of already. */
  function isNew(line: AuditLine): boolean {
    const rule = auditRuleOf(line.procedure);
    return !(rule && 'act' in rule && rule.sitting && sittings.goesOn(rule.sitting, line));
  }

  const withCases = async (manager: EntityManager, lines: readonly AuditLine[]): Promise<AuditLine[]> => {
    const placed: AuditLine[] = [];
    for (const line of lines) placed.push({ ...line, caseId: await caseOf(manager, line) });
    return placed;
  };

  /** After the transaction that wrote them. */
  function wrote(lines: readonly AuditLine[], end: ChainEnd) {
    for (const line of lines) sittings.began(line);
    if (open) open.end = end;
  }

  const keepAnchor = () => anchoring.pass(bringAnchorUp);

  async function bringAnchorUp(): Promise<void> {
    if (!open || open.anchored === open.end.count) return;
    const { key, end } = open;
    open.anchoredAt = host.clock.system().getTime();
    try {
      await writeAnchor(folder, key, { ...end, at: instant() });
      if (open) open.anchored = end.count;
    } catch (error) {
      // The next tick tries again; until then the anchor is a little further behind.
      host.log(`audit anchor not kept: ${(error as NodeJS.ErrnoException).code ?? 'internal'}`);
    }
  }

  /** The first lines after the vault was opened: what happened before its door, and whether the log is whole. */
  async function begin(on: CaseDatabase, first: readonly AuditLine[]): Promise<void> {
    const tries = await waiting.all();
    const key = await on.read(sealKey);
    const told = await linesOnOpening(folder, key, instant());
    const end = await on.write(async (manager) =>
      appendLines(manager, [...(await told(manager, tries)), ...(await withCases(manager, first))]),
    );
    sittings.forget();
    open = { database: on, key, end, anchored: -1, anchoredAt: 0 };
    for (const line of first) sittings.began(line);
    if (tries.length > 0) await waiting.clear();
    await keepAnchor();
  }

  /** @throws AppError where they could not be written */
  async function write(lines: readonly AuditLine[]): Promise<void> {
    const on = database();
    // A page asks several things of one case at once: the first of them is the line.
    const due = lines.filter(isNew);
    if (due.length === 0) return;
    if (open?.database !== on) return begin(on, due);
    const [written, end] = await on.write(async (manager) => {
      const placed = await withCases(manager, due);
      return [placed, await appendLines(manager, placed)] as const;
    });
    wrote(written, end);
  }

  /** Writes lines after what they tell of was done. On a disk without room they wait. */
  async function append(lines: readonly AuditLine[]): Promise<void> {
    const before = owed;
    const due = [...before, ...lines];
    if (due.length === 0) return;
    owed = [];
    try {
      await appending.pass(() => write(due));
    } catch (error) {
      const code = error instanceof AppError ? error.code : systemErrorCode(error);
      const hasNoRoom = code === 'disk_full' || code === 'folder_unwritable';
      owed = [...(hasNoRoom ? due : before), ...owed].slice(0, owedMost);
      if (!hasNoRoom) throw error;
      host.log(`audit lines wait: ${owed.length} ${code}`);
    }
  }

  /** Somebody gave a secret that is not the right one, or a name that is not there. */
  async function noteFailure({ input, session, name }: RunningCall): Promise<void> {
    const { accountKey } = (input ?? {}) as { accountKey?: unknown };
    const at = instant();
    if (!isOpen()) return waiting.add(at, accountKey);
    const known =
      session ??
      (typeof accountKey === 'string'
        ? await database()
            .read((manager) => manager.findOneBy(Account, { keyringKey: accountKey }))
            .then((account) => account && { accountId: account.id })
        : null);
    const line = { at, act: 'sign_in_failed' as const, procedure: name, accountId: known?.accountId ?? null };
    await append([{ ...line, about: null, aboutId: null, caseId: null, detail: null }]);
  }

  const isFailedSecret = (error: unknown, rule: AuditedCall | null): boolean =>
    error instanceof AppError &&
    (error.code === 'wrong_secret' ||
      (rule?.act === 'signed_in' && (error.code === 'not_found' || error.code === 'forbidden')));

  return {
    async during(call, answer) {
      const found = auditRuleOf(call.name);
      const rule = found && 'act' in found ? found : null;
      const running: Running = { ...call, rule, isOwed: rule !== null };
      let value: Awaited<ReturnType<typeof answer>>;
      try {
        value = await scope.run(running, answer);
      } catch (error) {
        if (isFailedSecret(error, rule)) await noteFailure(call);
        throw error;
      }
      if (running.isOwed) await append(linesOf(running, value) ?? []);
      return value;
    },

    over: (inner) => ({
      ...inner,
      async write(work) {
        const call = scope.getStore();
        if (!call?.isOwed || open?.database !== inner) return inner.write(work);
        const [value, written] = await inner.write(async (manager) => {
          // What is removed is looked up before; what is made, after.
          const known = linesOf(call, undefined);
          const before = known && (await withCases(manager, known));
          const made = await work(manager);
          const told = before ?? linesOf(call, made);
          const lines = before ?? (await withCases(manager, told ?? []));
          return [made, { isTold: told !== null, lines, end: await appendLines(manager, lines) }] as const;
        });
        call.isOwed = !written.isTold;
        wrote(written.lines, written.end);
        return value;
      },
    }),

    async note({ accountId, ...line }) {
      if (!isOpen()) return;
      const known = accountId === undefined ? (scope.getStore()?.session?.accountId ?? null) : accountId;
      try {
        await append([
          { ...line, at: instant(), accountId: known, about: null, aboutId: null, caseId: null },
        ]);
      } catch (error) {
        host.log(
          `audit line ${line.procedure} not kept: ${error instanceof AppError ? error.code : 'internal'}`,
        );
      }
    },

    async beforeClosing() {
      await keepAnchor();
      open = null;
      sittings.forget();
    },

    async noteRestored(path, key, { madeAt, isOfThisVault }) {
      const restored = await openCaseDatabase({ path, key, log: host.log });
      const accountId = (isOfThisVault && scope.getStore()?.session?.accountId) || null;
      try {
        const seal = await restored.read(sealKey);
        const found = await readAnchor(folder, seal);
        const { count, hash } = found.kind === 'anchor' ? found.anchor : { count: null, hash: null };
        const detail = { madeAt, count, hash };
        const line = { at: instant(), accountId, about: null, aboutId: null, caseId: null, detail };
        await restored.write((manager) =>
          appendLines(manager, [{ ...line, act: 'restored', procedure: 'core.restore' }]),
        );
      } finally {
        await restored.close();
      }
    },

    async tick() {
      if (open && owed.length > 0) await append([]);
      if (open && host.clock.system().getTime() - open.anchoredAt >= anchorMilliseconds) await keepAnchor();
    },
  };
}
