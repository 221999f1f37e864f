import { Alert, Fieldset, PasswordInput, Select, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { longDate } from '@renderer/lib/dates';
import { useErasures } from '@renderer/lib/erasures';
import classes from './erasure.module.css';

export interface SecondPersonValues {
  principalId: string | null;
  principalPassphrase: string;
}

/** The principal, who types the own passphrase: erasing takes two people. */
// A form of any further values: Mantine's own type parameter is invariant.
// oxlint-disable-next-line typescript/no-explicit-any
export function SecondPerson({ form }: { readonly form: UseFormReturnType<any> }) {
  const { t } = useTranslation();
  const { data } = useErasures();
  if (!data) return null;
  const { principals, oldestBackup } = data;
  if (principals.length === 0) return <Alert color="yellow">{t('erasure.confirm.none')}</Alert>;
  return (
    <>
      <Fieldset legend={t('erasure.confirm.title')} className={classes.second}>
        <Select
          label={t('erasure.confirm.principal')}
          data={principals.map(({ accountId, name }) => ({ value: String(accountId), label: name }))}
          {...form.getInputProps('principalId')}
        />
        <PasswordInput
          label={t('erasure.confirm.passphrase')}
          description={t('erasure.confirm.hint')}
          autoComplete="off"
          {...form.getInputProps('principalPassphrase')}
        />
      </Fieldset>
      {oldestBackup && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('erasure.backup', { date: longDate(oldestBackup) })}
        </Text>
      )}
    </>
  );
}
