import { Alert, Anchor } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import { errorSentence } from '@renderer/i18n/sentences';

/** What the core answered instead of the asked-for, in one sentence; nothing where there is no error. */
export function ErrorNote({ error, mb }: { error: CallError | null | undefined; mb?: number | string }) {
  if (!error || error.code === 'locked') return null;
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      icon={<IconAlertCircle size={18} />}
      mb={mb}
      styles={{ message: { color: 'var(--rujuk-ink)', fontSize: 14 } }}
    >
      {errorSentence(error)} <ToTheCase error={error} />
    </Alert>
  );
}

/** Where a case may be known of and not read, the way to its page, where it is opened with a reason. */
function ToTheCase({ error: { reason, params } }: { error: CallError }) {
  const { t } = useTranslation();
  if (reason !== 'caseAccess.overviewOnly' || params?.['caseId'] === undefined) return null;
  return (
    <Anchor component={Link} to={`/kasus/${params['caseId']}`}>
      {t('caseAccess.overview.toTheCase')}
    </Anchor>
  );
}
