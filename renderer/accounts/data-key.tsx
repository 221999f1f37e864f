import { useRef, useState } from 'react';
import { Alert, Button, Modal, Progress, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppEvent } from '@renderer/lib/events';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpcUntil } from '@renderer/lib/rpc';
import { ProofForm } from './proof-form';

const steps = ['copying', 'encrypting', 'checking', 'replacing'] as const;

interface DataKeyProps {
  readonly madeOn: string;
  /** Accounts closed since then. */
  readonly closedSince: number;
}

/** A new key for all data: why, and how far it is. Nobody can work meanwhile, so it lies over the page. */
export function DataKey({ madeOn, closedSince }: DataKeyProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(0);
  const running = useRef<AbortController | null>(null);
  const start = (input: { passphrase: string }) => {
    running.current = new AbortController();
    return rpcUntil(running.current.signal).keys.change(input);
  };
  const change = useChange(start, {
    invalidates: [['keys']],
    onSuccess: () => {
      setAsking(false);
      notify(t('accounts.keys.data.done'));
    },
  });
  useAppEvent('keys.progress', (event) => setDone(Number(event['done'] ?? 0)));

  function begin(passphrase: string) {
    setDone(0);
    change.mutate({ passphrase });
  }
  /** While it runs it is given up; what was there stays. */
  const close = () => {
    running.current?.abort();
    change.reset();
    setAsking(false);
  };
  return (
    <section>
      <Title order={2}>{t('accounts.keys.data.title')}</Title>
      <Text mb="xs">{t('accounts.keys.data.madeOn', { day: madeOn })}</Text>
      {closedSince > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} />} mb="sm">
          {t('accounts.keys.data.closedSince', { count: closedSince })}
        </Alert>
      )}
      <Text c="dimmed" size="sm" mb="sm">
        {t('accounts.keys.data.hint')}
      </Text>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('accounts.keys.data.change')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        // It may take a minute: a stray click must not give it up.
        closeOnClickOutside={!change.isPending}
        title={t('accounts.keys.data.change')}
        size="md"
        withCloseButton={false}
        styles={{ title: { fontWeight: 600, fontSize: 16 } }}
      >
        <Stack gap="sm">
          <Text>{t('accounts.keys.data.body')}</Text>
          {change.isPending && (
            <div aria-live="polite">
              <Text size="sm" mb={4}>
                {t(`accounts.keys.data.steps.${steps[done] ?? 'replacing'}`)}
              </Text>
              <Progress value={(done / steps.length) * 100 + 5} aria-label={t('accounts.keys.data.change')} />
            </div>
          )}
          <ProofForm
            submit={t('accounts.keys.data.begin')}
            pending={change.isPending}
            error={change.error}
            onProven={begin}
            onCancel={close}
          />
        </Stack>
      </Modal>
    </section>
  );
}
