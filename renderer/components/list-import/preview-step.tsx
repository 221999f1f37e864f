import { useState, type ReactNode } from 'react';
import { Button, Group, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportGroup } from '@shared/contract/list-import';
import { FateChoice } from './fate-choice';
import type { ListSource } from './list-source';
import { PreviewList } from './preview-list';
import classes from './preview-step.module.css';
import type { AbsentChoices } from './use-absent';

interface PreviewStepProps<Field extends string> {
  source: ListSource<Field>;
  uploadId: string;
  counts: ImportCounts;
  /** Changes with every comparison: the rows are asked for anew. */
  version: number;
  absent: AbsentChoices;
  onConfirm: () => void;
  onBack: () => void;
  backLabel: string;
  /** What stands in the way, above the tabs. */
  note: ReactNode;
}

const order: readonly ImportGroup[] = ['added', 'changed', 'absent', 'faults', 'notices', 'unchanged'];

/** What confirming would do, group by group; nothing is written yet. */
export function PreviewStep<Field extends string>({
  source,
  uploadId,
  counts,
  version,
  absent,
  onConfirm,
  onBack,
  backLabel,
  note,
}: PreviewStepProps<Field>) {
  const { t } = useTranslation();
  const groups = order.filter((group) => counts[group] > 0);
  const [chosen, setChosen] = useState<ImportGroup | null>(null);
  const group = chosen && groups.includes(chosen) ? chosen : (groups[0] ?? 'added');
  const leaving = absent.countLeaving(counts.absent);
  const touched = counts.added + counts.changed + leaving;

  return (
    <>
      {note}
      <Tabs
        value={group}
        onChange={(value) => setChosen(value as ImportGroup)}
        className={classes.tabs}
        keepMounted={false}
      >
        <Tabs.List>
          {groups.map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              rightSection={
                <span className={classes.count} data-group={one}>
                  {counts[one]}
                </span>
              }
            >
              {t(`import.preview.groups.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={group} className={classes.panel}>
          <div className={classes.hint}>
            <Text c="dimmed">{t(`import.preview.hints.${group}`)}</Text>
            {group === 'absent' && <FateChoice source={source} value={absent.all} onChange={absent.setAll} />}
          </div>
          <PreviewList
            key={group}
            source={source}
            uploadId={uploadId}
            group={group}
            version={version}
            absent={absent}
          />
        </Tabs.Panel>
      </Tabs>
      <Group mt="md" gap="xs">
        <Button onClick={onConfirm} disabled={touched === 0}>
          {touched === 0
            ? t('import.preview.confirmNothing')
            : t('import.preview.confirm', { count: touched })}
        </Button>
        <Button variant="default" onClick={onBack}>
          {backLabel}
        </Button>
        <Text c="dimmed" size="sm">
          {t('import.preview.nothingWritten')}
        </Text>
      </Group>
    </>
  );
}
