import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NumberPreview } from '@shared/contract/letter-views';
import classes from './letter-choices.module.css';

/** The number that issuing would take now, and what is unusual about it. */
export function LetterNumber({ numbering }: { numbering: NumberPreview }) {
  const { t } = useTranslation();
  const { number, backDated, problem } = numbering;
  const refusal = problem && {
    pattern: t('letters.number.pattern'),
    taken: t('letters.number.doubled', { number }),
  };
  return (
    <output className={classes.number}>
      <span className={classes.label}>{t('letters.number.label')}</span>
      {refusal ? (
        <Text component="span" size="sm" c="red">
          {refusal[problem]}
        </Text>
      ) : (
        <span className={classes.next}>{number}</span>
      )}
      {!refusal && backDated && (
        <Text component="span" size="sm" c="dimmed">
          {t('letters.number.backDated')}
        </Text>
      )}
    </output>
  );
}
