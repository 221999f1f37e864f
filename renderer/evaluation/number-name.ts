import { useTranslation } from 'react-i18next';
import { useKindLabel } from '@renderer/lib/receiver-kinds';
import type { CountedNumber } from './number-address';

/** Says what a number counts: `Psikolog · Berjalan`. */
export function useNumberName(): (number: CountedNumber) => string {
  const { t } = useTranslation();
  const kindLabel = useKindLabel();
  return ({ kind, schoolKindId, phase, outcome }) =>
    [
      kind ? kindLabel({ kind, schoolKindId }) : t('evaluation.allKinds'),
      phase ? t(`evaluation.phases.${phase}`) : null,
      outcome ? t(`evaluation.outcomes.${outcome}`) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
}
