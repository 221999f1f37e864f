import { useState } from 'react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** Marks a letter as cancelled: the harder thing to click, and it asks why. */
export function CancelLetter({ letter }: { letter: Pick<LetterView, 'id' | 'number'> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const form = useForm({ mode: 'controlled', initialValues: { reason: '' } });
  const cancel = useChange(rpc.letters.cancel, {
    invalidates: [['letters'], ['referrals'], ['cases'], ['outreach'], ['handovers']],
    onSuccess: ({ number }) =>
      notify(number ? t('letters.cancel.done', { number }) : t('letters.cancel.doneWithoutNumber')),
  });

  if (!open) {
    return (
      <Button variant="subtle" color="red" onClick={() => setOpen(true)}>
        {t('letters.cancel.open')}
      </Button>
    );
  }
  const submit = form.onSubmit(({ reason }) =>
    cancel.mutate(
      { letterId: letter.id, reason },
      { onError: (failure) => showFieldErrors(form, failure, t) },
    ),
  );
  const refusal = cancel.error && !cancel.error.error.fields ? cancel.error.error : null;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {letter.number
            ? t('letters.cancel.lead', { number: letter.number })
            : t('letters.cancel.leadWithoutNumber')}
        </Text>
        <Textarea
          label={t('letters.cancel.reason')}
          autosize
          minRows={2}
          maxRows={5}
          autoFocus
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setOpen(false);
          }}
          {...form.getInputProps('reason')}
        />
        <ErrorNote error={refusal} />
        <Group gap="xs">
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('letters.cancel.keep')}
          </Button>
          <Button type="submit" color="red" variant="light" loading={cancel.isPending}>
            {t('letters.cancel.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
