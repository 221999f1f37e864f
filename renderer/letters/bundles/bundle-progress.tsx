import { Button, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BundleProgress as Steps } from '@shared/contract/bundles';
import classes from './bundles.module.css';

/** Each step as a part of the whole, by how long it takes. */
const parts = { issuing: [0, 40], drawing: [40, 50], joining: [90, 10] } as const;

/** How far the bundle is. */
export function BundleProgress({ progress, onStop }: { progress: Steps | null; onStop: () => void }) {
  const { t } = useTranslation();
  const [from, length] = progress ? parts[progress.step] : [0, 0];
  return (
    <div className={classes.progress}>
      <Title order={2}>{t('letters.bundle.running')}</Title>
      <Progress
        value={progress ? from + (length * progress.done) / Math.max(1, progress.total) : 0}
        aria-label={t('letters.bundle.running')}
        transitionDuration={120}
      />
      <Text c="dimmed" component="output">
        {progress
          ? t(`letters.bundle.steps.${progress.step}`, { done: progress.done, total: progress.total })
          : t('letters.bundle.steps.waiting')}
      </Text>
      <Button variant="default" onClick={onStop} autoFocus>
        {t('letters.bundle.stop')}
      </Button>
    </div>
  );
}
