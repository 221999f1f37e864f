import type { EntityManager } from 'typeorm';
import { nowOf, type Now } from './now';
import type { CoreParts } from './parts';
import type { CallContext } from './router';

/** What a call does in the database, for one person at one instant. */
export type Work<I, O> = (manager: EntityManager, input: I, now: Now) => Promise<O>;

type Call<I, O> = (input: I, context: CallContext) => Promise<O>;

/** Turns work into calls: each a single reading or a single transaction. */
export function callsOn(parts: CoreParts) {
  const reading =
    <I, O>(work: Work<I, O>): Call<I, O> =>
    (input, context) =>
      parts.database().read((manager) => work(manager, input, nowOf(parts, context)));
  /** For what counts much: whoever asks for something small goes before it. */
  const countingPatiently =
    <I, O>(work: Work<I, O>): Call<I, O> =>
    (input, context) =>
      parts.database().readPatiently((manager) => work(manager, input, nowOf(parts, context)));
  const writing =
    <I, O>(work: Work<I, O>): Call<I, O> =>
    (input, context) =>
      parts.database().write((manager) => work(manager, input, nowOf(parts, context)));
  /** A transaction that answers nothing. */
  const silently = <I>(work: Work<I, void>): Call<I, Record<string, never>> =>
    writing(async (...given) => {
      await work(...given);
      return {};
    });
  return { reading, countingPatiently, writing, silently };
}
