import { Button, Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useErasures } from '@renderer/lib/erasures';
import classes from './today.module.css';

/** A sealed year need not be kept any longer: told to the coordinator, who destroys it with the principal. */
export function DueErasure() {
  const { t } = useTranslation();
  const [oldest] = useErasures().data?.due ?? [];
  if (!oldest) return null;
  return (
    <section className={classes.ended} aria-labelledby="due-erasure">
      <IconArchive size={20} aria-hidden />
      <Text fw={550} id="due-erasure" className={classes.endedWords}>
        {t('erasure.today.due', { year: oldest.schoolYear })}
      </Text>
      <Button component={Link} to="/pengaturan/penghapusan" variant="light">
        {t('erasure.today.action')}
      </Button>
    </section>
  );
}
