import type { Result } from './errors';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What the core tells a page unasked: the vault was locked, how far an import is. `type` is `feature.what`. */
export interface AppEvent {
  readonly type: string;
  readonly [key: string]: JsonValue;
}

/**
 * `window.rujuk`, put there by the preload of the Electron shell. A page without it is served by the loopback
 * shell and uses, with the same meaning:
 *
 * - `POST /rpc/<feature>.<procedure>` with a JSON body → a `Result` as JSON; aborting the request cancels;
 * - `GET /events` (server-sent events, each `data` one `AppEvent` as JSON);
 * - `GET /files/<id>`, which both shells answer.
 */
export interface Bridge {
  /** `cancelled`, once it resolves, cancels the call. (A promise, because an AbortSignal cannot cross the bridge.) */
  call(name: string, input: unknown, cancelled?: Promise<unknown>): Promise<Result<unknown>>;
  /** Gives a function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly rujuk?: Bridge;
  }
}
