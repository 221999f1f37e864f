import { useState } from 'react';
import { Button, Checkbox, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PrintedBundle } from '@shared/contract/bundles';
import type { RegisterRow } from '@shared/contract/letter-views';
import { ErrorNote } from '@renderer/components/error-note';
import type { ListColumn } from '@renderer/components/list/list-column';
import { ListFile } from '@renderer/components/list/list-file';
import { SelectionBar } from '@renderer/components/list/selection-bar';
import type { Selection } from '@renderer/components/list/use-selection';
import { CallFailure } from '@renderer/lib/rpc';
import type { useBundleRun } from './bundles/use-bundle-run';

/** What one call draws at most (`contract/bundles`). */
const mostInOne = 500;

interface ChosenLettersProps {
  selection: Selection<RegisterRow>;
  columns: readonly ListColumn<RegisterRow>[];
  bundle: ReturnType<typeof useBundleRun<PrintedBundle>>;
  /** Told which letters are printed, in their order. */
  onPrint: (letters: readonly RegisterRow[]) => void;
}

/** What can be done with the chosen letters: print them as one PDF, as they were issued, or have their lines as a file. */
export function ChosenLetters({ selection, columns, bundle, onPrint }: ChosenLettersProps) {
  const { t } = useTranslation();
  const [doubleSided, setDoubleSided] = useState(false);
  const { count, read } = selection;
  const print = () =>
    bundle.start(async (client) => {
      try {
        const letters = (await read()).toSorted((a, b) => a.date.localeCompare(b.date) || a.id - b.id);
        onPrint(letters);
        return await client.letters.lettersPdf({ letterIds: letters.map(({ id }) => id), doubleSided });
      } catch (error) {
        if (error instanceof CallFailure) return { ok: false, error: error.error };
        throw error;
      }
    });
  return (
    <>
      <ErrorNote error={bundle.error} mb={0} />
      <SelectionBar selection={selection}>
        {count > mostInOne && (
          <Text size="sm" c="dimmed">
            {t('letters.register.printMost', { maximum: mostInOne })}
          </Text>
        )}
        <Checkbox
          size="xs"
          label={t('letters.bundle.doubleSided')}
          checked={doubleSided}
          onChange={({ currentTarget }) => setDoubleSided(currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPrinter size={15} aria-hidden />}
          disabled={count > mostInOne}
          onClick={print}
        >
          {t('letters.register.printChosen')}
        </Button>
        <ListFile list="letters" columns={columns} total={count} read={read} ofChosen />
      </SelectionBar>
    </>
  );
}
