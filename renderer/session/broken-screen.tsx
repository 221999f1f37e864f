import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '@shared/contract/session';
import { EntryScreen } from '@renderer/components/entry-screen';
import { refreshSession } from '@renderer/lib/session';

/** The vault cannot be opened: what is broken, and what to do; nothing here writes anything. */
export default function BrokenScreen({
  fault,
  onRestore,
}: {
  readonly fault: NonNullable<SessionState['fault']>;
  readonly onRestore: () => void;
}) {
  const { t } = useTranslation();
  return (
    <EntryScreen title={t('session.broken.title')} lead={t(`session.broken.${fault}.what`)}>
      <Stack gap="md" align="flex-start">
        <Text>{t(`session.broken.${fault}.todo`)}</Text>
        <Group gap="xs">
          <Button onClick={onRestore}>{t('session.broken.restore')}</Button>
          <Button variant="default" onClick={() => void refreshSession()}>
            {t('session.broken.retry')}
          </Button>
        </Group>
      </Stack>
    </EntryScreen>
  );
}
