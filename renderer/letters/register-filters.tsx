import { useTranslation } from 'react-i18next';
import type { LetterKind, LetterStatus } from '@shared/contract/letter-views';
import { monthNames } from '@shared/domain/indonesian-date';
import { DateField } from '@renderer/components/date-field';
import { ChoiceChip } from '@renderer/components/list/choice-chip';
import { StateChips } from '@renderer/components/list/state-chips';
import { SearchField } from '@renderer/components/search-field';
import { allDays, betweenDays, type Period } from './register-period';
import classes from './letters.module.css';

export const letterStates = [
  'issued',
  'sent',
  'replied',
  'unnumbered',
  'cancelled',
] as const satisfies LetterStatus[];

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
      <StateChips
        label={t('letters.register.filterStatus')}
        value={filter.status ?? 'all'}
        onChange={(status) => onFilter({ status: status === 'all' ? null : status })}
        data={[
          { value: 'all', label: t('letters.register.allStatuses') },
          ...letterStates.map((status) => ({ value: status, label: t(`letters.status.${status}`) })),
        ]}
      />
      {(kinds.length > 1 || filter.kind !== null) && (
        <ChoiceChip
          label={t('letters.register.kind')}
          data={kinds.map((kind) => ({ value: kind, label: t(`letters.kinds.${kind}`) }))}
          value={filter.kind}
          onChange={(kind) => onFilter({ kind: kind as LetterKind | null })}
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
      <ChoiceChip
        label={t('letters.register.time')}
        data={[
          ...years.map((year) => ({ value: String(year), label: String(year) })),
          { value: betweenDays, label: t('letters.register.betweenDays') },
        ]}
        value={of}
        onChange={(next) => onChange({ ...allDays, of: next })}
      />
      {of !== null && of !== betweenDays && (
        <ChoiceChip
          label={t('letters.register.month')}
          data={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
          value={month === null ? null : String(month)}
          onChange={(next) => onChange({ ...period, month: next === null ? null : Number(next) })}
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
