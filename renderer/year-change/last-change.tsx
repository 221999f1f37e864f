import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { YearChangeView } from '@shared/contract/year-change';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { clockOf, relativeDay } from '@renderer/lib/dates';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { refreshSession, useToday } from '@renderer/lib/session';
import { touchedByYearChange } from './queries';
import classes from './year-change.module.css';

/** What the last change did, with the way back as long as nothing rests on it. */
export function LastChange({ change }: { change: YearChangeView }) {
  const { t } = useTranslation();
  const today = useToday();
  const confirm = useConfirm();
  const { to, counts, changedAt, changeId, notUndoable } = change;
  const undo = useChange(rpc.yearChange.undo, {
    invalidates: touchedByYearChange,
    onSuccess: async () => {
      await refreshSession();
      notify(t('yearChange.last.undone'));
    },
  });

  async function ask() {
    const sure = await confirm({
      title: t('yearChange.last.question', { to }),
      body: t('yearChange.last.body', { to }),
      confirmLabel: t('yearChange.last.confirm'),
      danger: true,
    });
    if (sure) undo.mutate({ changeId });
  }

  return (
    <section className={classes.last} aria-labelledby="last-change">
      <Title order={2} id="last-change" size="h4">
        {t('yearChange.last.title', { to })}
      </Title>
      <Text>
        {t('yearChange.last.summary', {
          placed: counts.class,
          graduated: counts.graduated,
          moved: counts.moved,
          none: counts.none,
          day: relativeDay(changedAt.slice(0, 10), today),
          time: clockOf(changedAt),
        })}
      </Text>
      {notUndoable && <Text c="dimmed">{t(`yearChange.refusals.${notUndoable}`)}</Text>}
      <ErrorNote error={undo.error?.error} />
      <Group gap="sm">
        <Button component={Link} to="/siswa" variant="default">
          {t('yearChange.last.students')}
        </Button>
        {!notUndoable && (
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={15} />}
            loading={undo.isPending}
            onClick={() => void ask()}
          >
            {t('yearChange.last.undo')}
          </Button>
        )}
      </Group>
    </section>
  );
}
