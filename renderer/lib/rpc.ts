import type { RujukClient } from '@shared/contract/contract';
import type { CallError, Result } from '@shared/contract/errors';

/** What a query or a change throws inside the page when the core said no; `error` is its answer, unchanged. */
export class CallFailure extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(error.code);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** The value of an answer. @throws CallFailure where there is none */
export async function valueOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
}

async function call(name: string, input: unknown, signal?: AbortSignal): Promise<Result<unknown>> {
  if (!window.rujuk) return callOverHttp(name, input, signal);
  return window.rujuk.call(name, input, signal && whenAborted(signal));
}

/** A signal cannot cross Electron's bridge; a promise can. */
const whenAborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));

/** What a browser lets a page send while it is being closed, with room for other requests. */
const lastWordsLimit = 48_000;

async function callOverHttp(name: string, input: unknown, signal?: AbortSignal): Promise<Result<unknown>> {
  const body = JSON.stringify(input);
  try {
    const response = await fetch(`/rpc/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal,
      // A draft saved as the page is closed must arrive after it is gone.
      keepalive: document.visibilityState === 'hidden' && body.length < lastWordsLimit,
    });
    if (response.status === 401) return await comeInAgain();
    return (await response.json()) as Result<unknown>;
  } catch {
    if (signal?.aborted) return { ok: false, error: { code: 'cancelled' } };
    return { ok: false, error: { code: 'internal', reason: 'app.unreachable' } };
  }
}

/** The server was started anew and knows our cookie no more; its own page says how to get in. */
function comeInAgain(): Promise<never> {
  window.location.replace('/');
  return new Promise(() => {});
}

function clientOf(signal?: AbortSignal): RujukClient {
  const feature = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, procedure) => (input: unknown) => call(`${name}.${String(procedure)}`, input, signal),
      },
    );
  return new Proxy({}, { get: (_target, name) => feature(String(name)) }) as RujukClient;
}

/** Every call of the contract, through Electron's bridge or over HTTP; see `shared/contract/bridge.ts`. */
export const rpc = clientOf();

/** The same calls, given up when `signal` fires; they answer `cancelled` then. */
export const rpcUntil = (signal: AbortSignal): RujukClient => clientOf(signal);
