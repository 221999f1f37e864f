import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
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
      {errorSentence(error)}
    </Alert>
  );
}
