import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refreshSession } from '@renderer/lib/session';

/** The core cannot be asked at all: its process has ended, or never began. */
export function Unreachable() {
  const { t } = useTranslation();
  return (
    <Stack maw={420} mx="auto" mt={120} gap="md" align="flex-start" role="alert">
      <Text>{t('app.unreachable')}</Text>
      <Button onClick={() => void refreshSession()}>{t('common.retry')}</Button>
    </Stack>
  );
}
