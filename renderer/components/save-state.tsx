import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockOf } from '@renderer/lib/dates';

/** "Tersimpan 10.42"; keeps its room while there is nothing to say. */
export function SaveState({ savedAt }: { savedAt: string | null }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed" component="output" style={{ minWidth: 104, whiteSpace: 'nowrap' }}>
      {savedAt ? t('common.savedAt', { time: clockOf(savedAt) }) : ''}
    </Text>
  );
}
