import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '@shared/contract/accounts';
import { FormFoot } from '@renderer/components/form-foot';
import { NewPassphrase } from '@renderer/components/new-passphrase';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { usePassphraseStrength } from '@renderer/lib/passphrase';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { AccountModal } from './account-modal';

interface GivePassphraseDialogProps {
  /** Open: its passphrase was forgotten. Closed: it is opened again. */
  readonly account: AccountRow;
  readonly onClose: () => void;
}

/** A passphrase that is told to the person, who replaces it at the next sign-in. */
export function GivePassphraseDialog({ account, onClose }: GivePassphraseDialogProps) {
  const { t } = useTranslation();
  const { accountId, name, closedAt } = account;
  const words = closedAt ? 'reopen' : 'reset';
  const form = useForm({ initialValues: { passphrase: '', again: '' } });
  const { passphrase, again } = form.values;
  const strength = usePassphraseStrength(passphrase, [name]);
  const give = useChange(closedAt ? rpc.accounts.reopen : rpc.accounts.resetPassphrase, {
    invalidates: [['accounts']],
    onSuccess: () => {
      notify(t(`accounts.${words}.done`, { name }));
      onClose();
    },
  });
  const submit = form.onSubmit((values) => {
    if (values.passphrase !== values.again)
      return form.setFieldError('again', t('session.passphrase.different'));
    give.mutate(
      { accountId, passphrase: values.passphrase },
      { onError: (failure) => void showFieldErrors(form, failure, t) },
    );
  });
  return (
    <AccountModal title={t(`accounts.${words}.title`, { name })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t(`accounts.${words}.body`)}</Text>
          <NewPassphrase
            label={t('accounts.form.passphrase')}
            passphrase={form.getInputProps('passphrase')}
            again={form.getInputProps('again')}
            strength={strength}
            same={!again || again === passphrase}
          />
        </Stack>
        <FormFoot
          error={give.error}
          pending={give.isPending}
          submit={t(`accounts.${words}.submit`)}
          onCancel={onClose}
        />
      </form>
    </AccountModal>
  );
}
