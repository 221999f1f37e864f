import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useForm } from '@mantine/form';
import type { CallError } from '@shared/contract/errors';
import type { LetterDraft } from '@shared/contract/letters';
import { fieldSentence } from '@renderer/i18n/sentences';
import { rpc } from '@renderer/lib/rpc';
import { currentInstant, onLock, useToday } from '@renderer/lib/session';
import { choicesOf, fieldOf, formOf, type LetterForm } from './letter-form';

/** After the last keystroke; the page is drawn anew right after it. */
const restBeforeSaving = 400;

/**
 * The letter's form, saved with the referral as it is typed. `saved` is what the core made of it last, `version`
 * counts the savings: each one makes another page.
 */
export function useLetterDraft(draft: LetterDraft) {
  const today = useToday();
  const form = useForm<LetterForm>({ mode: 'controlled', initialValues: formOf(draft.choices, today) });
  const [saved, setSaved] = useState(draft);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [version, setVersion] = useState(0);
  const [error, setError] = useState<CallError | null>(null);
  const latest = useRef(form);
  const savedText = useRef(JSON.stringify(form.values));
  /** One saving after another: the last words must not be overtaken by the ones before. */
  const queue = useRef(Promise.resolve());

  useLayoutEffect(() => {
    latest.current = form;
  });

  const save = useCallback(async () => {
    const values = latest.current.getValues();
    const text = JSON.stringify(values);
    if (text === savedText.current) return;
    const answer = await rpc.letters.saveDraft({
      referralId: draft.referralId,
      choices: choicesOf(values, today),
    });
    if (!answer.ok) {
      const fields = answer.error.fields ?? [];
      latest.current.setErrors(
        Object.fromEntries(fields.map((field) => [fieldOf(field.path), fieldSentence(field)])),
      );
      setError(fields.length > 0 ? null : answer.error);
      return;
    }
    savedText.current = text;
    latest.current.clearErrors();
    setError(null);
    setSaved(answer.value);
    setSavedAt(currentInstant());
    setVersion((count) => count + 1);
  }, [draft.referralId, today]);

  const flush = useCallback(async () => {
    queue.current = queue.current.then(save, save);
    await queue.current;
  }, [save]);

  const text = JSON.stringify(form.values);
  useEffect(() => {
    if (text === savedText.current) return;
    const timer = setTimeout(() => void flush(), restBeforeSaving);
    return () => clearTimeout(timer);
  }, [text, flush]);

  useEffect(() => {
    const stop = onLock(flush);
    return () => {
      stop();
      void flush();
    };
  }, [flush]);

  return { form, saved, savedAt, version, error, flush, choices: () => choicesOf(form.getValues(), today) };
}
