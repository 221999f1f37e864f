import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { UseFormReturnType } from '@mantine/form';
import { createTurns } from './in-turn';
import { rpc } from './rpc';
import { currentInstant, onLock } from './session';

/** After the last keystroke; short enough that pulling the plug costs a few words. */
const restBeforeSaving = 600;

interface DraftOptions {
  /** False while the form shows what is saved already and nobody is writing. */
  enabled?: boolean;
}

interface DraftStanding {
  /** The draft, if there was one, is in the form. */
  readonly ready: boolean;
  /** Instant of the last saving, for `SaveState`. */
  readonly savedAt: string | null;
  /** The form is saved or given up: forget the draft. */
  readonly discard: () => Promise<void>;
}

/**
 * Keeps what is being typed into a (controlled) Mantine form in the vault, and brings it back when the form is
 * opened again: after the bell, a lock, a crash. Hands the last words over when the screen locks or the page closes.
 * @param key which form, never a name: `cases.report`, `cases.entry.12`
 */
export function useDraft<Values extends Record<string, unknown>>(
  key: string,
  form: UseFormReturnType<Values>,
  { enabled = true }: DraftOptions = {},
): DraftStanding {
  const [loadedKey, setLoadedKey] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  /**
   * Text of the form as it was last saved, or as it opened; `null` until the draft has been looked for. What is
   * typed meanwhile counts as unsaved, and wins over the draft.
   */
  const saved = useRef<string | null>(null);
  const latest = useRef(form);
  /** A draft still on its way when the form is saved would else arrive after it was forgotten, and stay. */
  const [inTurn] = useState(createTurns);
  const ready = loadedKey === key;

  useLayoutEffect(() => {
    latest.current = form;
  });

  useEffect(() => {
    if (!enabled) return;
    let gone = false;
    async function restore() {
      const answer = await rpc.drafts.read({ key });
      if (gone) return;
      const draft = answer.ok ? answer.value.value : null;
      const typed = latest.current.isDirty();
      if (!typed && draft && typeof draft === 'object' && !Array.isArray(draft)) {
        latest.current.setValues(draft as Partial<Values>);
      }
      saved.current = typed ? '' : JSON.stringify(latest.current.getValues());
      setLoadedKey(key);
    }
    void restore();
    return () => {
      gone = true;
    };
  }, [key, enabled]);

  const flush = useCallback(async () => {
    if (saved.current === null && !latest.current.isDirty()) return;
    const values = latest.current.getValues();
    const text = JSON.stringify(values);
    if (text === saved.current) return;
    saved.current = text;
    const answer = await inTurn(() => rpc.drafts.save({ key, value: JSON.parse(text) }));
    if (answer.ok) setSavedAt(currentInstant());
    else if (saved.current === text) saved.current = '';
  }, [key, inTurn]);

  const text = ready && enabled ? JSON.stringify(form.values) : null;
  useEffect(() => {
    if (text === null || text === saved.current) return;
    const timer = setTimeout(() => void flush(), restBeforeSaving);
    return () => clearTimeout(timer);
  }, [text, flush]);

  useEffect(() => {
    if (!enabled) return;
    const onHidden = () => document.visibilityState === 'hidden' && void flush();
    document.addEventListener('visibilitychange', onHidden);
    const stop = onLock(flush);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      stop();
      void flush();
      saved.current = null;
    };
  }, [enabled, flush]);

  const discard = useCallback(async () => {
    saved.current = JSON.stringify(latest.current.getValues());
    setSavedAt(null);
    await inTurn(() => rpc.drafts.discard({ key }));
  }, [key, inTurn]);

  return { ready: ready || !enabled, savedAt, discard };
}
