import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Access, FeatureContract, Procedure, Role } from '@shared/contract/define';
import type { CallError, FieldError, Result } from '@shared/contract/errors';
import { AppError, systemErrorCode } from './errors';

/** Who is signed in at one window. */
export interface Session {
  readonly accountId: number;
  readonly role: Role;
  readonly name: string;
}

/** Where a call comes from; the shell fills it in, the page cannot. */
export interface Caller {
  /** One per browser cookie or Electron window. */
  readonly clientId: string;
  readonly signal?: AbortSignal;
}

/** What every handler may know of the call it answers. */
export interface CallContext extends Caller {
  /** `null` only in procedures that `anyone` may call. */
  readonly session: Session | null;
}

/** The context of a call that the router has let through with a session. */
export type SignedIn = CallContext & { readonly session: Session };

/** Narrows the context of a procedure that needs a session; the router has checked it already. */
export function signedIn(context: CallContext): Session {
  if (!context.session) throw new AppError('locked');
  return context.session;
}

type AnyHandler = (input: never, context: CallContext) => Promise<unknown>;

export interface RouterParts {
  readonly contract: Readonly<Record<string, FeatureContract>>;
  readonly handlers: Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;
  readonly sessionOf: (clientId: string) => Session | null;
  /** Told of every call that is let through, to keep the idle clock. Never given the input's content. */
  readonly onCall?: (event: {
    name: string;
    kind: Procedure['kind'];
    clientId: string;
    session: Session | null;
  }) => void;
  /** Runs a call that is let through: the access log leaves its line around it. */
  readonly around?: <T>(
    call: { name: string; input: unknown; clientId: string; session: Session | null },
    answer: () => Promise<T>,
  ) => Promise<T>;
  readonly log: (line: string) => void;
}

export interface Router {
  /** Never throws. `name` is `feature.procedure`; anything not in the contract is `unknown_procedure`. */
  call(name: string, input: unknown, caller: Caller): Promise<Result<unknown>>;
}

/** The single door into the application: session, role, parse in, handler, parse out, answer. */
export function createRouter(parts: RouterParts): Router {
  const doors = new Map<string, { procedure: Procedure; handler: AnyHandler }>();
  for (const [feature, procedures] of Object.entries(parts.contract)) {
    for (const [name, procedure] of Object.entries(procedures)) {
      const handler = parts.handlers[feature]?.[name];
      if (!handler) throw new Error(`no handler for ${feature}.${name}`);
      doors.set(`${feature}.${name}`, { procedure, handler });
    }
  }

  return {
    async call(name, input, caller) {
      try {
        const door = typeof name === 'string' ? doors.get(name) : undefined;
        if (!door) throw new AppError('unknown_procedure');
        const session = parts.sessionOf(caller.clientId);
        authorise(door.procedure.access, session);
        const parsed = door.procedure.input.safeParse(input);
        if (!parsed.success) throw new AppError('invalid_input', { fields: fieldErrors(parsed.error) });
        parts.onCall?.({ name, kind: door.procedure.kind, clientId: caller.clientId, session });
        const run = () => door.handler(parsed.data as never, { ...caller, session });
        const running = { name, input: parsed.data, clientId: caller.clientId, session };
        const answer = await (parts.around ? parts.around(running, run) : run());
        return { ok: true, value: door.procedure.output.parse(answer) };
      } catch (error) {
        return { ok: false, error: toCallError(error, name, parts.log) };
      }
    },
  };
}

function authorise(access: Access, session: Session | null): void {
  if (access === 'anyone') return;
  if (!session) throw new AppError('locked');
  if (!access.includes(session.role)) throw new AppError('forbidden');
}

/** Zod's issues as fields of the form; the reason is a custom message key where the schema gives one. */
function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.'),
    reason: issue.message.startsWith('fields.') ? issue.message.slice('fields.'.length) : issue.code,
    params: {
      ...('minimum' in issue && { minimum: Number(issue.minimum) }),
      ...('maximum' in issue && { maximum: Number(issue.maximum) }),
    },
  }));
}

function toCallError(error: unknown, name: string, log: (line: string) => void): CallError {
  if (error instanceof AppError) return error.toCallError();
  const system = systemErrorCode(error);
  const incident = randomBytes(4).toString('hex');
  // The message of an unknown error may quote what was typed; the log keeps its kind and its place only.
  const place = error instanceof Error ? `${error.name} ${stackPlaces(error)}` : `thrown ${typeof error}`;
  log(`incident ${incident} in ${String(name).slice(0, 60)}: ${system ?? 'internal'} ${place}`);
  return { code: system ?? 'internal', incident };
}

const stackPlaces = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' < ');
