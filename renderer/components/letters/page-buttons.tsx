import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallError, Result } from '@shared/contract/errors';
import { ErrorNote } from '@renderer/components/error-note';
import { printFile, saveOffer, type FileOffer } from '@renderer/lib/files';

interface PageButtonsProps {
  /** Has the page drawn: a file is handed out a single time. */
  ask: () => Promise<Result<{ file: FileOffer }>>;
}

/** Prints and saves a page that is shown beside them: drawn anew from what was kept, so always the same. */
export function PageButtons({ ask }: PageButtonsProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  async function handOut(to: (offer: FileOffer) => void) {
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) to(answer.value.file);
  }
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Button
          leftSection={<IconPrinter size={16} />}
          loading={busy}
          onClick={() => void handOut(printFile)}
        >
          {t('common.print')}
        </Button>
        <Button
          leftSection={<IconDownload size={16} />}
          variant="default"
          onClick={() => void handOut(saveOffer)}
        >
          {t('common.savePdf')}
        </Button>
      </Group>
      <ErrorNote error={error} />
    </>
  );
}
