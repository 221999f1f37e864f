import { useState } from 'react';
import { Button, Group, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '@shared/contract/backup';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc, rpcUntil } from '@renderer/lib/rpc';
import { refreshSession } from '@renderer/lib/session';
import { AccountChoice } from '@renderer/components/account-choice';
import { useMoment } from './backup-words';
import type { FoundBackup } from './restore-form';
import { useCancellable } from './use-cancellable';
import classes from './backup.module.css';

interface RestoreSecretProps {
  readonly folder: string;
  readonly backup: FoundBackup;
}

type Kind = 'passphrase' | 'recovery';

/** Opens the chosen backup by a secret of its own, shows what is in it, and restores it after a question. */
export function RestoreSecret({ folder, backup }: RestoreSecretProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const confirm = useConfirm();
  const [kind, setKind] = useState<Kind>('passphrase');
  const [accountKey, setAccountKey] = useState(backup.accounts[0]?.key ?? '');
  const [typed, setTyped] = useState('');
  const { begin, cancel } = useCancellable();
  type Chosen = Parameters<typeof rpc.backup.restore>[0];
  const inspect = useChange((input: Chosen) => rpcUntil(begin()).backup.inspect(input));
  const restore = useChange((input: Chosen) => rpcUntil(begin()).backup.restore(input), {
    onSuccess: async () => {
      notify(t('backup.restore.done'));
      await refreshSession();
    },
  });
  const chosen = {
    folder,
    name: backup.id,
    secret:
      kind === 'passphrase'
        ? { kind, accountKey, passphrase: typed }
        : ({ kind, recoveryCode: typed } as const),
  };
  const failure = (restore.error ?? inspect.error)?.error;
  const isWrong = failure?.code === 'wrong_secret';
  const isCancelled = failure?.code === 'cancelled';
  const isRunning = inspect.isPending || restore.isPending;

  /** Another secret: what was seen with the former one counts no more. */
  function type(text: string) {
    setTyped(text);
    inspect.reset();
    restore.reset();
  }

  async function apply() {
    const yes = await confirm({
      title: t('backup.restore.confirm', { when: moment(backup.madeAt) }),
      body: t('backup.restore.confirmBody'),
      confirmLabel: t('backup.restore.apply'),
      danger: true,
    });
    if (yes) restore.mutate(chosen);
  }

  const field = {
    value: typed,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => type(event.currentTarget.value),
    error: isWrong ? t('backup.restore.wrongSecret') : undefined,
    autoComplete: 'off',
    maw: 400,
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed) inspect.mutate(chosen);
      }}
    >
      <Stack gap="sm" align="flex-start">
        <div>
          <Text size="sm" fw={500} mb={4}>
            {t('backup.restore.secret')}
          </Text>
          <SegmentedControl
            aria-label={t('backup.restore.secret')}
            value={kind}
            onChange={(next) => {
              setKind(next as Kind);
              type('');
            }}
            data={[
              { value: 'passphrase', label: t('backup.restore.passphrase') },
              { value: 'recovery', label: t('backup.restore.recovery') },
            ]}
          />
        </div>
        {kind === 'passphrase' ? (
          <div>
            <AccountChoice accounts={backup.accounts} value={accountKey} onChange={setAccountKey} />
            <PasswordInput
              label={t('backup.restore.passphrase')}
              description={t('backup.restore.passphraseHint')}
              {...field}
            />
          </div>
        ) : (
          <TextInput label={t('backup.restore.recovery')} spellCheck={false} {...field} />
        )}
        {!isWrong && !isCancelled && <ErrorNote error={failure} />}
        {inspect.data && <Contents contents={inspect.data} />}
        <Group gap="xs">
          <Button
            type="submit"
            variant={inspect.data ? 'default' : 'filled'}
            loading={inspect.isPending}
            disabled={!typed}
          >
            {t('backup.restore.inspect')}
          </Button>
          {inspect.data && (
            <Button color="red" loading={restore.isPending} onClick={() => void apply()}>
              {t('backup.restore.apply')}
            </Button>
          )}
          {isRunning && (
            <Button variant="default" onClick={cancel}>
              {t('backup.restore.cancel')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed" component="output">
          {inspect.isPending && t('backup.restore.inspecting')}
          {restore.isPending && t('backup.restore.applying')}
          {isCancelled && !isRunning && t('backup.restore.cancelled')}
        </Text>
      </Stack>
    </form>
  );
}

const counted = ['students', 'cases', 'referrals', 'letters', 'attachments'] as const;

function Contents({ contents }: { readonly contents: BackupContents }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const number = new Intl.NumberFormat('id-ID');
  return (
    <section aria-label={t('backup.restore.contents')}>
      <Text fw={600} mb={4}>
        {t('backup.restore.contents')}
      </Text>
      <dl className={classes.contents}>
        <dt>{t('backup.restore.school')}</dt>
        <dd>{contents.school}</dd>
        <dt>{t('backup.restore.madeAt')}</dt>
        <dd>{moment(contents.madeAt)}</dd>
        {counted.map((what) => (
          <Row key={what} label={t(`backup.restore.${what}`)} value={number.format(contents[what])} />
        ))}
      </dl>
    </section>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
