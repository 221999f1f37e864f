import { Anchor, Button, Stack } from '@mantine/core';
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

interface FirstPassphraseFormProps {
  accountKey: string;
  /** The coordinator's passphrase, as it was typed. */
  given: string;
  onBack: () => void;
}

/** At the first sign-in, and after a reset: an own passphrase takes the place of the given one. */
export function FirstPassphraseForm({ accountKey, given, onBack }: FirstPassphraseFormProps) {
  const { t } = useTranslation();
  const [wait, beginWait] = useCountdown(0);
  const form = useForm({ initialValues: { newPassphrase: '', again: '' } });
  const { newPassphrase, again } = form.values;
  const strength = usePassphraseStrength(newPassphrase, []);
  const choose = useChange(rpc.session.choosePassphrase, { onSuccess: setSession });
  const failure = choose.error?.error;

  function submit() {
    if (wait > 0 || choose.isPending) return;
    if (again !== newPassphrase) return form.setFieldError('again', t('session.passphrase.different'));
    choose.mutate(
      { accountKey, passphrase: given, newPassphrase },
      {
        onError: (error) => {
          beginWait(Number(error.error.params?.['seconds'] ?? 0));
          showFieldErrors(form, error, t);
        },
      },
    );
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        <NewPassphrase
          label={t('session.first.newPassphrase')}
          passphrase={form.getInputProps('newPassphrase')}
          again={form.getInputProps('again')}
          strength={strength}
          same={!again || again === newPassphrase}
          autoFocus
        />
        <WaitNote seconds={wait} />
        {!failure?.fields && failure?.code !== 'too_many_tries' && <ErrorNote error={failure} />}
        <Button type="submit" size="md" loading={choose.isPending} disabled={wait > 0} mt={4}>
          {t('session.first.submit')}
        </Button>
        <Anchor component="button" type="button" size="sm" c="dimmed" ta="center" onClick={onBack}>
          {t('session.recovery.back')}
        </Anchor>
      </Stack>
    </form>
  );
}
