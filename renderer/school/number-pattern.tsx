import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseLetterPattern } from '@shared/domain/letter-number';
import type { NumberedKind } from '@shared/domain/numbered-kinds';
import { schoolNumber } from '@shared/domain/school-numbering';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './number-fields.module.css';
import { typedNumbering, type SettingsForm } from './settings-form';

/** What is wrong with a pattern, in a sentence. */
export function usePatternFault(text: string): string | undefined {
  const { t } = useTranslation();
  const pattern = parseLetterPattern(text);
  return pattern.ok
    ? undefined
    : t(`school.patternErrors.${pattern.error.code}`, {
        text: pattern.error.text,
        position: pattern.error.position + 1,
      });
}

interface Props {
  readonly values: SettingsForm;
  /** `null` for every kind that has no pattern of its own. */
  readonly kind: NumberedKind | null;
}

/** The number that the next letter would bear, were the settings saved as they are typed. */
export function NextNumber({ values, kind }: Props) {
  const { t } = useTranslation();
  const date = useToday();
  const serial = useAnswer(['letters', 'serial'], () => rpc.letters.serial({}));
  const next = (serial.data?.lastSerial ?? 0) + 1;
  return (
    <div className={classes.next}>
      <Text size="sm" c="dimmed">
        {t('school.settings.nextNumber')}
      </Text>
      <output className={classes.number}>
        {schoolNumber(typedNumbering(values), kind, { serial: next, suffix: '', date }) ?? '—'}
      </output>
    </div>
  );
}
