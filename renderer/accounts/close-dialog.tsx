import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '@shared/contract/accounts';
import { ErrorNote } from '@renderer/components/error-note';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { AccountModal } from './account-modal';

interface CloseDialogProps {
  readonly account: AccountRow;
  /** What to do first where cases are still open. */
  readonly onTransfer: () => void;
  readonly onClose: () => void;
}

/** Takes an account's key away, after saying what that means; where cases are still open, says so instead. */
export function CloseDialog({ account, onTransfer, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const { accountId, name, openCases } = account;
  const close = useChange(rpc.accounts.close, {
    invalidates: [['accounts']],
    onSuccess: () => {
      notify(t('accounts.close.done', { name }));
      onClose();
    },
  });
  const mayClose = openCases === 0;
  return (
    <AccountModal title={t('accounts.close.title', { name })} onClose={onClose}>
      <Stack gap="sm">
        {mayClose ? (
          <>
            <Text>{t('accounts.close.body')}</Text>
            <Text size="sm" c="dimmed">
              {t('accounts.close.copies')}
            </Text>
          </>
        ) : (
          <Text>{t('accounts.refusals.hasOpenCases', { count: openCases })}</Text>
        )}
        <ErrorNote error={close.error?.error} />
      </Stack>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t(mayClose ? 'common.cancel' : 'common.close')}
        </Button>
        {!mayClose && <Button onClick={onTransfer}>{t('accounts.acts.transfer')}</Button>}
        {mayClose && (
          <Button color="red" loading={close.isPending} onClick={() => close.mutate({ accountId })}>
            {t('accounts.acts.close')}
          </Button>
        )}
      </Group>
    </AccountModal>
  );
}
