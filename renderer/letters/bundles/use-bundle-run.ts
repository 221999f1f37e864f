import { useEffect, useRef, useState } from 'react';
import type { BundleProgress, PrintedBundle } from '@shared/contract/bundles';
import type { RujukClient } from '@shared/contract/contract';
import type { CallError, Result } from '@shared/contract/errors';
import type { DrawnPdf } from '@renderer/components/pdf-preview/drawn-pdf';
import { useAppEvent } from '@renderer/lib/events';
import { fetchOffer } from '@renderer/lib/files';
import { rpcUntil } from '@renderer/lib/rpc';

/** A finished bundle: what the core says of it, and its file. */
export interface FinishedBundle<T extends PrintedBundle> {
  readonly printed: T;
  readonly pdf: (DrawnPdf & { readonly bytes: Uint8Array<ArrayBuffer> }) | null;
  readonly name: string;
}

export type BundleRun<T extends PrintedBundle> =
  | { readonly at: 'rest' }
  | { readonly at: 'running'; readonly progress: BundleProgress | null }
  | { readonly at: 'stopped'; readonly issued: number }
  | ({ readonly at: 'done' } & FinishedBundle<T>);

/** One bundle in the making, with its progress; leaving the page gives it up. */
export function useBundleRun<T extends PrintedBundle>(onSettled: () => Promise<void>) {
  const [run, setRun] = useState<BundleRun<T>>({ at: 'rest' });
  const [error, setError] = useState<CallError | null>(null);
  const running = useRef<AbortController | null>(null);
  const issued = useRef(0);
  useEffect(() => () => running.current?.abort(), []);

  useAppEvent('letters.bundleProgress', (event) => {
    const progress = event as unknown as BundleProgress;
    issued.current = progress.issued;
    setRun((now) => (now.at === 'running' ? { at: 'running', progress } : now));
  });

  async function fetched(printed: T): Promise<Result<FinishedBundle<T>>> {
    const { file, pageCount, missing, namesLeft } = printed;
    if (!file) return { ok: true, value: { printed, pdf: null, name: '' } };
    const bytes = await fetchOffer(file);
    if (!bytes.ok) return bytes;
    const pdf = { bytes: bytes.value, pageCount, missing, namesLeft, unprintable: [] };
    return { ok: true, value: { printed, pdf, name: file.name } };
  }

  async function start(call: (client: RujukClient) => Promise<Result<T>>) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    issued.current = 0;
    setError(null);
    setRun({ at: 'running', progress: null });
    const answer = await call(rpcUntil(controller.signal));
    const finished = answer.ok ? await fetched(answer.value) : answer;
    // Also what was given up has perhaps issued letters.
    await onSettled();
    if (finished.ok) return setRun({ at: 'done', ...finished.value });
    if (controller.signal.aborted) return setRun({ at: 'stopped', issued: issued.current });
    setError(finished.error);
    setRun({ at: 'rest' });
  }

  return {
    run,
    error,
    start: (call: (client: RujukClient) => Promise<Result<T>>) => void start(call),
    stop: () => running.current?.abort(),
    back: () => setRun({ at: 'rest' }),
  };
}
