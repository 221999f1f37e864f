import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListSource } from './list-source';
import { kept } from './use-absent';

interface FateChoiceProps<Field extends string> {
  source: ListSource<Field>;
  value: string;
  onChange: (fate: string) => void;
  /** Whom it is about; all who are not in the list, if left out. */
  name?: string;
}

/** What becomes of somebody who is not in the list: nothing, unless the counselor says so. */
export function FateChoice<Field extends string>({ source, value, onChange, name }: FateChoiceProps<Field>) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={name ?? t('import.preview.absentAll')}
      value={value}
      onChange={onChange}
      data={[{ value: kept, label: source.keepLabel }, ...source.fates]}
    />
  );
}
