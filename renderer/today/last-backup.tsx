import { Alert, Anchor, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localDate } from '@shared/domain/calendar';
import { useBackups } from '@renderer/lib/backups';
import { clockOf, relativeDay } from '@renderer/lib/dates';
import { currentTimeZone } from '@renderer/lib/session';
import classes from './unfinished.module.css';

/** When the data was last backed up; a warning where that is too long ago, or failed. */
export function LastBackup({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const { data } = useBackups();
  if (!data) return null;
  const { lastGoodAt, overdue, trouble } = data;
  const last = lastGoodAt
    ? t('today.backup.last', {
        day: relativeDay(localDate(new Date(lastGoodAt), currentTimeZone()), today),
        time: clockOf(lastGoodAt),
      })
    : t('today.backup.none');
  const warning = trouble ? 'failed' : overdue && lastGoodAt ? 'overdue' : null;
  return (
    <section aria-labelledby="last-backup">
      <Title order={2} id="last-backup" className={classes.title}>
        {t('today.backup.title')}
      </Title>
      {warning && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} />} mb={4}>
          {t(`today.backup.${warning}`)}
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {last}
      </Text>
      <Anchor component={Link} to="/pengaturan/cadangan" size="sm">
        {t('today.backup.open')}
      </Anchor>
    </section>
  );
}
