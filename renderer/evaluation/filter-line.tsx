import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilterChoice } from './evaluation-address';
import { monthLabel } from './part-words';
import type { useFrame } from './queries';

interface FilterLineProps {
  frame: NonNullable<ReturnType<typeof useFrame>['data']>;
  filter: FilterChoice;
  onChange: (filter: FilterChoice) => void;
}

const nothing = {
  semester: null,
  fromMonth: null,
  toMonth: null,
  classKey: null,
  counselorId: null,
  asOf: null,
};

/** What is counted: one line, everything in the address, so that it can be kept and gone back to. */
export function FilterLine({ frame, filter, onChange }: FilterLineProps) {
  const { t } = useTranslation();
  const months = frame.months.map((month) => ({ value: month, label: monthLabel(month) }));
  const isNarrowed = (Object.keys(nothing) as (keyof typeof nothing)[]).some((key) => filter[key] !== null);
  const change = (changed: Partial<FilterChoice>) => onChange({ ...filter, asOf: null, ...changed });
  return (
    <Group component="section" gap="xs" mb="md" aria-label={t('evaluation.filter.label')}>
      <Select
        aria-label={t('evaluation.filter.schoolYear')}
        data={frame.years.map(({ id, name }) => ({
          value: String(id),
          label: t('app.schoolYear', { year: name }),
        }))}
        value={String(frame.schoolYearId)}
        // The months and classes of one year are not those of another.
        onChange={(id) =>
          id && onChange({ ...filter, ...nothing, semester: filter.semester, schoolYearId: Number(id) })
        }
        allowDeselect={false}
        w={250}
      />
      <Select
        aria-label={t('evaluation.filter.semester')}
        placeholder={t('evaluation.filter.wholeYear')}
        data={[
          { value: 'ganjil', label: t('evaluation.filter.ganjil') },
          { value: 'genap', label: t('evaluation.filter.genap') },
        ]}
        value={filter.semester}
        onChange={(semester) =>
          change({ semester: semester as FilterChoice['semester'], fromMonth: null, toMonth: null })
        }
        clearable
        w={168}
      />
      <Select
        aria-label={t('evaluation.filter.fromMonth')}
        placeholder={t('evaluation.filter.fromMonth')}
        data={months}
        value={filter.fromMonth}
        onChange={(fromMonth) => change({ fromMonth, semester: null })}
        clearable
        w={160}
      />
      <Select
        aria-label={t('evaluation.filter.toMonth')}
        placeholder={t('evaluation.filter.toMonth')}
        data={months}
        value={filter.toMonth}
        onChange={(toMonth) => change({ toMonth, semester: null })}
        clearable
        w={160}
        error={
          filter.fromMonth && filter.toMonth && filter.toMonth < filter.fromMonth
            ? t('evaluation.filter.order')
            : null
        }
      />
      {frame.classes.length > 1 && (
        <Select
          aria-label={t('evaluation.filter.class')}
          placeholder={t('evaluation.filter.everyClass')}
          data={frame.classes.map(({ key, name }) => ({ value: key, label: name }))}
          value={filter.classKey}
          onChange={(classKey) => change({ classKey })}
          clearable
          searchable
          w={140}
        />
      )}
      {frame.counselors.length > 1 && (
        <Select
          aria-label={t('evaluation.filter.counselor')}
          placeholder={t('evaluation.filter.everyCounselor')}
          data={frame.counselors.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={filter.counselorId === null ? null : String(filter.counselorId)}
          onChange={(id) => change({ counselorId: id === null ? null : Number(id) })}
          clearable
          w={190}
        />
      )}
      {isNarrowed && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...filter, ...nothing })}>
          {t('evaluation.filter.clear')}
        </Button>
      )}
    </Group>
  );
}
