import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterKind, LetterStatus } from '@shared/contract/letter-views';
import { monthNames } from '@shared/domain/indonesian-date';
import { DateField } from '@renderer/components/date-field';
import { SearchField } from '@renderer/components/search-field';
import { betweenDays, type Period } from './register-period';
import classes from './letters.module.css';

const statuses = ['issued', 'sent', 'replied', 'unnumbered', 'cancelled'] as const satisfies LetterStatus[];

/** What of the register is shown. */
export interface RegisterFilter {
  status: LetterStatus | null;
  kind: LetterKind | null;
  period: Period;
}

interface RegisterFiltersProps {
  search: string;
  onSearch: (text: string) => void;
  filter: RegisterFilter;
  onFilter: (change: Partial<RegisterFilter>) => void;
  years: readonly number[];
  kinds: readonly LetterKind[];
}

/** One line of filters over the register. */
export function RegisterFilters({ search, onSearch, filter, onFilter, years, kinds }: RegisterFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters}>
      <SearchField
        value={search}
        onChange={onSearch}
        placeholder={t('letters.register.search')}
        className={classes.search}
        autoFocus
      />
      <SegmentedControl
        aria-label={t('letters.register.filterStatus')}
        value={filter.status ?? 'all'}
        onChange={(status) => onFilter({ status: status === 'all' ? null : (status as LetterStatus) })}
        data={[
          { value: 'all', label: t('letters.register.allStatuses') },
          ...statuses.map((status) => ({ value: status, label: t(`letters.status.${status}`) })),
        ]}
      />
      {(kinds.length > 1 || filter.kind !== null) && (
        <Select
          aria-label={t('letters.register.filterKind')}
          placeholder={t('letters.register.allKinds')}
          data={kinds.map((kind) => ({ value: kind, label: t(`letters.kinds.${kind}`) }))}
          value={filter.kind}
          onChange={(kind) => onFilter({ kind: kind as LetterKind | null })}
          clearable
          w={178}
        />
      )}
      <PeriodFilter period={filter.period} years={years} onChange={(period) => onFilter({ period })} />
    </div>
  );
}

interface PeriodFilterProps {
  period: Period;
  years: readonly number[];
  onChange: (period: Period) => void;
}

/** A year, a month of it, or the days from one to another. */
export function PeriodFilter({ period, years, onChange }: PeriodFilterProps) {
  const { t } = useTranslation();
  const { of, month } = period;
  return (
    <>
      <Select
        aria-label={t('letters.register.filterYear')}
        placeholder={t('letters.register.allYears')}
        data={[...years.map(String), { value: betweenDays, label: t('letters.register.betweenDays') }]}
        value={of}
        onChange={(next) => onChange({ of: next, month: null, from: null, to: null })}
        clearable
        w={158}
      />
      {of !== null && of !== betweenDays && (
        <Select
          aria-label={t('letters.register.filterMonth')}
          placeholder={t('letters.register.allMonths')}
          data={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
          value={month === null ? null : String(month)}
          onChange={(next) => onChange({ ...period, month: next === null ? null : Number(next) })}
          clearable
          w={150}
        />
      )}
      {of === betweenDays && (
        <>
          <DateField
            aria-label={t('letters.register.from')}
            value={period.from}
            onChange={(from) => onChange({ ...period, from })}
            maxDate={period.to ?? undefined}
            clearable
            w={150}
          />
          <DateField
            aria-label={t('letters.register.until')}
            value={period.to}
            onChange={(to) => onChange({ ...period, to })}
            minDate={period.from ?? undefined}
            clearable
            w={150}
          />
        </>
      )}
    </>
  );
}
