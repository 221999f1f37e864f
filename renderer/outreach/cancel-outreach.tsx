import { Button, Group, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';

/** Cancels an outreach that was not held: the harder thing to click, and it asks why. */
export function CancelOutreach({ outreach }: { outreach: OutreachView }) {
  const { t } = useTranslation();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const form = useForm({ initialValues: { on: today as string | null, reason: '' } });
  const cancel = useChange(rpc.outreach.cancel, { invalidates: [['outreach'], ['today']] });
  if (!open) {
    return (
      <Button variant="subtle" color="red" size="compact-sm" mt="xl" onClick={() => setOpen(true)}>
        {t('outreach.cancel.open')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      style={{ marginTop: 24 }}
      onSubmit={form.onSubmit(({ on, reason }) =>
        cancel.mutate(
          { outreachId: outreach.id, on: on ?? '', reason },
          { onError: (failure) => void showFieldErrors(form, failure, t) },
        ),
      )}
    >
      <DateField label={t('outreach.cancel.on')} maxDate={today} {...form.getInputProps('on')} />
      <Textarea
        label={t('outreach.cancel.reason')}
        autosize
        minRows={2}
        autoFocus
        mt="xs"
        {...form.getInputProps('reason')}
      />
      <ErrorNote error={cancel.error && !cancel.error.error.fields ? cancel.error.error : null} />
      <Group gap="xs" mt="sm">
        <Button type="submit" color="red" variant="light" loading={cancel.isPending}>
          {t('outreach.cancel.submit')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
