import { useEffect, useRef } from 'react';
import { Button, Group, MultiSelect, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ReminderEntry } from '@shared/contract/safeguarding';
import { useConfirm } from '@renderer/components/confirm';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './safeguarding.module.css';

interface ReminderFormProps {
  entry: ReminderEntry;
  ownProblems: readonly { id: number; label: string; active: boolean }[];
  onDone: () => void;
}

type Saving = Parameters<typeof rpc.safeguarding.save>[0];

/** Writing the school's own reminder over Rujuk's, or taking it back. */
export function ReminderForm({ entry, ownProblems, onDone }: ReminderFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const confirm = useConfirm();
  const { code, label } = entry;
  const form = useForm({
    initialValues: {
      text: entry.text,
      source: entry.source,
      validFrom: entry.validFrom as string | null,
      shown: !entry.hidden,
      ownProblems: entry.ownProblems.map(String),
    },
  });
  const draft = useDraft(`safeguarding.${code}`, form);
  const finish = async (words: string) => {
    await draft.discard();
    notify(words);
    onDone();
  };
  const save = useChange(rpc.safeguarding.save, {
    invalidates: [['safeguarding']],
    onSuccess: () => finish(t('safeguarding.settings.saved')),
  });
  const reset = useChange(rpc.safeguarding.reset, {
    invalidates: [['safeguarding']],
    onSuccess: () => finish(t('safeguarding.settings.resetDone')),
  });
  const askReset = async () => {
    const sure = await confirm({
      title: t('safeguarding.settings.resetQuestion'),
      body: t('safeguarding.settings.resetBody', { label }),
      confirmLabel: t('safeguarding.settings.reset'),
      danger: true,
    });
    if (sure) reset.mutate({ code });
  };
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const offered = ownProblems.filter(({ id, active }) => active || entry.ownProblems.includes(id));

  return (
    <form
      noValidate
      className={classes.form}
      aria-label={label}
      onSubmit={form.onSubmit(({ shown, ownProblems: linked, ...values }) => {
        if (save.isPending) return;
        save.mutate({ ...values, code, hidden: !shown, ownProblems: linked.map(Number) } as Saving, {
          onError: (failure) => void showFieldErrors(form, failure),
        });
      })}
    >
      <h2 className={classes.label}>{label}</h2>
      <Textarea
        ref={first}
        label={t('safeguarding.settings.text')}
        description={t('safeguarding.settings.textHint')}
        autosize
        minRows={3}
        maxRows={14}
        {...form.getInputProps('text')}
      />
      <div className={classes.two}>
        <TextInput
          label={t('safeguarding.settings.source')}
          autoComplete="off"
          {...form.getInputProps('source')}
        />
        <DateField
          label={t('safeguarding.settings.validFrom')}
          maxDate={today}
          {...form.getInputProps('validFrom')}
        />
      </div>
      {code !== 'every_referral' &&
        (offered.length > 0 ? (
          <MultiSelect
            label={t('safeguarding.settings.ownProblems')}
            description={t('safeguarding.settings.ownProblemsHint')}
            data={offered.map(({ id, label: name }) => ({ value: String(id), label: name }))}
            {...form.getInputProps('ownProblems')}
          />
        ) : (
          <Text c="dimmed" size="sm">
            {t('safeguarding.settings.ownProblemsNone')}
          </Text>
        ))}
      <Switch
        label={t('safeguarding.settings.show')}
        {...form.getInputProps('shown', { type: 'checkbox' })}
      />
      {!save.error?.error.fields && <ErrorNote error={(save.error ?? reset.error)?.error} />}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void draft.discard().then(onDone)}>
          {t('common.cancel')}
        </Button>
        {entry.edited && (
          <Button variant="default" ms="auto" onClick={() => void askReset()}>
            {t('safeguarding.settings.reset')}
          </Button>
        )}
      </Group>
    </form>
  );
}
