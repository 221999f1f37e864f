import { useState } from 'react';
import { Button, Group, Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadListView } from '@shared/contract/list-import';
import classes from './columns-step.module.css';
import type { ListSource, Mapping } from './list-source';

interface ColumnsStepProps<Field extends string> {
  list: ReadListView<Field>;
  source: ListSource<Field>;
  mapping: Mapping<Field>;
  onChange: (mapping: Mapping<Field>) => void;
  onBack: () => void;
  onNext: () => void;
  pending: boolean;
}

/** Which column of the file is what; guessed, and confirmed here. A field has one column, a column one field. */
export function ColumnsStep<Field extends string>({
  list,
  source,
  mapping,
  onChange,
  onBack,
  onNext,
  pending,
}: ColumnsStepProps<Field>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const fieldOf = new Map(source.fields.map(({ value }) => [mapping[value], value]));
  const hasName = mapping['name' as Field] !== undefined && mapping['name' as Field] !== null;

  function use(column: number, field: Field | null) {
    const next: Mapping<Field> = { ...mapping };
    const former = fieldOf.get(column);
    if (former) next[former] = null;
    if (field) next[field] = column;
    onChange(next);
  }

  return (
    <>
      <Text maw={720} mb="md">
        {t('import.columns.lead')}
      </Text>
      <div className={classes.scroller}>
        <Table stickyHeader verticalSpacing={6} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.columns.header')}</Table.Th>
              <Table.Th>{t('import.columns.samples')}</Table.Th>
              <Table.Th w={240}>{t('import.columns.meaning')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.columns.map(({ index, header, samples }) => {
              const field = fieldOf.get(index);
              return (
                <Table.Tr key={index} data-used={field !== undefined || undefined} className={classes.row}>
                  <Table.Td>{header}</Table.Td>
                  <Table.Td className={classes.samples}>{samples.join(' · ')}</Table.Td>
                  <Table.Td>
                    <Select
                      size="xs"
                      aria-label={header}
                      placeholder={t('import.columns.unused')}
                      data={source.fields.map(({ value, label }) => ({ value, label }))}
                      value={field ?? null}
                      onChange={(value) => use(index, value as Field | null)}
                      clearable
                      searchable
                      nothingFoundMessage={t('import.preview.emptyGroup')}
                    />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" c="dimmed" mt="sm">
        {t('import.columns.private')}
      </Text>
      <Group mt="md" gap="xs">
        <Button
          loading={pending}
          onClick={() => {
            setAsked(true);
            if (hasName) onNext();
          }}
        >
          {t('import.columns.next')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('import.file.another')}
        </Button>
        {asked && !hasName && (
          <Text c="var(--rujuk-severe)" role="alert">
            {t('import.columns.nameMissing')}
          </Text>
        )}
      </Group>
    </>
  );
}
