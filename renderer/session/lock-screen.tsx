import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryScreen } from '@renderer/components/entry-screen';
import { useSession } from '@renderer/lib/session';
import { AccountChoice } from '@renderer/components/account-choice';
import { RecoveryForm } from './recovery-form';
import { UnlockForm } from './unlock-form';
import { useCountdown } from './use-countdown';

/** All that is in the page while the vault is locked. */
export default function LockScreen() {
  const { t } = useTranslation();
  const { accounts, waitSeconds } = useSession();
  const [chosen, setChosen] = useState(accounts[0]?.key ?? '');
  const [recovering, setRecovering] = useState(false);
  const [wait, beginWait] = useCountdown(waitSeconds);
  const accountKey = accounts.some(({ key }) => key === chosen) ? chosen : (accounts[0]?.key ?? '');

  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  return (
    <EntryScreen
      title={t(recovering ? 'session.recovery.title' : 'session.lock.title')}
      lead={t(recovering ? 'session.recovery.lead' : 'session.lock.lead')}
    >
      <AccountChoice accounts={accounts} value={accountKey} onChange={setChosen} />
      {recovering ? (
        <RecoveryForm
          accountKey={accountKey}
          wait={wait}
          onWrong={beginWait}
          onBack={() => setRecovering(false)}
        />
      ) : (
        <UnlockForm
          accountKey={accountKey}
          wait={wait}
          onWrong={beginWait}
          onForgotten={() => setRecovering(true)}
        />
      )}
    </EntryScreen>
  );
}
