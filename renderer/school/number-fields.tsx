import { Code, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatLetterNumber, parseLetterPattern, type LetterToken } from '@shared/domain/letter-number';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './number-fields.module.css';
import type { SettingsFieldAccess } from './settings-form';

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

/** Confidential, as a letter about a student is. */
const nature = 'R';

/** The pattern of the school's letter numbers, with the next number it makes. */
export function NumberFields({ values, input }: SettingsFieldAccess) {
  const { t } = useTranslation();
  const today = useToday();
  const serial = useAnswer(['letters', 'serial'], () => rpc.letters.serial({}));
  const pattern = parseLetterPattern(values.numberPattern);
  const next = pattern.ok
    ? formatLetterNumber(pattern.parts, {
        serial: (serial.data?.lastSerial ?? 0) + 1,
        date: today,
        nature,
        code: values.numberCode.trim(),
        unit: values.numberUnit.trim(),
        school: values.name.trim(),
        yearStartMonth: values.yearStartMonth,
      })
    : null;
  const fault = pattern.ok
    ? undefined
    : t(`school.patternErrors.${pattern.error.code}`, {
        text: pattern.error.text,
        position: pattern.error.position + 1,
      });
  const field = input('numberPattern');

  return (
    <Stack gap="md">
      <TextInput
        label={t('school.settings.numberPattern')}
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: classes.pattern }}
        {...field}
        error={field.error ?? fault}
      />
      <div className={classes.next}>
        <Text size="sm" c="dimmed">
          {t('school.settings.nextNumber')}
        </Text>
        <output className={classes.number}>{next ?? '—'}</output>
      </div>
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
    </Stack>
  );
}
