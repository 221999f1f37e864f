import { useState } from 'react';
import { Badge, Button, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '@shared/contract/accounts';
import { localDate } from '@shared/domain/calendar';
import { TransferCases } from '@renderer/components/case-access/transfer-cases';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { clockOf, relativeDay, shortDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { currentTimeZone, useSession, useToday } from '@renderer/lib/session';
import { AccountDialog } from './account-dialog';
import { AccountMenu, type AccountAct } from './account-menu';
import { CloseDialog } from './close-dialog';
import { GivePassphraseDialog } from './give-passphrase-dialog';
import classes from './accounts.module.css';

type Open = { act: AccountAct; account: AccountRow } | { act: 'add' } | null;

/** Who may sign in on this PC, and as what. For the coordinator. */
export default function AccountsPage() {
  const { t } = useTranslation();
  const { data, error } = useAnswer(['accounts', 'list'], () => rpc.accounts.list({}));
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <div className={classes.page}>
      <PageTitle
        title={t('accounts.title')}
        lead={t('accounts.lead')}
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen({ act: 'add' })}>
            {t('accounts.add')}
          </Button>
        }
      />
      <ErrorNote error={error?.error} mb="md" />
      {!data && !error && <Loading lines={4} height={44} />}
      {data && <AccountTable rows={data.rows} onAct={(act, account) => setOpen({ act, account })} />}
      {data?.rows.length === 1 && (
        <Text c="dimmed" mt="md" maw={620}>
          {t('accounts.alone')}
        </Text>
      )}
      {open?.act === 'add' && <AccountDialog account={null} onClose={close} />}
      {open?.act === 'change' && <AccountDialog account={open.account} onClose={close} />}
      {open?.act === 'reset' && <GivePassphraseDialog account={open.account} onClose={close} />}
      {open?.act === 'reopen' && <GivePassphraseDialog account={open.account} onClose={close} />}
      {open?.act === 'close' && (
        <CloseDialog
          account={open.account}
          onTransfer={() => setOpen({ act: 'transfer', account: open.account })}
          onClose={close}
        />
      )}
      {open?.act === 'transfer' && (
        <TransferCases from={{ id: open.account.accountId, name: open.account.name }} onClose={close} />
      )}
    </div>
  );
}

interface AccountTableProps {
  readonly rows: readonly AccountRow[];
  readonly onAct: (act: AccountAct, account: AccountRow) => void;
}

function AccountTable({ rows, onAct }: AccountTableProps) {
  const { t } = useTranslation();
  const me = useSession().account?.accountId;
  return (
    <Table aria-label={t('accounts.title')} verticalSpacing={6} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('accounts.columns.name')}</Table.Th>
          <Table.Th>{t('accounts.columns.role')}</Table.Th>
          <Table.Th>{t('accounts.columns.passphrase')}</Table.Th>
          <Table.Th ta="right">{t('accounts.columns.openCases')}</Table.Th>
          <Table.Th>{t('accounts.columns.lastSignIn')}</Table.Th>
          <Table.Th aria-label={t('accounts.columns.acts')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((account) => (
          <Table.Tr key={account.accountId} data-closed={account.closedAt !== null || undefined}>
            <Table.Td>
              <Who account={account} isMe={account.accountId === me} />
            </Table.Td>
            <Table.Td>
              <Text>{t(`common.roles.${account.role}`)}</Text>
            </Table.Td>
            <Table.Td>
              <Standing account={account} />
            </Table.Td>
            <Table.Td>
              <Text ta="right">{account.openCases || '–'}</Text>
            </Table.Td>
            <Table.Td>
              <LastSignIn at={account.lastSignInAt} />
            </Table.Td>
            <Table.Td ta="right">
              <AccountMenu
                account={account}
                isMe={account.accountId === me}
                onAct={(act) => onAct(act, account)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Who({ account, isMe }: { readonly account: AccountRow; readonly isMe: boolean }) {
  const { t } = useTranslation();
  const { name, staffName } = account;
  return (
    <>
      <Text fw={550} component="span">
        {name}
      </Text>
      {isMe && (
        <Text c="dimmed" component="span">
          {' '}
          · {t('accounts.you')}
        </Text>
      )}
      {staffName && staffName !== name && (
        <Text size="sm" c="dimmed">
          {t('accounts.staffIs', { name: staffName })}
        </Text>
      )}
    </>
  );
}

function Standing({ account: { closedAt, passphrase } }: { readonly account: AccountRow }) {
  const { t } = useTranslation();
  if (closedAt) {
    const day = shortDate(localDate(new Date(closedAt), currentTimeZone()));
    return <Text c="dimmed">{t('accounts.closedOn', { day })}</Text>;
  }
  if (passphrase === 'own') return <Text>{t('accounts.passphrases.own')}</Text>;
  return (
    <Badge
      variant="light"
      color={passphrase === 'none' ? 'red' : 'yellow'}
      radius="sm"
      className={classes.mark}
    >
      {t(`accounts.passphrases.${passphrase}`)}
    </Badge>
  );
}

function LastSignIn({ at }: { readonly at: string | null }) {
  const { t } = useTranslation();
  const today = useToday();
  if (!at) return <Text c="dimmed">{t('accounts.never')}</Text>;
  const day = relativeDay(localDate(new Date(at), currentTimeZone()), today);
  return <Text>{t('accounts.signedIn', { day, time: clockOf(at) })}</Text>;
}
