import { useEffect, useMemo, useReducer, useRef, type ChangeEvent } from 'react';
import type { ReferralView } from '@shared/contract/referrals';
import { fieldSentence } from '@renderer/i18n/sentences';
import { createTurns } from '@renderer/lib/in-turn';
import { rpc } from '@renderer/lib/rpc';
import { onLock } from '@renderer/lib/session';
import { createAutosave, type AutosaveState } from './autosave';
import { useDesk, type ReferralAnswer } from './desk';

/** Rest after a keystroke before text is saved, in ms; a choice is whole at once. */
const restAfterTyping = 700;
const restAfterChoice = 120;

/** Fields of the form that hold text. */
type TextKey<Values> = {
  [K in keyof Values]-?: Values[K] extends string | null ? K : never;
}[keyof Values] &
  string;

interface Options<Values> {
  /** Which form of the referral: `request`, `analysis`. */
  readonly name: string;
  /** The form within a view of the referral. */
  readonly read: (view: ReferralView) => Values;
  /** How to send the form; `null` while a field that the core needs is empty. */
  readonly send: (values: Values, referralId: number) => (() => Promise<ReferralAnswer>) | null;
}

export interface AutosavedForm<Values> {
  readonly values: Values;
  readonly state: AutosaveState;
  /** Properties of an input of text. */
  text(name: TextKey<Values>): {
    value: string;
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
    onBlur: () => void;
    error: string | undefined;
    readOnly: boolean;
  };
  /** Properties of an input that gives a value: a date, a choice. */
  choice<K extends keyof Values & string>(
    name: K,
  ): {
    value: Values[K];
    onChange: (value: Values[K]) => void;
    error: string | undefined;
    readOnly: boolean;
  };
  /** Changes several fields at once. */
  set(patch: Partial<Values>): void;
  /** Sends once more what could not be saved. */
  retry(): void;
}

/** A form of the referral that saves itself as it is typed; what the core cannot take yet is kept as a draft. */
export function useAutosave<Values extends object>(options: Options<Values>): AutosavedForm<Values> {
  const { view, change, readOnly } = useDesk();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef({ ...options, change });
  latest.current = { ...options, change };
  const key = `referrals.${view.id}.${options.name}`;
  const saved = options.read(view);

  const autosave = useMemo(() => {
    const inTurn = createTurns();
    const made = createAutosave<Values, ReferralView>({
      saved,
      read: (answer) => latest.current.read(answer),
      send: (values) => {
        const call = latest.current.send(values, view.id);
        return call && latest.current.change(call);
      },
      keep: (values) =>
        void (values
          ? inTurn(() => rpc.drafts.save({ key, value: JSON.parse(JSON.stringify(values)) }))
          : inTurn(() => rpc.drafts.discard({ key }))),
    });
    made.onChange = redraw;
    return made;
    // One for the life of the form; what changes elsewhere later is adopted below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);

  useEffect(() => autosave.adopt(saved));

  useEffect(() => {
    if (readOnly) return;
    let gone = false;
    async function restore() {
      const answer = await rpc.drafts.read({ key });
      const draft = answer.ok ? answer.value.value : null;
      if (!gone && draft && typeof draft === 'object' && !Array.isArray(draft)) {
        autosave.restore(draft as Partial<Values>);
      }
    }
    void restore();
    const flush = () => autosave.flush();
    const onHidden = () => document.visibilityState === 'hidden' && void flush();
    document.addEventListener('visibilitychange', onHidden);
    const stop = onLock(flush);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onHidden);
      stop();
      void flush();
    };
  }, [autosave, key, readOnly]);

  const values = autosave.values();
  const state = autosave.state();
  const errorOf = (name: string) => {
    const field = state.fields.find(({ path }) => path === name || path === `form.${name}`);
    return field && fieldSentence(field);
  };

  return {
    values,
    state,
    text: (name) => ({
      value: String(values[name] ?? ''),
      onChange: ({ currentTarget }) =>
        autosave.set({ [name]: currentTarget.value } as unknown as Partial<Values>, restAfterTyping),
      onBlur: () => void autosave.flush(),
      error: errorOf(name),
      readOnly,
    }),
    choice: (name) => ({
      value: values[name],
      onChange: (value) => autosave.set({ [name]: value } as unknown as Partial<Values>, restAfterChoice),
      error: errorOf(name),
      readOnly,
    }),
    set: (patch) => autosave.set(patch, restAfterChoice),
    retry: autosave.retry,
  };
}
