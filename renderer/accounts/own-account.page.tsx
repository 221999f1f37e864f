import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { NewPassphrase } from '@renderer/components/new-passphrase';
import { PageTitle } from '@renderer/components/page-title';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { usePassphraseStrength } from '@renderer/lib/passphrase';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { RememberHere } from './remember-here';
import { secretSentence } from './secret-sentence';
import classes from './accounts.module.css';

/** What everybody may do with the own account. */
export default function OwnAccountPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  return (
    <div className={classes.narrow}>
      <PageTitle title={account?.name ?? ''} lead={account ? t(`common.roles.${account.role}`) : undefined} />
      <Stack gap="xl">
        <OwnPassphrase />
        <RememberHere />
      </Stack>
    </div>
  );
}

function OwnPassphrase() {
  const { t } = useTranslation();
  const { account } = useSession();
  const form = useForm({ initialValues: { passphrase: '', newPassphrase: '', again: '' } });
  const { newPassphrase, again } = form.values;
  const strength = usePassphraseStrength(newPassphrase, account ? [account.name] : []);
  const change = useChange(rpc.session.changePassphrase, {
    onSuccess: () => {
      form.reset();
      notify(t('accounts.own.changed'));
    },
  });
  const submit = form.onSubmit(({ again: typedAgain, ...typed }) => {
    if (typed.newPassphrase !== typedAgain)
      return form.setFieldError('again', t('session.passphrase.different'));
    change.mutate(typed, {
      onError: (failure) => {
        const wrong = secretSentence(failure.error);
        if (wrong) form.setFieldError('passphrase', wrong);
        else showFieldErrors(form, failure, t);
      },
    });
  });
  const failure = change.error?.error;
  const isBeside = failure && (failure.fields !== undefined || secretSentence(failure) !== null);
  return (
    <section>
      <Title order={2}>{t('accounts.own.passphrase')}</Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t('accounts.own.passphraseHint')}
      </Text>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw={440}>
          <PasswordInput
            label={t('accounts.own.current')}
            autoComplete="current-password"
            {...form.getInputProps('passphrase')}
          />
          <NewPassphrase
            label={t('accounts.own.new')}
            passphrase={form.getInputProps('newPassphrase')}
            again={form.getInputProps('again')}
            strength={strength}
            same={!again || again === newPassphrase}
          />
          {!isBeside && <ErrorNote error={failure} />}
          <div>
            <Button type="submit" loading={change.isPending}>
              {t('accounts.own.change')}
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
