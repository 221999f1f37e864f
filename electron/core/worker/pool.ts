import { Worker } from 'node:worker_threads';
import type { CallError } from '@shared/contract/errors';
import { AppError, systemErrorCode } from '../errors';
import { workerTasks, type Task, type TaskInput, type TaskName, type TaskOutput } from './tasks';

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number | null) => void;
  /** Buffers of the input that the task is given for good: handed over, not copied, and empty here afterwards. */
  transfer?: readonly ArrayBuffer[];
  /**
   * In a thread of its own, which goes with the task: for one that runs for minutes. Letters are drawn meanwhile, giving
   * it up ends it at once, and its memory is given back.
   */
  apart?: boolean;
}

/** Runs heavy tasks away from the main loop. */
export interface WorkerPool {
  /** @throws AppError as the task threw it, or `cancelled` when `signal` fires; the task's thread is then ended. */
  run<N extends TaskName>(name: N, input: TaskInput<N>, options?: RunOptions): Promise<TaskOutput<N>>;
  close(): Promise<void>;
}

export interface TaskRequest {
  id: number;
  name: string;
  input: unknown;
}

export type TaskMessage =
  | { id: number; kind: 'done'; value: unknown }
  | { id: number; kind: 'failed'; error: CallError }
  | { id: number; kind: 'progress'; done: number; total: number | null };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress?: RunOptions['onProgress'];
}

/**
 * Drawing leaves much behind that is dead at once. Without limits V8 lets it lie, and a batch of letters takes 70 MB more
 * at the same speed; no task comes near them.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };

/**
 * One long-lived thread (two cores, 4 GB: a second would only compete with the page), started on the first
 * task so that opening the app does not wait for it. Fonts are parsed once in it and stay.
 */
export function createWorkerPool(entry: string, resources: string): WorkerPool {
  const apart = new Set<WorkerPool>();
  const shared = createThread(entry, resources);

  return {
    async run(name, input, options = {}) {
      if (!options.apart) return shared.run(name, input, options);
      const own = createThread(entry, resources);
      apart.add(own);
      try {
        return await own.run(name, input, options);
      } finally {
        apart.delete(own);
        await own.close();
      }
    },
    async close() {
      await Promise.all([shared, ...apart].map((one) => one.close()));
    },
  };
}

function createThread(entry: string, resources: string): WorkerPool {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  function fail(error: unknown) {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    worker = null;
  }

  function start(): Worker {
    const started = new Worker(entry, { workerData: { resources }, resourceLimits });
    started.unref();
    started.on('message', (message: TaskMessage) => {
      const one = waiting.get(message.id);
      if (!one) return;
      if (message.kind === 'progress') return one.onProgress?.(message.done, message.total);
      waiting.delete(message.id);
      if (waiting.size === 0) started.unref();
      if (message.kind === 'done') one.resolve(message.value);
      else one.reject(new AppError(message.error.code, message.error));
    });
    started.on('error', (error) => worker === started && fail(error));
    started.on('exit', () => worker === started && fail(new AppError('internal')));
    return started;
  }

  return {
    run(name, input, options = {}) {
      if (options.signal?.aborted) return Promise.reject(new AppError('cancelled'));
      const thread = (worker ??= start());
      const id = nextId++;
      return new Promise((resolve, reject) => {
        const stop = () => {
          if (!waiting.delete(id)) return;
          const givenUp = () => reject(new AppError('cancelled'));
          // A task cannot be interrupted from outside: its thread goes, others waiting on it start anew.
          if (waiting.size > 0) return givenUp();
          worker = null;
          // Answered once it is gone: it may have files open, which whoever gave it up takes away.
          void thread.terminate().then(givenUp, givenUp);
        };
        // A batch runs hundreds of tasks under one signal.
        const settled = () => options.signal?.removeEventListener('abort', stop);
        waiting.set(id, {
          resolve(value) {
            settled();
            resolve(value as never);
          },
          reject(error) {
            settled();
            reject(error);
          },
          onProgress: options.onProgress,
        });
        thread.ref();
        options.signal?.addEventListener('abort', stop, { once: true });
        thread.postMessage({ id, name, input } satisfies TaskRequest, [...(options.transfer ?? [])]);
      });
    },
    async close() {
      const last = worker;
      fail(new AppError('cancelled'));
      await last?.terminate();
    },
  };
}

/** The same tasks in the calling thread, for unit tests, which run before the worker entry is built. */
export function createInlinePool(resources: string): WorkerPool {
  return {
    async run(name, input, options = {}) {
      if (options.signal?.aborted) throw new AppError('cancelled');
      const task = workerTasks[name] as Task<unknown, unknown>;
      return (await task(input, {
        resources,
        progress: (done, total) => options.onProgress?.(done, total),
      })) as never;
    },
    close: async () => {},
  };
}

/** The file in a task's answer, which is handed over whole: copying a large one would hold the main loop up. */
export function handedOver(value: unknown): ArrayBuffer[] {
  const { bytes } = (value ?? {}) as { bytes?: unknown };
  if (!(bytes instanceof Uint8Array) || !(bytes.buffer instanceof ArrayBuffer)) return [];
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}

/** What goes back over the thread boundary for a thrown value. */
export function taskError(error: unknown): CallError {
  if (error instanceof AppError) return error.toCallError();
  return { code: systemErrorCode(error) ?? 'internal' };
}
