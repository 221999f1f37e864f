import { useRef, useState, type KeyboardEvent } from 'react';
import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '@shared/contract/session';
import { ErrorNote } from '@renderer/components/error-note';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { refreshSession, setSession } from '@renderer/lib/session';
import { useCountdown } from './use-countdown';
import { WaitNote } from './wait-note';

interface UnlockFormProps {
  /** `null` while nobody is chosen. */
  account: SessionState['accounts'][number] | null;
  onForgotten: () => void;
  /** It is the coordinator's passphrase: an own one must take its place. */
  onTemporary: (passphrase: string) => void;
}

export function UnlockForm({ account, onForgotten, onTemporary }: UnlockFormProps) {
  const accountKey = account?.key ?? '';
  const [wait, beginWait] = useCountdown(account?.waitSeconds ?? 0);
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const unlock = useChange(rpc.session.unlock, { onSuccess: setSession });
  const bySystem = useChange(rpc.session.unlockRemembered, { onSuccess: setSession });
  const failure = unlock.error?.error;
  const wrong = failure?.code === 'wrong_secret';

  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  function submit() {
    if (!accountKey || !passphrase || wait > 0 || unlock.isPending) return;
    unlock.mutate(
      { accountKey, passphrase },
      {
        onError: ({ error }) => {
          if (error.reason === 'session.passphraseTemporary') return onTemporary(passphrase);
          beginWait(Number(error.params?.['seconds'] ?? 0));
          input.current?.select();
          // The right passphrase, and behind it a database that cannot be read.
          if (error.code.startsWith('database_')) void refreshSession();
        },
      },
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <PasswordInput
          ref={input}
          label={t('session.lock.passphrase')}
          size="md"
          autoFocus={accountKey !== ''}
          autoComplete="current-password"
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          onKeyDown={noticeCapsLock}
          onKeyUp={noticeCapsLock}
          error={wrong ? t('session.lock.wrong') : undefined}
        />
        {capsLock && (
          <Text size="sm" c="dimmed" component="output">
            {t('session.lock.capsLock')}
          </Text>
        )}
        <WaitNote seconds={wait} />
        {!wrong && failure?.code !== 'too_many_tries' && <ErrorNote error={failure} />}
        <Button type="submit" size="md" loading={unlock.isPending} disabled={wait > 0 || !accountKey} mt={4}>
          {t('session.lock.open')}
        </Button>
        {account?.opensBySystem && (
          <Button
            variant="default"
            size="md"
            loading={bySystem.isPending}
            onClick={() => bySystem.mutate({ accountKey })}
          >
            {t('session.lock.bySystem')}
          </Button>
        )}
        <ErrorNote error={bySystem.error?.error} />
        <Anchor component="button" type="button" size="sm" c="dimmed" ta="center" onClick={onForgotten}>
          {t('session.lock.forgot')}
        </Anchor>
      </Stack>
    </form>
  );
}
