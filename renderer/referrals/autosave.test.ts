import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallError } from '@shared/contract/errors';
import { createAutosave, type AutosaveParts } from './autosave';

interface Form {
  on: string | null;
  text: string;
}
type Parts = AutosaveParts<Form, Form>;
type Answer = { ok: true; value: Form } | { ok: false; error: CallError };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const trimmed = (form: Form): Form => ({ ...form, text: form.text.trim() });

function form(send: (values: Form) => Promise<Answer> | null, saved: Form = { on: null, text: '' }) {
  const keep = vi.fn<Parts['keep']>();
  const sent = vi.fn(send);
  return {
    autosave: createAutosave<Form, Form>({ saved, send: sent, read: (form) => form, keep }),
    sent,
    keep,
  };
}
const accepting = (values: Form): Promise<Answer> => Promise.resolve({ ok: true, value: trimmed(values) });

test('typing is saved once, after a rest', async () => {
  const { autosave, sent } = form(accepting);
  autosave.set({ text: 'b' }, 700);
  await vi.advanceTimersByTimeAsync(500);
  autosave.set({ text: 'bo' }, 700);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(sent).toHaveBeenCalledExactlyOnceWith({ on: null, text: 'bo' });
  expect(autosave.state().phase).toBe('saved');
});

test('what the core made of the text does not take the space out of a hand that is still typing', async () => {
  const { autosave } = form(accepting);
  autosave.set({ text: 'orang ' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  autosave.adopt({ on: null, text: 'orang' });
  expect(autosave.values().text).toBe('orang ');
});

test('a view that is drawn late does not bring back what has been changed since', async () => {
  const { autosave } = form(accepting);
  autosave.set({ on: '2026-11-24' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  autosave.adopt({ on: null, text: '' });
  autosave.set({ text: 'sesudahnya' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.values()).toEqual({ on: '2026-11-24', text: 'sesudahnya' });
});

test('a value that changed elsewhere is shown, unless something else is typed', async () => {
  const { autosave } = form(accepting);
  autosave.adopt({ on: '2026-11-24', text: 'dari jendela lain' });
  expect(autosave.values().text).toBe('dari jendela lain');
  autosave.set({ text: 'milik saya' }, 700);
  autosave.adopt({ on: null, text: 'lagi' });
  expect(autosave.values().text).toBe('milik saya');
});

test('what is typed while a call is under way goes out after it, the newest last', async () => {
  const answers: (() => void)[] = [];
  const { autosave, sent } = form(
    (values) => new Promise((resolve) => answers.push(() => resolve({ ok: true, value: values }))),
  );
  autosave.set({ text: 'a' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  autosave.set({ text: 'ab' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveBeenLastCalledWith({ on: null, text: 'ab' });
  answers[1]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state().phase).toBe('saved');
});

test('a form that lacks what the core needs is kept as a draft until it can be sent', async () => {
  const { autosave, keep } = form((values) => (values.on ? accepting(values) : null));
  autosave.set({ text: 'tanpa tanggal' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state().phase).toBe('incomplete');
  expect(keep).toHaveBeenLastCalledWith({ on: null, text: 'tanpa tanggal' });
  autosave.set({ on: '2026-11-24' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state().phase).toBe('saved');
  expect(keep).toHaveBeenLastCalledWith(null);
});

test('a refusal keeps what was typed, names the field, and forgets it once the field is touched', async () => {
  const error: CallError = { code: 'invalid_input', fields: [{ path: 'form.on', reason: 'date' }] };
  const { autosave, keep } = form(() => Promise.resolve({ ok: false, error }));
  autosave.set({ on: '2027-13-01' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state()).toMatchObject({ phase: 'failed', fields: error.fields });
  expect(autosave.values().on).toBe('2027-13-01');
  expect(keep).toHaveBeenLastCalledWith({ on: '2027-13-01', text: '' });
  autosave.set({ on: '2027-12-01' }, 700);
  expect(autosave.state().fields).toEqual([]);
});

test('what could not be saved can be sent once more as it stands', async () => {
  let isFull = true;
  const { autosave, keep } = form((values) =>
    isFull ? Promise.resolve({ ok: false, error: { code: 'disk_full' } }) : accepting(values),
  );
  autosave.set({ text: 'jangan hilang' }, 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state()).toMatchObject({ phase: 'failed', failure: { code: 'disk_full' } });
  isFull = false;
  autosave.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.state()).toMatchObject({ phase: 'saved', failure: null });
  expect(keep).toHaveBeenLastCalledWith(null);
});

test('leaving saves at once what was waiting', async () => {
  const { autosave, sent } = form(accepting);
  autosave.set({ text: 'terburu-buru' }, 700);
  await autosave.flush();
  expect(sent).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveBeenCalledTimes(1);
});
