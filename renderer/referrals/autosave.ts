import type { CallError, FieldError } from '@shared/contract/errors';

export interface Autosave<Values> {
  /** What is typed now. */
  values(): Values;
  /** Takes over a change of the person, to be saved after `delay` ms of rest. */
  set(patch: Partial<Values>, delay: number): void;
  /** Takes over what was kept from an earlier visit, and tries to save it. */
  restore(patch: Partial<Values>): void;
  /** What the core holds came from elsewhere; shown unless the person is in the middle of typing. */
  adopt(saved: Values): void;
  /** Saves what waits, now. */
  flush(): Promise<void>;
  /** Sends once more what could not be saved. */
  retry(): void;
  readonly state: () => AutosaveState;
  /** Set by the owner after creation; told after every change of values or state. */
  onChange: () => void;
}

/** `incomplete`: a field that the core needs is still empty, so that nothing can be sent yet. */
export interface AutosaveState {
  readonly phase: 'saved' | 'waiting' | 'saving' | 'incomplete' | 'failed';
  readonly fields: readonly FieldError[];
  readonly failure: CallError | null;
}

export interface AutosaveParts<Values, Answer> {
  readonly saved: Values;
  /** Sends the values; `null` while they cannot be sent. */
  readonly send: (
    values: Values,
  ) => Promise<{ ok: true; value: Answer } | { ok: false; error: CallError }> | null;
  /** The values within an answer, as the core keeps them. */
  readonly read: (answer: Answer) => Values;
  /** Keeps what could not be saved, so that it survives leaving; `null` once it is saved. */
  readonly keep: (values: Values | null) => void;
}

const textOf = (values: unknown) => JSON.stringify(values);

/**
 * Saves a form as it is typed: after a rest, one call at a time, the newest values last. What the core refuses or
 * cannot take yet stays on screen and is kept as a draft.
 */
export function createAutosave<Values extends object, Answer>(
  parts: AutosaveParts<Values, Answer>,
): Autosave<Values> {
  let typed = parts.saved;
  /** What the core held at some time, as this form knows: the page may draw an older view of it once more. */
  const seen = new Set([textOf(parts.saved)]);
  let dirty = false;
  let isKept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  let state: AutosaveState = { phase: 'saved', fields: [], failure: null };

  const tell = (next: Partial<AutosaveState>) => {
    state = { ...state, ...next };
    autosave.onChange();
  };

  const keep = (values: Values | null) => {
    if (values === null && !isKept) return;
    isKept = values !== null;
    parts.keep(values);
  };

  async function send(): Promise<void> {
    const sent = typed;
    dirty = false;
    const call = parts.send(sent);
    if (!call) {
      keep(sent);
      tell({ phase: 'incomplete', fields: [], failure: null });
      return;
    }
    tell({ phase: 'saving' });
    const result = await call;
    if (result.ok) {
      seen.add(textOf(parts.read(result.value)));
      if (!dirty) keep(null);
      tell({ phase: dirty ? 'waiting' : 'saved', fields: [], failure: null });
    } else {
      keep(typed);
      tell({ phase: 'failed', fields: result.error.fields ?? [], failure: result.error });
    }
  }

  const autosave: Autosave<Values> = {
    onChange: () => {},
    values: () => typed,
    state: () => state,

    set(patch, delay) {
      typed = { ...typed, ...patch };
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(() => void autosave.flush(), delay);
      const touched = new Set(Object.keys(patch));
      tell({
        phase: 'waiting',
        fields: state.fields.filter(({ path }) => !touched.has(path.split('.').at(-1) ?? path)),
      });
    },

    restore(patch) {
      if (dirty || textOf({ ...typed, ...patch }) === textOf(typed)) return;
      isKept = true;
      autosave.set(patch, 0);
    },

    adopt(saved) {
      const text = textOf(saved);
      if (seen.has(text)) return;
      seen.add(text);
      if (dirty || state.phase !== 'saved') return;
      typed = saved;
      autosave.onChange();
    },

    retry() {
      dirty = true;
      void autosave.flush();
    },

    async flush() {
      clearTimeout(timer);
      // What is typed while a call is under way goes out after it.
      last = last.then(() => (dirty ? send() : undefined));
      await last;
    },
  };
  return autosave;
}
