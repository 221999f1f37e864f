import { Button, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './today.module.css';

/** The school year is over and the next has not been made: the classes on screen are last year's. */
export function EndedYear({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <section className={classes.ended} aria-labelledby="ended-year">
      <IconSchool size={20} aria-hidden />
      <div className={classes.endedWords}>
        <Text fw={550} id="ended-year">
          {t('yearChange.today.title', { from: name })}
        </Text>
        <Text c="dimmed">{t('yearChange.today.body')}</Text>
      </div>
      <Button component={Link} to="/pengaturan/tahun-pelajaran" variant="light">
        {t('yearChange.today.action')}
      </Button>
    </section>
  );
}
