import type { AppEvent } from '@shared/contract/bridge';
import type { Result } from '@shared/contract/errors';
import type { SampleApp } from './sample-app';

/** One page on one transport, as the suite drives it. */
export interface TestPage {
  call(name: string, input: unknown, signal?: AbortSignal): Promise<Result<unknown>>;
  /** Resolves once events arrive at the listener for sure. */
  subscribe(listener: (event: AppEvent) => void): Promise<() => void>;
  /** The body and headers of `/files/<id>`, `null` where there is nothing. */
  fetchFile(id: string): Promise<{ text: string; headers: Headers } | null>;
}

/** A transport with the sample app behind it. */
export interface TestTransport {
  readonly app: SampleApp;
  /** Another browser or window. */
  openPage(): Promise<TestPage>;
  close(): Promise<void>;
}
