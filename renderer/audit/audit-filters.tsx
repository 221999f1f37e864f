import type { ReactNode } from 'react';
import { Chip, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { auditGroups, type AuditGroup } from '@shared/domain/audit';
import { DateField } from '@renderer/components/date-field';
import classes from './audit.module.css';

/** What of the log is shown. */
export interface AuditFilter {
  accountId: number | null;
  group: AuditGroup | null;
  caseCode: string;
  from: string | null;
  to: string | null;
}

interface AuditFiltersProps {
  filter: AuditFilter;
  people: readonly { id: number; name: string }[];
  onFilter: (change: Partial<AuditFilter>) => void;
  /** What stands at the end of the first line. */
  children?: ReactNode;
}

/** Who, which case and when in one line; what was done as chips below. */
export function AuditFilters({ filter, people, onFilter, children }: AuditFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap="xs" mb="xs" wrap="nowrap">
        <Select
          aria-label={t('audit.filters.person')}
          placeholder={t('audit.filters.everybody')}
          data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={filter.accountId === null ? null : String(filter.accountId)}
          onChange={(value) => onFilter({ accountId: value === null ? null : Number(value) })}
          clearable
          searchable
          w={220}
        />
        <TextInput
          aria-label={t('audit.filters.caseCode')}
          placeholder={t('audit.filters.caseCode')}
          value={filter.caseCode}
          maxLength={40}
          onChange={({ currentTarget }) => onFilter({ caseCode: currentTarget.value })}
          w={140}
        />
        <DateField
          aria-label={t('audit.filters.from')}
          placeholder={t('audit.filters.from')}
          value={filter.from}
          maxDate={filter.to ?? undefined}
          onChange={(from) => onFilter({ from })}
          clearable
          w={150}
        />
        <span aria-hidden>–</span>
        <DateField
          aria-label={t('audit.filters.to')}
          placeholder={t('audit.filters.to')}
          value={filter.to}
          minDate={filter.from ?? undefined}
          onChange={(to) => onFilter({ to })}
          clearable
          w={150}
        />
        {children}
      </Group>
      <Chip.Group
        value={filter.group ?? 'all'}
        onChange={(group) => onFilter({ group: auditGroups.find((one) => one === group) ?? null })}
      >
        <Group gap={4} mb="sm" role="radiogroup" aria-label={t('audit.filters.act')}>
          {(['all', ...auditGroups] as const).map((group) => (
            <Chip
              key={group}
              value={group}
              size="sm"
              radius="md"
              variant="light"
              icon={null}
              classNames={{ label: classes.chip }}
            >
              {t(`audit.groups.${group}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </>
  );
}
