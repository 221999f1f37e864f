import { useState } from 'react';
import { Button, NumberInput, Popover, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';

/** Where this year's numbers stand; a school that comes from paper goes on after its last one. */
export function SerialStart() {
  const { t } = useTranslation();
  const { account } = useSession();
  const [open, setOpen] = useState(false);
  const serial = useAnswer(['letters', 'serial'], () => rpc.letters.serial({}));
  if (!serial.data) return null;
  const { year, lastSerial } = serial.data;
  const text =
    lastSerial === 0
      ? t('letters.serial.none', { year })
      : t('letters.serial.open', { year, serial: lastSerial });
  if (account?.role !== 'coordinator') return <Text c="dimmed">{text}</Text>;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" onClick={() => setOpen(!open)}>
          {text}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('letters.serial.title')}>
        <SerialForm year={year} lastSerial={lastSerial} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function SerialForm({ year, lastSerial, onDone }: { year: number; lastSerial: number; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ mode: 'controlled', initialValues: { lastSerial: lastSerial as number | string } });
  const change = useChange(rpc.letters.continueAfter, {
    invalidates: [['letters']],
    onSuccess: (now) => {
      notify(t('letters.serial.done', { next: now.lastSerial + 1 }));
      onDone();
    },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(
      { lastSerial: Number(values.lastSerial) },
      { onError: (failure) => showFieldErrors(form, failure, t) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Text fw={600}>{t('letters.serial.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('letters.serial.lead')}
        </Text>
        <NumberInput
          label={t('letters.serial.field', { year })}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          data-autofocus
          {...form.getInputProps('lastSerial')}
        />
        <ErrorNote error={change.error && !change.error.error.fields ? change.error.error : null} />
        <Button type="submit" loading={change.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
