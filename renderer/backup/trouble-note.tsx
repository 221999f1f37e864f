import { useTranslation } from 'react-i18next';
import { Alert } from '@mantine/core';
import type { BackupOverview } from '@shared/contract/backup';
import { errorSentence } from '@renderer/i18n/sentences';
import { clockOf } from '@renderer/lib/dates';

/** Why the last try failed; nothing where it did not. */
export function TroubleNote({ trouble }: { readonly trouble: BackupOverview['trouble'] }) {
  const { t } = useTranslation();
  if (!trouble) return null;
  const { at, code, reason } = trouble;
  const why = errorSentence({ code, ...(reason !== null && { reason }) });
  return (
    <Alert color="red" variant="light">
      {t('backup.trouble', { at: clockOf(at), why })}
    </Alert>
  );
}
