import { useTranslation } from 'react-i18next';
import type { CountedPart } from '@shared/contract/evaluation';
import { monthNames } from '@shared/domain/indonesian-date';
import { fields, severities } from '@shared/procedure/problems';
import { requirements } from '@shared/procedure/requirements';
import { useKindLabel } from '@renderer/lib/receiver-kinds';
import type { CountedNumber } from './evaluation-address';
import { useFrame } from './queries';

/** `Juli 2026`, from `2026-07`. */
export const monthLabel = (month: string): string =>
  `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** `Jul`, from `2026-07`. */
export const shortMonth = (month: string): string => monthLabel(month).slice(0, 3);

const labelOf = (all: readonly { code: string; label: string }[], code: string): string =>
  all.find((one) => one.code === code)?.label ?? code;

/** The words for what a number is of, one for each of its parts: `Psikolog`, `Berjalan`. */
export function usePartWords(schoolYearId: number | null): (part: CountedPart) => string[] {
  const { t } = useTranslation();
  const kindLabel = useKindLabel();
  const { data: frame } = useFrame(schoolYearId);
  return (part) => {
    const { kind, schoolKindId = null, receiverId, className, outcome } = part;
    const words: (string | false | undefined)[] = [
      part.month && monthLabel(part.month),
      part.severity && labelOf(severities, part.severity),
      part.field && labelOf(fields, part.field),
      part.problem && labelOf(frame?.problems ?? [], part.problem),
      className === null ? t('evaluation.noClass') : className,
      kind && kindLabel({ kind, schoolKindId }),
      receiverId === null
        ? t('evaluation.noReceiver')
        : receiverId && frame?.receivers.find(({ id }) => id === receiverId)?.name,
      part.phase && t(`evaluation.phases.${part.phase}`),
      part.endedAs && t(`evaluation.phases.${part.endedAs}`),
      outcome && t(`evaluation.outcomes.${outcome}`),
      part.analysed && t(`evaluation.analysed.${part.analysed}`),
      part.requirement && labelOf(requirements, part.requirement),
      part.service && t(`evaluation.services.${part.service}`),
      part.step && t(`evaluation.steps.${part.step}`),
      part.week && t(`evaluation.weeks.${part.week}`),
      part.report && t(`evaluation.reports.${part.report}`),
      part.scale && t(`evaluation.scales.${part.scale}`),
      part.change && t(`evaluation.changes.${part.change}`),
    ].map((word) => (typeof word === 'string' ? word : undefined));
    return words.filter((word) => typeof word === 'string' && word !== '') as string[];
  };
}

/** Says what a number counts: `Rujukan yang berakhir · Psikolog · Tuntas`. */
export function useNumberName(schoolYearId: number | null): (number: CountedNumber) => string {
  const { t } = useTranslation();
  const words = usePartWords(schoolYearId);
  return ({ figure, part, minDays }) =>
    [
      t(`evaluation.figures.${figure}.name`),
      ...words(part),
      ...(minDays === undefined ? [] : [t('evaluation.fromDays', { days: minDays })]),
    ].join(' · ');
}
