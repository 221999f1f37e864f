import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import type { CallError } from '@shared/contract/errors';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { CallFailure } from '@renderer/lib/rpc';
import { useDesk, type ReferralAnswer } from './desk';

interface Options<Values> {
  /** Which form, and of which record: `contact.new`, `session.12`. */
  readonly name: string;
  readonly initial: Values;
  readonly send: (values: Values, referralId: number) => Promise<ReferralAnswer>;
  /** The record is saved, its draft forgotten. */
  readonly onSaved: () => void;
}

export interface FactForm<Values extends Record<string, unknown>> {
  readonly form: UseFormReturnType<Values>;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly busy: boolean;
  /** What the core said no to without naming a field. */
  readonly failure: CallError | null;
  /** Gives the form up, and what was typed in it. */
  readonly discard: () => void;
}

/** The form of one thing that happened: written down, then recorded with one button. Survives leaving half-way. */
export function useFactForm<Values extends Record<string, unknown>>({
  name,
  initial,
  send,
  onSaved,
}: Options<Values>): FactForm<Values> {
  const { view, change } = useDesk();
  const form = useForm<Values>({ initialValues: initial });
  const draft = useDraft(`referrals.${view.id}.${name}`, form);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);

  async function record() {
    setBusy(true);
    setFailure(null);
    const result = await change(() => send(form.getValues(), view.id));
    setBusy(false);
    if (result.ok) {
      await draft.discard();
      onSaved();
    } else if (!showFieldErrors(form, new CallFailure(result.error), undefined, { within: 'form.' })) {
      setFailure(result.error);
    }
  }

  return {
    form,
    busy,
    failure,
    submit: (event) => {
      event.preventDefault();
      if (!busy) void record();
    },
    discard: () => {
      void draft.discard();
      onSaved();
    },
  };
}
