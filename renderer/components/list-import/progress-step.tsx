import { useState } from 'react';
import { Button, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppEvent } from '@renderer/lib/events';
import classes from './progress-step.module.css';

interface ProgressStepProps {
  feature: 'students' | 'staff';
  /** Rows to be written. */
  total: number;
  onCancel: () => void;
}

/** How far the writing is; cancelling leaves nothing behind. */
export function ProgressStep({ feature, total, onCancel }: ProgressStepProps) {
  const { t } = useTranslation();
  const [done, setDone] = useState(0);
  useAppEvent(`${feature}.importProgress`, (event) => setDone(Number(event.done)));
  return (
    <div className={classes.box}>
      <Title order={2}>{t('import.progress.title')}</Title>
      <Progress
        value={total > 0 ? (done / total) * 100 : 100}
        aria-label={t('import.progress.title')}
        transitionDuration={120}
      />
      <Text c="dimmed" className={classes.rows}>
        {t('import.progress.rows', { done, total })}
      </Text>
      <Button variant="default" onClick={onCancel}>
        {t('import.progress.cancel')}
      </Button>
    </div>
  );
}
