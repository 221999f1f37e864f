import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** As many as a line holds; the others are found in their cases. */
const most = 4;

/** Handover letters that were begun and not issued: the register has no line for them, they have no number. */
export function RegisterDrafts() {
  const { t } = useTranslation();
  const { data = [] } = useAnswer(['letters', 'drafts'], () => rpc.letters.drafts({}));
  if (data.length === 0) return null;
  return (
    <Group component="nav" gap="xs" mb="xs" aria-label={t('letters.register.drafts')}>
      <Text size="sm" c="dimmed">
        {t('letters.register.drafts')}
      </Text>
      {data.slice(0, most).map(({ referralId, caseId, code, receiver }) => (
        <Anchor
          key={referralId}
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to={`/kasus/${caseId}/rujukan/${referralId}`} search={{ langkah: 'letter' }} />
          )}
        >
          {[code, receiver].filter(Boolean).join(', ')}
        </Anchor>
      ))}
      {data.length > most && (
        <Text size="sm" c="dimmed">
          {t('letters.register.moreDrafts', { count: data.length - most })}
        </Text>
      )}
    </Group>
  );
}
