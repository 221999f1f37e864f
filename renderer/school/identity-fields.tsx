import type { ReactNode } from 'react';
import { Input, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchoolProfile } from '@shared/contract/school';
import type { SchoolFieldAccess } from './school-form';

const levels = [
  'SD',
  'SMP',
  'MTs',
  'SMA',
  'MA',
  'SMK',
  'MAK',
  'SLB',
] as const satisfies readonly SchoolProfile['level'][];
const timeZones = ['WIB', 'WITA', 'WIT'] as const satisfies readonly SchoolProfile['timeZone'][];

interface IdentityFieldsProps extends SchoolFieldAccess {
  autoFocus?: boolean;
  /** One more field, beside the NPSN. */
  beside?: ReactNode;
}

/** Which school it is, and where. */
export function IdentityFields({ values, input, set, autoFocus, beside }: IdentityFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <SimpleGrid cols={4} spacing="sm">
        <Select label={t('school.fields.level')} data={levels} allowDeselect={false} {...input('level')} />
        <TextInput
          style={{ gridColumn: 'span 3' }}
          label={t('school.fields.name')}
          autoFocus={autoFocus}
          autoComplete="off"
          {...input('name')}
        />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t('school.fields.npsn')}
          description={t('school.fields.npsnHint')}
          inputMode="numeric"
          maxLength={12}
          autoComplete="off"
          {...input('npsn')}
        />
        {beside}
      </SimpleGrid>
      <TextInput
        label={t('school.fields.place')}
        description={t('school.fields.placeHint')}
        autoComplete="off"
        {...input('place')}
      />
      <Input.Wrapper label={t('school.fields.timeZone')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('school.fields.timeZone')}
            data={timeZones.map((zone) => ({ value: zone, label: t(`school.fields.timeZones.${zone}`) }))}
            value={values.timeZone}
            onChange={(zone) => set('timeZone', zone)}
          />
        </div>
      </Input.Wrapper>
    </Stack>
  );
}
