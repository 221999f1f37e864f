import { useState } from 'react';
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Panel } from '@renderer/components/panel';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { ProofForm } from './proof-form';

const answer = ['session', 'remembering'];

/** The operating system keeps the own key: off, and only where there is a safe place for it. */
export function RememberHere() {
  const { t } = useTranslation();
  const { data, error } = useAnswer(answer, () => rpc.session.remembering({}));
  const [asking, setAsking] = useState(false);
  const turnOn = useChange(rpc.session.remember, {
    invalidates: [answer],
    onSuccess: () => {
      setAsking(false);
      notify(t('accounts.remember.turnedOn'));
    },
  });
  const turnOff = useChange(rpc.session.forgetRemembered, {
    invalidates: [answer],
    onSuccess: () => notify(t('accounts.remember.turnedOff')),
  });
  const cancel = () => {
    turnOn.reset();
    setAsking(false);
  };
  if (!error && !data?.possible) return null;
  return (
    <section>
      <Title order={2}>{t('accounts.remember.title')}</Title>
      <ErrorNote error={(turnOff.error ?? error)?.error} mb="xs" />
      {data && (
        <>
          <Text mb="xs">{t(data.on ? 'accounts.remember.on' : 'accounts.remember.off')}</Text>
          <Text c="dimmed" size="sm" mb="sm">
            {t('accounts.remember.hint')}
          </Text>
          {data.on && (
            <Button variant="default" loading={turnOff.isPending} onClick={() => turnOff.mutate({})}>
              {t('accounts.remember.turnOff')}
            </Button>
          )}
          {!data.on && !asking && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('accounts.remember.turnOn')}
            </Button>
          )}
          {!data.on && asking && (
            <Panel title={t('accounts.remember.title')} onClose={cancel}>
              <ProofForm
                submit={t('accounts.remember.turnOn')}
                pending={turnOn.isPending}
                error={turnOn.error}
                onProven={(passphrase) => turnOn.mutate({ passphrase })}
                onCancel={cancel}
              />
            </Panel>
          )}
        </>
      )}
    </section>
  );
}
