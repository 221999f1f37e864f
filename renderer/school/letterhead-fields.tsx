import { Input, SegmentedControl, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchoolProfile } from '@shared/contract/school';
import { LogoField } from './logo-field';
import type { SchoolFieldAccess } from './school-form';

const papers = ['F4', 'A4'] as const satisfies readonly SchoolProfile['paper'][];
const greetings = ['formal', 'islamic'] as const satisfies readonly SchoolProfile['greeting'][];

interface LetterheadFieldsProps extends SchoolFieldAccess {
  autoFocus?: boolean;
}

/** What stands at the head of every letter, and the paper below it. */
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
      <SimpleGrid cols={2} spacing="sm">
        <Input.Wrapper label={t('school.fields.paper')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('school.fields.paper')}
              data={papers.map((paper) => ({ value: paper, label: t(`school.fields.papers.${paper}`) }))}
              value={values.paper}
              onChange={(paper) => set('paper', paper)}
            />
          </div>
        </Input.Wrapper>
        <Input.Wrapper label={t('school.fields.greeting')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('school.fields.greeting')}
              data={greetings.map((one) => ({ value: one, label: t(`school.fields.greetings.${one}`) }))}
              value={values.greeting}
              onChange={(one) => set('greeting', one)}
            />
          </div>
        </Input.Wrapper>
      </SimpleGrid>
      <Switch
        label={t('school.fields.letterheadPrinted')}
        description={t('school.fields.letterheadPrintedHint')}
        checked={values.letterheadPrinted}
        onChange={({ currentTarget }) => set('letterheadPrinted', currentTarget.checked)}
      />
    </Stack>
  );
}
