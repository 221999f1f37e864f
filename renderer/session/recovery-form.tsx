import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { NewPassphrase } from '@renderer/components/new-passphrase';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { usePassphraseStrength } from '@renderer/lib/passphrase';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { setSession } from '@renderer/lib/session';
import { useCountdown } from './use-countdown';
import { WaitNote } from './wait-note';

interface RecoveryFormProps {
  accountKey: string;
  onBack: () => void;
}

/** The printed code opens the vault once more, and a new passphrase takes the place of the forgotten one. */
export function RecoveryForm({ accountKey, onBack }: RecoveryFormProps) {
  const { t } = useTranslation();
  const [wait, beginWait] = useCountdown(0);
  const form = useForm({ initialValues: { recoveryCode: '', newPassphrase: '', again: '' } });
  const { recoveryCode, newPassphrase, again } = form.values;
  const strength = usePassphraseStrength(newPassphrase, []);
  const unlock = useChange(rpc.session.unlockWithRecovery, { onSuccess: setSession });
  const failure = unlock.error?.error;
  const same = !again || again === newPassphrase;

  function submit() {
    if (wait > 0 || unlock.isPending) return;
    if (again !== newPassphrase) return form.setFieldError('again', t('session.passphrase.different'));
    unlock.mutate(
      { accountKey, recoveryCode, newPassphrase },
      {
        onError: (failure) => {
          beginWait(Number(failure.error.params?.['seconds'] ?? 0));
          if (failure.error.code === 'wrong_secret') {
            form.setFieldError('recoveryCode', t('session.recovery.wrong'));
          } else showFieldErrors(form, failure, t);
        },
      },
    );
  }

  const explained = ['wrong_secret', 'too_many_tries', 'invalid_input'].includes(failure?.code ?? '');
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="sm">
        <TextInput
          label={t('session.recovery.code')}
          description={t('session.recovery.codeHint')}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          {...form.getInputProps('recoveryCode')}
        />
        <NewPassphrase
          label={t('session.recovery.newPassphrase')}
          passphrase={form.getInputProps('newPassphrase')}
          again={form.getInputProps('again')}
          strength={strength}
          same={same}
        />
        <WaitNote seconds={wait} />
        {!explained && <ErrorNote error={failure} />}
        <Button type="submit" size="md" loading={unlock.isPending} disabled={wait > 0} mt={4}>
          {t('session.recovery.submit')}
        </Button>
        <Anchor component="button" type="button" size="sm" c="dimmed" ta="center" onClick={onBack}>
          {t('session.recovery.back')}
        </Anchor>
      </Stack>
    </form>
  );
}
