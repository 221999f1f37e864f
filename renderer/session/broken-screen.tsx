import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '@shared/contract/session';
import { EntryScreen } from '@renderer/components/entry-screen';
import { refreshSession } from '@renderer/lib/session';

/** The vault cannot be opened: what is broken, and what to do; nothing here writes anything. */
export default function BrokenScreen({ fault }: { fault: NonNullable<SessionState['fault']> }) {
  const { t } = useTranslation();
  return (
    <EntryScreen title={t('session.broken.title')} lead={t(`session.broken.${fault}.what`)}>
      <Stack gap="md" align="flex-start">
        <Text>{t(`session.broken.${fault}.todo`)}</Text>
        <Button variant="default" onClick={() => void refreshSession()}>
          {t('session.broken.retry')}
        </Button>
      </Stack>
    </EntryScreen>
  );
}
