import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterDraft } from '@shared/contract/letters';
import classes from './letter-step.module.css';

/** The number that issuing would take now, and what is unusual about it. */
export function LetterNumber({ numbering }: { numbering: LetterDraft['numbering'] }) {
  const { t } = useTranslation();
  const { number, backDated, problem } = numbering;
  if (problem !== null) {
    return (
      <Text size="sm" c="red" component="output">
        {problem === 'pattern' ? t('letters.number.pattern') : t('letters.number.doubled', { number })}
      </Text>
    );
  }
  return (
    <div className={classes.number} aria-live="polite">
      <Text size="sm" c="dimmed">
        {t('letters.number.label')}
      </Text>
      <Text fw={600}>{number}</Text>
      <Text size="sm" c="dimmed">
        {backDated ? t('letters.number.backDated') : t('letters.number.taken')}
      </Text>
    </div>
  );
}
