import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Result } from '@shared/contract/errors';
import type { ImportBatchView } from '@shared/contract/list-import';
import { daysBetween } from '@shared/domain/calendar';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { clockOf, relativeDay } from '@renderer/lib/dates';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { useToday } from '@renderer/lib/session';
import { batchSummary } from './batch-summary';
import classes from './undo-import.module.css';

interface UndoImportProps {
  batch: ImportBatchView | null;
  undo: (request: { batchId: number }) => Promise<Result<unknown>>;
  invalidates: QueryKey[];
}

/** After that nobody wants an import undone, and the offer would only be in the way. */
const offeredDays = 7;

/** One line about the last import, with the way back. */
export function UndoImport({ batch, undo, invalidates }: UndoImportProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [hidden, setHidden] = useState(false);
  if (!batch || hidden) return null;
  const on = batch.importedAt.slice(0, 10);
  if (daysBetween(on, today) > offeredDays) return null;
  return (
    <div className={classes.line}>
      <span className={classes.words}>
        {t('import.undo.last', {
          fileName: batch.fileName,
          day: relativeDay(on, today),
          time: clockOf(batch.importedAt),
          summary: batchSummary(batch.counts) || t('import.done.nothing'),
        })}
      </span>
      <UndoButton batch={batch} undo={undo} invalidates={invalidates} onUndone={() => setHidden(true)} />
    </div>
  );
}

interface UndoButtonProps extends UndoImportProps {
  batch: ImportBatchView;
  onUndone?: () => void;
}

/** Asks, undoes, and says why not where that is refused. */
export function UndoButton({ batch, undo, invalidates, onUndone }: UndoButtonProps) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const change = useChange(undo, {
    invalidates,
    onSuccess: () => {
      notify(t('import.undo.undone'));
      onUndone?.();
    },
  });

  async function ask() {
    const sure = await confirm({
      title: t('import.undo.question'),
      body: t('import.undo.body', { fileName: batch.fileName }),
      confirmLabel: t('import.undo.confirm'),
      danger: true,
    });
    if (sure) change.mutate({ batchId: batch.batchId });
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArrowBackUp size={15} />}
        loading={change.isPending}
        onClick={() => void ask()}
      >
        {t('import.undo.action')}
      </Button>
      <ErrorNote error={change.error?.error} />
    </>
  );
}
