import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '@shared/contract/session';

interface AccountChoiceProps {
  accounts: readonly Pick<SessionState['accounts'][number], 'key' | 'name'>[];
  /** Key of the one chosen; empty while nobody is. */
  value: string;
  onChange: (key: string) => void;
}

/** Whose passphrase it is: said where there is one account, chosen where there are several. */
export function AccountChoice({ accounts, value, onChange }: AccountChoiceProps) {
  const { t } = useTranslation();
  const [only] = accounts;
  if (accounts.length <= 1) {
    return only ? (
      <Text fw={550} mb="sm">
        {only.name}
      </Text>
    ) : null;
  }
  return (
    <Select
      label={t('session.lock.who')}
      placeholder={t('session.lock.whoHint')}
      data={accounts.map(({ key, name }) => ({ value: key, label: name }))}
      value={value || null}
      onChange={(key) => key && onChange(key)}
      allowDeselect={false}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('session.lock.whoNot')}
      autoFocus={!value}
      mb="sm"
    />
  );
}
