import { useState } from 'react';
import { Button, Group, NumberInput, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OpenYear } from '@shared/contract/archive';
import { retainUntil, retentionYears } from '@shared/domain/archive';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { longDate } from '@renderer/lib/dates';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { newSecret } from './new-secret';
import type { useSealing } from './use-sealing';

interface Props {
  readonly year: OpenYear;
  readonly sealing: ReturnType<typeof useSealing>;
}

/** The archive's own passphrase, how long it is kept, and the act itself. Nothing of it is kept as a draft. */
export function SealForm({ year, sealing }: Props) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const [shown, setShown] = useState(false);
  const [suggested, setSuggested] = useState(false);
  const form = useForm<{ passphrase: string; repeated: string; keepYears: number | string }>({
    initialValues: { passphrase: '', repeated: '', keepYears: retentionYears.usual },
  });
  const years = Number(form.values.keepYears) || retentionYears.least;

  function suggest() {
    const secret = newSecret();
    form.setValues({ passphrase: secret, repeated: '' });
    setShown(true);
    setSuggested(true);
  }

  async function seal({ passphrase, repeated, keepYears }: typeof form.values) {
    const isSure = await confirm({
      title: t('archive.seal.title', { year: year.schoolYear }),
      body: t('archive.seal.final'),
      confirmLabel: t('archive.seal.submit'),
    });
    if (!isSure) return;
    const input = { schoolYear: year.schoolYear, passphrase, repeated, keepYears: Number(keepYears) };
    sealing.seal(input, (failure) => void showFieldErrors(form, failure));
  }

  const field = { visible: shown, onVisibilityChange: setShown, autoComplete: 'off', spellCheck: false };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void seal(values))}>
      <Title order={2} mt="lg" mb={4}>
        {t('archive.seal.form')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('archive.seal.formLead')}
      </Text>
      <Stack gap="sm">
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <PasswordInput
            label={t('archive.seal.passphrase')}
            style={{ flex: 1 }}
            {...field}
            {...form.getInputProps('passphrase')}
          />
          <Button variant="default" mt={25} onClick={suggest}>
            {t('archive.seal.suggest')}
          </Button>
        </Group>
        {suggested && (
          <Text size="sm" component="output">
            {t('archive.seal.suggested')}
          </Text>
        )}
        <PasswordInput label={t('archive.seal.repeated')} {...field} {...form.getInputProps('repeated')} />
        <NumberInput
          label={t('archive.seal.keepYears')}
          description={t('archive.seal.keepYearsHint', {
            date: longDate(retainUntil({ endsOn: year.endsOn }, years)),
          })}
          min={retentionYears.least}
          max={retentionYears.most}
          allowDecimal={false}
          w={280}
          {...form.getInputProps('keepYears')}
        />
        <ErrorNote error={sealing.error} />
        {sealing.run.at === 'stopped' && <Text component="output">{t('archive.seal.cancelled')}</Text>}
        <Group>
          <Button type="submit">{t('archive.seal.submit')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
