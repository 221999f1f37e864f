import { useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconEdit, IconLock, IconNotes, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseDetails, TimelineItem } from '@shared/contract/cases';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { longDate } from '@renderer/lib/dates';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { EntryForm, type EntryValues } from './entry-form';
import { entryKinds } from './entry-kinds';
import { isReadOnly, touchedByCase } from './queries';
import classes from './timeline.module.css';
import { partKey, useIsUnfinished } from './unfinished';

type Entry = Extract<TimelineItem, { type: 'entry' }>;

/** What somebody wrote; its writer can change it and take it away while the case is open. */
export function TimelineEntry({ entry, one }: { entry: Entry; one: CaseDetails }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const isUnfinished = useIsUnfinished();
  const [editing, setEditing] = useState(
    () => !isReadOnly(one) && isUnfinished('entryChange', one.id, entry.id),
  );
  const remove = useChange(rpc.cases.removeEntry, { invalidates: touchedByCase });
  const Picture = entryKinds.find(({ code }) => code === entry.kind)?.icon ?? IconNotes;

  const askRemove = async () => {
    const sure = await confirm({
      title: t('cases.timeline.removeQuestion'),
      body: t('cases.timeline.removeBody', { date: longDate(entry.on) }),
      confirmLabel: t('cases.timeline.remove'),
      danger: true,
    });
    if (sure) remove.mutate({ entryId: entry.id });
  };

  return (
    <div className={classes.body}>
      <span className={classes.mark} aria-hidden>
        <Picture size={14} stroke={1.7} />
      </span>
      {editing ? (
        <EditEntry caseId={one.id} entry={entry} onDone={() => setEditing(false)} />
      ) : (
        <>
          <div className={classes.line}>
            <span className={classes.kind}>{t(`cases.timeline.kinds.${entry.kind}`)}</span>
            <span className={classes.soft}>{entry.author.name}</span>
            {entry.secret && (
              <span className={classes.secret} title={t('cases.timeline.secretHint')}>
                <IconLock size={12} aria-hidden /> {t('cases.timeline.secret')}
              </span>
            )}
            {entry.mine && !isReadOnly(one) && (
              <span className={classes.tools}>
                <ActionIcon size="sm" aria-label={t('cases.timeline.edit')} onClick={() => setEditing(true)}>
                  <IconEdit size={15} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={t('cases.timeline.remove')}
                  onClick={() => void askRemove()}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </span>
            )}
          </div>
          <p className={classes.text}>{entry.text}</p>
          <ErrorNote error={remove.error?.error} />
        </>
      )}
    </div>
  );
}

interface EditEntryProps {
  caseId: number;
  entry: Entry;
  onDone: () => void;
}

function EditEntry({ caseId, entry, onDone }: EditEntryProps) {
  const { t } = useTranslation();
  const { id: entryId, kind, on, text, secret } = entry;
  const form = useForm<EntryValues>({ initialValues: { kind, on, text, secret } });
  const draft = useDraft(partKey('entryChange', caseId, entryId), form);
  const edit = useChange(rpc.cases.editEntry, {
    invalidates: touchedByCase,
    onSuccess: async () => {
      await draft.discard();
      onDone();
    },
  });
  const submit = () =>
    edit.mutate({ entryId, entry: form.getValues() } as Parameters<typeof rpc.cases.editEntry>[0], {
      onError: (failure) => void showFieldErrors(form, failure, t, { within: 'entry.' }),
    });
  return (
    <>
      <EntryForm
        form={form}
        label={t('cases.timeline.edit')}
        open
        pending={edit.isPending}
        onSubmit={submit}
        onCancel={() => void draft.discard().then(onDone)}
        autoFocus
      />
      {edit.error && !edit.error.error.fields && <ErrorNote error={edit.error.error} />}
    </>
  );
}
