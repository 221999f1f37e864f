import { Alert, Button, Code, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupOverview, KeptBackup } from '@shared/contract/backup';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useBackups } from '@renderer/lib/backups';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpcUntil } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { useMoment, useSize } from './backup-words';
import { RestorePanel } from './restore-panel';
import { SecondPlace } from './second-place';
import { TroubleNote } from './trouble-note';
import { useCancellable } from './use-cancellable';
import classes from './backup.module.css';

/** Whether there is a good backup, where they are, and the way back from one. */
export default function BackupPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const { data, error } = useBackups();
  const { begin, cancel } = useCancellable();
  const make = useChange((input: Record<string, never>) => rpcUntil(begin()).backup.make(input), {
    invalidates: [['backup']],
    onSuccess: () => notify(t('backup.made')),
  });
  const failure = (make.error ?? error)?.error;
  const isCancelled = failure?.code === 'cancelled';
  const isRunning = make.isPending || (data?.running ?? false);
  return (
    <div className={classes.page}>
      <PageTitle
        title={t('backup.title')}
        lead={t('backup.lead')}
        action={
          <Button loading={isRunning} onClick={() => make.mutate({})}>
            {t('backup.make')}
          </Button>
        }
      />
      {!isCancelled && <ErrorNote error={failure} mb="md" />}
      {!data && !error && <Loading lines={6} height={36} />}
      {data && (
        <Stack gap="xl">
          <Standing
            overview={data}
            running={isRunning}
            cancelled={isCancelled}
            onCancel={make.isPending ? cancel : null}
          />
          <Here here={data.here} />
          <SecondPlace second={data.second} />
          {account?.role === 'coordinator' && <RestorePanel folder={data.here.folder} />}
        </Stack>
      )}
    </div>
  );
}

interface StandingProps {
  readonly overview: BackupOverview;
  readonly running: boolean;
  /** The last one of this page was given up. */
  readonly cancelled: boolean;
  /** `null` where it is not this page that waits for it. */
  readonly onCancel: (() => void) | null;
}

function Standing({ overview, running, cancelled, onCancel }: StandingProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { lastGoodAt, overdue, trouble } = overview;
  return (
    <Stack gap="xs" aria-live="polite">
      <Alert
        color={overdue ? 'yellow' : 'teal'}
        variant="light"
        icon={overdue ? <IconAlertTriangle size={18} /> : <IconShieldCheck size={18} />}
      >
        {lastGoodAt ? t('backup.last', { when: moment(lastGoodAt) }) : t('backup.none')}
        {lastGoodAt && overdue && <Text mt={4}>{t('backup.overdue')}</Text>}
        {running && (
          <Group mt={4} gap="sm">
            <Text>{t('backup.making')}</Text>
            {onCancel && (
              <Button size="compact-sm" variant="default" onClick={onCancel}>
                {t('backup.cancel')}
              </Button>
            )}
          </Group>
        )}
        {cancelled && !running && <Text mt={4}>{t('backup.cancelled')}</Text>}
      </Alert>
      <TroubleNote trouble={trouble} />
    </Stack>
  );
}

function Here({ here }: { readonly here: BackupOverview['here'] }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <section>
      <Title order={2}>{t('backup.here.title')}</Title>
      <Text c="dimmed" size="sm" mb="xs">
        {t('backup.here.hint')}
      </Text>
      <Group gap="xs" mb="xs" wrap="nowrap" align="flex-start">
        <Text size="sm">{t('backup.here.folder')}</Text>
        <Code className={classes.folder}>{here.folder}</Code>
      </Group>
      {here.laidAside.length > 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('backup.here.laidAside', { when: here.laidAside.map(moment).join('; ') })}
        </Text>
      )}
      {here.backups.length > 0 && <History backups={here.backups} />}
    </section>
  );
}

function History({ backups }: { readonly backups: readonly KeptBackup[] }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const sizeOf = useSize();
  return (
    // Longer than its room, it is scrolled: by the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.history} tabIndex={0} aria-label={t('backup.table.label')}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backup.table.when')}</Table.Th>
            <Table.Th>{t('backup.table.reason')}</Table.Th>
            <Table.Th ta="right">{t('backup.table.size')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map(({ id, madeAt, reason, bytes }) => (
            <Table.Tr key={id}>
              <Table.Td>{moment(madeAt)}</Table.Td>
              <Table.Td>{t(`backup.reasons.${reason}`)}</Table.Td>
              <Table.Td ta="right">{sizeOf(bytes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
