import type { ReactNode } from 'react';
import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { severities, severityCodes, type Severity } from '@shared/procedure/problems';
import { chipStyles } from '@renderer/components/chip-styles';
import { ChoiceChip } from '@renderer/components/list/choice-chip';
import { StateChips } from '@renderer/components/list/state-chips';
import { SearchField } from '@renderer/components/search-field';
import classes from './case-list.module.css';
import { useCaseFilters } from './queries';

export const caseStates = ['open', 'closed', 'all', 'archived'] as const;

/** What the address of the list holds; the search does not: it may be a name. */
export interface CaseFilter {
  state: (typeof caseStates)[number];
  severity: Severity | null;
  className: string | null;
  counselorId: number | null;
  sharedWithMe: boolean;
}

interface CaseFiltersProps {
  filter: CaseFilter;
  search: string;
  onFilter: (change: Partial<CaseFilter>) => void;
  onSearch: (text: string) => void;
  /** What stands at the end of the line. */
  children?: ReactNode;
}

/** One line of filters: what is on is seen at a glance, and one click takes it off again. */
export function CaseFilters({ filter, search, onFilter, onSearch, children }: CaseFiltersProps) {
  const { t } = useTranslation();
  const { counselors, classNames, anyShared } = useCaseFilters().data ?? noFilters;
  return (
    <Group gap="xs" mb="sm">
      <SearchField
        value={search}
        onChange={onSearch}
        placeholder={t('cases.list.search')}
        w={280}
        data-autofocus
        autoFocus
      />
      <StateChips
        label={t('cases.list.state.label')}
        value={filter.state}
        onChange={(state) => onFilter({ state })}
        data={caseStates.map((state) => ({ value: state, label: t(`cases.list.state.${state}`) }))}
      />
      <Divider />
      <fieldset className={classes.chips} aria-label={t('cases.list.severity')}>
        {severityCodes.map((code) => (
          <Chip
            key={code}
            size="sm"
            radius="md"
            variant="light"
            icon={null}
            styles={chipStyles}
            checked={filter.severity === code}
            onChange={(on) => onFilter({ severity: on ? code : null })}
          >
            {severities.find((one) => one.code === code)?.label}
          </Chip>
        ))}
      </fieldset>
      {(classNames.length > 1 || filter.className !== null) && (
        <ChoiceChip
          label={t('cases.list.className')}
          data={classNames.map((name) => ({ value: name, label: name }))}
          value={filter.className}
          onChange={(className) => onFilter({ className })}
        />
      )}
      {(anyShared || filter.sharedWithMe) && (
        <Chip
          size="sm"
          radius="md"
          variant="light"
          icon={null}
          styles={chipStyles}
          checked={filter.sharedWithMe}
          onChange={(sharedWithMe) => onFilter({ sharedWithMe })}
        >
          {t('caseAccess.sharedWithMe')}
        </Chip>
      )}
      {(counselors.length > 1 || filter.counselorId !== null) && (
        <ChoiceChip
          label={t('cases.list.counselor')}
          data={counselors.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={filter.counselorId === null ? null : String(filter.counselorId)}
          onChange={(id) => onFilter({ counselorId: id === null ? null : Number(id) })}
        />
      )}
      {children}
    </Group>
  );
}

const noFilters = { counselors: [], classNames: [], anyShared: false };

const Divider = () => <span aria-hidden style={{ width: 1, height: 20, background: 'var(--rujuk-line)' }} />;
