import { useState } from 'react';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { EntryForm, type EntryValues } from './entry-form';
import { touchedByCase } from './queries';

type Entry = Parameters<typeof rpc.cases.addEntry>[0]['entry'];

/** On top of the timeline: one line to write down what just happened. */
export function EntryBox({ caseId }: { caseId: number }) {
  const { t } = useTranslation();
  const today = useToday();
  const [focused, setFocused] = useState(false);
  const form = useForm<EntryValues>({ initialValues: { kind: 'note', on: today, text: '', secret: false } });
  const draft = useDraft(`cases.entry.${caseId}`, form);
  const add = useChange((entry: Entry) => rpc.cases.addEntry({ caseId, entry }), {
    invalidates: touchedByCase,
    onSuccess: () => {
      form.reset();
      setFocused(false);
      return draft.discard();
    },
  });
  const submit = () => {
    if (add.isPending) return;
    // A day that is missing goes as it is: the core says so.
    add.mutate(form.getValues() as Entry, {
      onError: (failure) => void showFieldErrors(form, failure, t, { within: 'entry.' }),
    });
  };
  return (
    <div style={{ marginBottom: 24 }}>
      <EntryForm
        form={form}
        label={t('cases.timeline.add')}
        open={focused || form.values.text !== ''}
        pending={add.isPending}
        onFocus={() => setFocused(true)}
        onSubmit={submit}
      />
      {add.error && !add.error.error.fields && <ErrorNote error={add.error.error} />}
    </div>
  );
}
