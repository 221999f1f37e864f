import { ActionIcon, Badge, Button, Group, Paper, Text } from '@mantine/core';
import { IconCategory, IconEdit, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolKindView } from '@shared/contract/receivers';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { KindForm } from './kind-form';
import classes from './kinds.module.css';

/** The kinds of receiver that the school added to those of the paper. */
export default function ReceiverKindsPage() {
  const { t } = useTranslation();
  const { data, error } = useAnswer(['receivers', 'kinds'], () => rpc.receivers.kinds({}));
  /** Id of the one being changed, 0 for a new one. */
  const [writing, setWriting] = useState<number | null>(null);
  const done = () => setWriting(null);
  return (
    <>
      <PageTitle
        title={t('receivers.kinds.title')}
        lead={t('receivers.kinds.lead')}
        action={
          writing === null && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting(0)}>
              {t('receivers.kinds.add')}
            </Button>
          )
        }
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={4} height={44} />}
      {writing === 0 && <KindForm kind={null} onDone={done} />}
      {data?.length === 0 && writing === null && (
        <EmptyState
          icon={IconCategory}
          title={t('receivers.kinds.empty')}
          body={t('receivers.kinds.emptyBody')}
        />
      )}
      <ul className={classes.list}>
        {data?.map((kind) => (
          <li key={kind.id}>
            {writing === kind.id ? (
              <KindForm kind={kind} onDone={done} />
            ) : (
              <Kind kind={kind} onChange={() => setWriting(kind.id)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Kind({ kind, onChange }: { kind: SchoolKindView; onChange: () => void }) {
  const { t } = useTranslation();
  const { label, profession, weeklyControl, reportDueDays, active } = kind;
  const facts = [
    `Yth. ${profession}`,
    t('receivers.kinds.reportWithin', { days: reportDueDays }),
    ...(weeklyControl ? [t('receivers.kinds.withControl')] : []),
  ];
  return (
    <Paper withBorder className={classes.kind} data-inactive={!active || undefined}>
      <div>
        <Group gap={8}>
          <Text fw={600}>{label}</Text>
          {!active && (
            <Badge variant="light" color="gray" radius="sm">
              {t('receivers.kinds.inactive')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('receivers.kinds.change', { label })}
        onClick={onChange}
      >
        <IconEdit size={16} />
      </ActionIcon>
    </Paper>
  );
}
