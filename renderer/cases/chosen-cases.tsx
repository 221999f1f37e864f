import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@shared/contract/cases';
import { useCounselors } from '@renderer/components/case-access/queries';
import { TransferCases } from '@renderer/components/case-access/transfer-cases';
import { ErrorNote } from '@renderer/components/error-note';
import type { ListColumn } from '@renderer/components/list/list-column';
import { ListFile } from '@renderer/components/list/list-file';
import { SelectionBar } from '@renderer/components/list/selection-bar';
import type { Selection } from '@renderer/components/list/use-selection';
import { useChange } from '@renderer/lib/query';
import { useSession } from '@renderer/lib/session';

interface ChosenCasesProps {
  selection: Selection<CaseRow>;
  columns: readonly ListColumn<CaseRow>[];
}

/** What can be done with the chosen cases: have their lines as a file, and, as coordinator, give them to a colleague. */
export function ChosenCases({ selection, columns }: ChosenCasesProps) {
  const { t } = useTranslation();
  const { count, read, none } = selection;
  const [cases, setCases] = useState<readonly CaseRow[]>([]);
  const reading = useChange(async () => ({ ok: true as const, value: await read() }), {
    onSuccess: setCases,
  });
  const isCoordinator = useSession().account?.role === 'coordinator';
  const several = (useCounselors().data?.counselors.length ?? 0) > 1;
  const counselors = new Set(cases.map(({ counselor }) => counselor.id));
  const [first] = cases;
  return (
    <>
      <ErrorNote error={reading.error?.error} mb={0} />
      <SelectionBar selection={selection}>
        {counselors.size > 1 && cases.length === count && (
          <Text size="sm" c="red" role="alert">
            {t('cases.list.severalCounselors')}
          </Text>
        )}
        {isCoordinator && several && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconUserShare size={15} aria-hidden />}
            loading={reading.isPending}
            onClick={() => reading.mutate(undefined)}
          >
            {t('cases.list.handOver')}
          </Button>
        )}
        <ListFile list="cases" columns={columns} total={count} read={read} ofChosen />
      </SelectionBar>
      {first && counselors.size === 1 && (
        <TransferCases
          from={first.counselor}
          chosen={cases.map(({ id }) => id)}
          onClose={() => setCases([])}
          onDone={none}
        />
      )}
    </>
  );
}
