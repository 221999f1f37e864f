import { useEffect, useState } from 'react';
import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { EntryScreen } from '@renderer/components/entry-screen';
import { useSession } from '@renderer/lib/session';
import { AccountChoice } from '@renderer/components/account-choice';
import { FirstPassphraseForm } from './first-passphrase-form';
import { RecoveryForm } from './recovery-form';
import { UnlockForm } from './unlock-form';

/** All that is in the page while the vault is locked. */
export default function LockScreen() {
  const { t } = useTranslation();
  const { accounts } = useSession();
  const [last, setLast] = useLocalStorage({
    key: lastAccount,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const [way, setWay] = useState<'passphrase' | 'recovery' | 'first'>('passphrase');
  /** What the coordinator gave, while an own one is chosen in its place. */
  const [given, setGiven] = useState('');
  const chosen = accounts.length === 1 ? accounts[0] : accounts.find(({ key }) => key === last);
  const accountKey = chosen?.key ?? '';
  const back = () => {
    setGiven('');
    setWay('passphrase');
  };

  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  return (
    <EntryScreen title={t(titles[way])} lead={t(leads[way])}>
      <AccountChoice
        accounts={way === 'first' && chosen ? [chosen] : accounts}
        value={accountKey}
        onChange={setLast}
      />
      {way === 'recovery' && <RecoveryForm accountKey={accountKey} onBack={back} />}
      {way === 'first' && <FirstPassphraseForm accountKey={accountKey} given={given} onBack={back} />}
      {way === 'passphrase' && (
        <UnlockForm
          // Chosen anew: what was typed was for somebody else, and the passphrase is what comes next.
          key={accountKey}
          account={chosen ?? null}
          onForgotten={() => setWay('recovery')}
          onTemporary={(passphrase) => {
            setGiven(passphrase);
            setWay('first');
          }}
        />
      )}
    </EntryScreen>
  );
}

/** Who was last chosen in this browser: a random key that says nothing by itself. */
const lastAccount = 'rujuk-last-account';

const titles = {
  passphrase: 'session.lock.title',
  recovery: 'session.recovery.title',
  first: 'session.first.title',
} as const;
const leads = {
  passphrase: 'session.lock.lead',
  recovery: 'session.recovery.lead',
  first: 'session.first.lead',
} as const;
