import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { procedure } from '@shared/contract/define';
import { AppError } from '@core/errors';
import { createEventHub } from '@core/events';
import { createFileHandout } from '@core/files/handout';
import { createRouter, type Session } from '@core/router';
import type { App } from '@core/app';

const nothing = z.strictObject({});

/** A small contract with one call for each way a call can end. */
export const sampleContract = {
  sample: {
    echo: procedure({
      kind: 'query',
      access: 'anyone',
      input: z.strictObject({ text: z.string(), list: z.array(z.int()).optional() }),
      output: z.object({ text: z.string(), list: z.array(z.int()).nullable(), client: z.string() }),
    }),
    leaky: procedure({
      kind: 'query',
      access: 'anyone',
      input: nothing,
      output: z.object({ shown: z.string() }),
    }),
    forCoordinator: procedure({ kind: 'query', access: ['coordinator'], input: nothing, output: nothing }),
    forBkRoom: procedure({
      kind: 'query',
      access: ['coordinator', 'counselor'],
      input: nothing,
      output: nothing,
    }),
    signIn: procedure({
      kind: 'mutation',
      access: 'anyone',
      input: z.strictObject({ role: z.enum(['coordinator', 'counselor']) }),
      output: nothing,
    }),
    throwString: procedure({ kind: 'mutation', access: 'anyone', input: nothing, output: nothing }),
    throwNull: procedure({ kind: 'mutation', access: 'anyone', input: nothing, output: nothing }),
    slow: procedure({
      kind: 'query',
      access: 'anyone',
      input: nothing,
      output: z.object({ done: z.boolean() }),
    }),
    announce: procedure({
      kind: 'mutation',
      access: 'anyone',
      input: z.strictObject({ text: z.string() }),
      output: nothing,
    }),
    file: procedure({
      kind: 'query',
      access: 'anyone',
      input: z.strictObject({ text: z.string() }),
      output: z.object({ fileId: z.string() }),
    }),
  },
};

export const sampleNames = Object.keys(sampleContract.sample).map((name) => `sample.${name}`);

export interface SampleApp extends App {
  /** What happened inside, for assertions. */
  readonly seen: { log: string[]; gone: string[]; aborted: string[]; slowCalls: number };
}

/** A real router, hand-out and event hub around the sample contract: everything a transport touches. */
export function createSampleApp(): SampleApp {
  const files = createFileHandout();
  const events = createEventHub();
  const sessions = new Map<string, Session>();
  const seen: SampleApp['seen'] = { log: [], gone: [], aborted: [], slowCalls: 0 };

  const router = createRouter({
    contract: sampleContract,
    sessionOf: (clientId) => sessions.get(clientId) ?? null,
    log: (line) => seen.log.push(line),
    handlers: {
      sample: {
        echo: async ({ text, list }: { text: string; list?: number[] }, { clientId }) => ({
          text,
          list: list ?? null,
          client: clientId,
        }),
        leaky: async () => ({ shown: 'yes', passphrase: 'must stay inside' }),
        forCoordinator: async () => ({}),
        forBkRoom: async () => ({}),
        signIn: async ({ role }: Pick<Session, 'role'>, { clientId }) => {
          sessions.set(clientId, { accountId: 1, role, name: 'Ratna Wulandari' });
          return {};
        },
        throwString: async () => {
          throw 'Dimas Prasetyo menangis'; // oxlint-disable-line no-throw-literal -- the case under test
        },
        throwNull: async () => {
          throw null; // oxlint-disable-line no-throw-literal -- the case under test
        },
        slow: async (_input: unknown, { clientId, signal }) => {
          seen.slowCalls++;
          signal?.addEventListener('abort', () => seen.aborted.push(clientId));
          await wait(20_000, undefined, { signal, ref: false }).catch(() => {
            throw new AppError('cancelled');
          });
          return { done: true };
        },
        announce: async ({ text }: { text: string }, { clientId }) => {
          events.send(clientId, { type: 'sample.announced', text });
          return {};
        },
        file: async ({ text }: { text: string }, { clientId }) => ({
          fileId: files.give(clientId, {
            bytes: new TextEncoder().encode(text),
            mime: 'application/pdf',
            name: 'surat “pengantar”.pdf',
            disposition: 'inline',
          }),
        }),
      },
    },
  });

  return {
    router,
    files,
    events,
    seen,
    onClientGone: async (clientId) => {
      seen.gone.push(clientId);
    },
    lockAll: async () => sessions.clear(),
    close: async () => files.forget(),
  };
}
