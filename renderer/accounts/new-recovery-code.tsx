import { useState } from 'react';
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { Panel } from '@renderer/components/panel';
import { ShownCode, TypedCode } from '@renderer/components/recovery-code';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { ProofForm } from './proof-form';

type Step = 'closed' | 'proof' | 'shown' | 'typing';

/** A new recovery code in the place of one that was lost or seen: proven, shown, typed back. */
export function NewRecoveryCode({ madeOn }: { readonly madeOn: string | null }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('closed');
  const queries = useQueryClient();
  const renew = useChange(rpc.keys.renewRecovery, { onSuccess: () => setStep('shown') });
  const close = () => {
    renew.reset();
    setStep('closed');
  };
  return (
    <section>
      <Title order={2}>{t('accounts.keys.recovery.title')}</Title>
      <Text mb="xs">
        {madeOn ? t('accounts.keys.recovery.madeOn', { day: madeOn }) : t('accounts.keys.recovery.none')}
      </Text>
      <Text c="dimmed" size="sm" mb="sm">
        {t('accounts.keys.recovery.hint')}
      </Text>
      {step === 'closed' ? (
        <Button variant="default" onClick={() => setStep('proof')}>
          {t('accounts.keys.recovery.renew')}
        </Button>
      ) : (
        <Panel title={t('accounts.keys.recovery.renew')} onClose={close}>
          {step === 'proof' && (
            <ProofForm
              submit={t('accounts.keys.recovery.make')}
              pending={renew.isPending}
              error={renew.error}
              onProven={(passphrase) => renew.mutate({ passphrase })}
              onCancel={close}
            />
          )}
          {step === 'shown' && (
            <ShownCode
              code={renew.data?.recoveryCode}
              error={undefined}
              pdf={rpc.keys.recoveryPdf}
              onKept={() => setStep('typing')}
            />
          )}
          {step === 'typing' && (
            <TypedCode
              confirm={rpc.keys.confirmRecovery}
              onConfirmed={async () => {
                await queries.invalidateQueries({ queryKey: ['keys'] });
                notify(t('accounts.keys.recovery.done'));
                close();
              }}
              onBack={() => setStep('shown')}
            />
          )}
        </Panel>
      )}
    </section>
  );
}
