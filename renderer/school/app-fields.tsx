import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthNames } from '@shared/domain/indonesian-date';
import type { SettingsFieldAccess } from './settings-form';

const offeredMinutes = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60];

interface AppFieldsProps extends SettingsFieldAccess {
  setNumber: (name: 'idleMinutes' | 'yearStartMonth', value: number) => void;
}

/** When the screen locks by itself, and when a school year begins. */
export function AppFields({ values, error, setNumber }: AppFieldsProps) {
  const { t } = useTranslation();
  const minutes = [...new Set([...offeredMinutes, values.idleMinutes])].sort((a, b) => a - b);
  return (
    <SimpleGrid cols={2} spacing="sm">
      <Select
        label={t('school.settings.idleMinutes')}
        description={t('school.settings.idleHint')}
        data={minutes.map((one) => ({
          value: String(one),
          label: t('school.settings.minutes', { minutes: one }),
        }))}
        value={String(values.idleMinutes)}
        onChange={(one) => one && setNumber('idleMinutes', Number(one))}
        allowDeselect={false}
        error={error('idleMinutes')}
      />
      <Select
        label={t('school.settings.yearStartMonth')}
        description={t('school.settings.yearStartHint')}
        data={monthNames.map((name, index) => ({ value: String(index + 1), label: name }))}
        value={String(values.yearStartMonth)}
        onChange={(month) => month && setNumber('yearStartMonth', Number(month))}
        allowDeselect={false}
        error={error('yearStartMonth')}
      />
    </SimpleGrid>
  );
}
