import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localDate } from '@shared/domain/calendar';
import { useBreaches } from '@renderer/lib/breaches';
import { clockOf, longDate } from '@renderer/lib/dates';
import { currentTimeZone } from '@renderer/lib/session';
import classes from './today.module.css';

/** Data was lost and somebody is still to be told of it: the time that the law gives runs. */
export function OpenBreach() {
  const { t } = useTranslation();
  const { data } = useBreaches();
  const [pressing] = (data ?? [])
    .filter(({ mustTell }) => mustTell)
    .toSorted((a, b) => a.tellUntil.localeCompare(b.tellUntil));
  if (!pressing) return null;
  const { tellUntil, isLate } = pressing;
  const day = longDate(localDate(new Date(tellUntil), currentTimeZone()));
  return (
    <section className={classes.ended} aria-labelledby="open-breach">
      <IconAlertTriangle size={20} aria-hidden />
      <Text fw={550} id="open-breach" className={classes.endedWords}>
        {isLate ? t('breaches.today.late') : t('breaches.today.title', { day, time: clockOf(tellUntil) })}
      </Text>
      <Button component={Link} to="/pengaturan/data-hilang" variant="light">
        {t('breaches.today.action')}
      </Button>
    </section>
  );
}
