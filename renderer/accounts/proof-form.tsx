import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import type { CallFailure } from '@renderer/lib/rpc';
import { secretSentence } from './secret-sentence';

interface ProofFormProps {
  readonly submit: string;
  readonly pending: boolean;
  readonly error: CallFailure | null;
  readonly onProven: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** One's own passphrase once more, before something that concerns everybody's data. */
export function ProofForm({ submit, pending, error, onProven, onCancel }: ProofFormProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { passphrase: '' } });
  const wrong = error && secretSentence(error.error);
  return (
    <form onSubmit={form.onSubmit(({ passphrase }) => onProven(passphrase))} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label={t('accounts.keys.proof')}
          autoComplete="current-password"
          autoFocus
          data-autofocus
          disabled={pending}
          {...form.getInputProps('passphrase')}
          error={wrong}
        />
        {!wrong && <ErrorNote error={error?.error} />}
        <Group gap="xs">
          <Button type="submit" loading={pending}>
            {submit}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
