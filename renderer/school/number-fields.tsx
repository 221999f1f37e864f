import { Code, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterToken } from '@shared/domain/letter-number';
import { KindNumbers } from './kind-numbers';
import classes from './number-fields.module.css';
import { NextNumber, usePatternFault } from './number-pattern';
import type { KindNumberForm, SettingsFieldAccess } from './settings-form';

const tokens = [
  'URUT',
  'KODE',
  'UNIT',
  'SEKOLAH',
  'BULAN',
  'BULAN_ROMAWI',
  'TAHUN',
  'TP',
  'SIFAT',
] as const satisfies readonly LetterToken[];

interface Props extends SettingsFieldAccess {
  readonly setKinds: (kindNumbers: KindNumberForm[]) => void;
}

/** The pattern of the school's letter numbers, with the next number it makes, and the kinds that have their own. */
export function NumberFields({ values, input, setKinds }: Props) {
  const { t } = useTranslation();
  const field = input('numberPattern');
  const fault = usePatternFault(values.numberPattern);
  return (
    <Stack gap="md">
      <TextInput
        label={t('school.settings.numberPattern')}
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: classes.pattern }}
        {...field}
        error={fault ?? field.error}
      />
      <NextNumber values={values} kind={null} />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t('school.settings.numberCode')}
          description={t('school.settings.numberCodeHint')}
          autoComplete="off"
          {...input('numberCode')}
        />
        <TextInput
          label={t('school.settings.numberUnit')}
          description={t('school.settings.numberUnitHint')}
          autoComplete="off"
          {...input('numberUnit')}
        />
      </SimpleGrid>
      <details className={classes.tokens}>
        <summary>{t('school.settings.tokensTitle')}</summary>
        <dl>
          {tokens.map((token) => (
            <div key={token}>
              <dt>
                <Code>{`{${token}}`}</Code>
              </dt>
              <dd>{t(`school.tokens.${token}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <KindNumbers values={values} input={input} setKinds={setKinds} />
    </Stack>
  );
}
