import { SimpleGrid, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchoolProfile } from '@shared/contract/school';
import { ChoiceField } from './choice-field';
import type { SchoolFieldAccess } from './school-form';

const papers = ['F4', 'A4'] as const satisfies readonly SchoolProfile['paper'][];
const greetings = ['formal', 'islamic'] as const satisfies readonly SchoolProfile['greeting'][];

/** The paper, how a letter greets, and whether the paper comes with its head printed. */
export function PaperFields({ values, set }: Pick<SchoolFieldAccess, 'values' | 'set'>) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <ChoiceField
          label={t('school.fields.paper')}
          options={papers.map((paper) => ({ value: paper, label: t(`school.fields.papers.${paper}`) }))}
          value={values.paper}
          onChange={(paper) => set('paper', paper)}
        />
        <ChoiceField
          label={t('school.fields.greeting')}
          options={greetings.map((one) => ({ value: one, label: t(`school.fields.greetings.${one}`) }))}
          value={values.greeting}
          onChange={(one) => set('greeting', one)}
        />
      </SimpleGrid>
      <Switch
        label={t('school.fields.letterheadPrinted')}
        description={t('school.fields.letterheadPrintedHint')}
        checked={values.letterheadPrinted}
        onChange={({ currentTarget }) => set('letterheadPrinted', currentTarget.checked)}
      />
    </>
  );
}
