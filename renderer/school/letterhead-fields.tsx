import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LogoField } from './logo-field';
import type { SchoolFieldAccess } from './school-form';

interface LetterheadFieldsProps extends SchoolFieldAccess {
  autoFocus?: boolean;
}

/** What stands at the head of every letter. */
export function LetterheadFields({ values, input, set, error, autoFocus }: LetterheadFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Textarea
        label={t('school.fields.letterheadLines')}
        description={t('school.fields.letterheadLinesHint')}
        autosize
        minRows={2}
        maxRows={5}
        autoFocus={autoFocus}
        {...input('letterheadLines')}
        value={values.letterheadLines.join('\n')}
        onChange={({ currentTarget }) =>
          set('letterheadLines', currentTarget.value ? currentTarget.value.split('\n') : [])
        }
        error={error('letterheadLines')}
      />
      <SimpleGrid cols={4} spacing="sm">
        <TextInput
          style={{ gridColumn: 'span 3' }}
          label={t('school.fields.address')}
          autoComplete="off"
          {...input('address')}
        />
        <TextInput label={t('school.fields.postalCode')} autoComplete="off" {...input('postalCode')} />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="sm">
        <TextInput label={t('school.fields.phone')} autoComplete="off" {...input('phone')} />
        <TextInput label={t('school.fields.email')} autoComplete="off" {...input('email')} />
        <TextInput label={t('school.fields.website')} autoComplete="off" {...input('website')} />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        {(['logoLeft', 'logoRight'] as const).map((side) => (
          <LogoField
            key={side}
            label={t(`school.fields.${side}`)}
            value={values[side]}
            onChange={(picture) => set(side, picture)}
            error={error(side)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
