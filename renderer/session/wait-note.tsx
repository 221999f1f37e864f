import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The wait after wrong tries, counting down. Read out once, not every second. */
export function WaitNote({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  if (seconds <= 0) return null;
  const time =
    seconds < 60
      ? t('session.lock.seconds', { seconds })
      : t('session.lock.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  return (
    <Text size="sm" c="var(--rujuk-moderate)" role="timer" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {t('session.lock.wait', { time })}
    </Text>
  );
}
