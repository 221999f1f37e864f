import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import type { CallError } from '@shared/contract/errors';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { currentInstant } from '@renderer/lib/session';

type Part = Parameters<typeof rpc.outreach.save>[0]['part'];

interface Options<Values> {
  readonly outreach: OutreachView;
  readonly part: Part['part'];
  readonly initial: Values;
  readonly send: (values: Values) => Part;
}

export interface PartForm<Values extends Record<string, unknown>> {
  readonly form: UseFormReturnType<Values>;
  readonly submit: (event?: FormEvent<HTMLFormElement>) => void;
  readonly busy: boolean;
  readonly failure: CallError | null;
  /** Instant at which the part, or what is being typed into it, was last kept; for `SaveState`. */
  readonly savedAt: string | null;
}

/** The form of one part of an outreach: saved with one button, kept as a draft until then. */
export function usePartForm<Values extends Record<string, unknown>>({
  outreach,
  part,
  initial,
  send,
}: Options<Values>): PartForm<Values> {
  const { t } = useTranslation();
  const form = useForm<Values>({ initialValues: initial });
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const draft = useDraft(`outreach.part.${outreach.id}.${part}`, form);
  const save = useChange(rpc.outreach.save, {
    invalidates: [['outreach'], ['today'], ['referrals'], ['cases']],
    onSuccess: async () => {
      await draft.discard();
      form.resetDirty();
      setSavedAt(currentInstant());
    },
  });
  return {
    form,
    busy: save.isPending,
    failure: save.error && !save.error.error.fields ? save.error.error : null,
    savedAt: draft.savedAt ?? savedAt,
    submit: form.onSubmit((values) =>
      save.mutate(
        { outreachId: outreach.id, part: send(values) },
        { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'part.form.' }) },
      ),
    ),
  };
}
