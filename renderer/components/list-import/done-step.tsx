import type { ReactNode } from 'react';
import { Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView } from '@shared/contract/list-import';
import { EmptyState } from '@renderer/components/empty-state';
import { batchSummary } from './batch-summary';

interface DoneStepProps {
  batch: ImportBatchView;
  /** Rows that did not go in. */
  faults: number;
  /** Where to go from here, and the way back. */
  action: ReactNode;
}

/** What the import did. */
export function DoneStep({ batch, faults, action }: DoneStepProps) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={t('import.done.title')}
      body={
        <>
          <Text component="output">{batchSummary(batch.counts) || t('import.done.nothing')}</Text>
          {faults > 0 && <Text c="var(--rujuk-severe)">{t('import.done.faults', { count: faults })}</Text>}
        </>
      }
      action={<Group gap="xs">{action}</Group>}
    />
  );
}
