import { useTranslation } from 'react-i18next';
import type { CountedPart, FigureCount } from '@shared/contract/evaluation';
import { scaleChanges, scaleCodes, type ScaleChange } from '@shared/domain/figures';
import { countedOutcomes, type CountedOutcome } from '@shared/domain/referral-phase';
import { Breakdown } from './breakdown';
import {
  byCount,
  countOf,
  kindsIn,
  partsIn,
  type MatrixColumn,
  type MatrixLine,
  type Tone,
} from './count-matrix';
import classes from './evaluation.module.css';
import { usePartWords } from './part-words';
import { useCounts, useFilter } from './queries';
import { decimalText, Few, Share } from './share';

const outcomeTones: Readonly<Record<CountedOutcome, Tone>> = {
  resolved: 'done',
  partly: 'pale',
  not_resolved: 'warm',
  unknown: 'faint',
};

function useOutcomeColumns(): MatrixColumn[] {
  const { t } = useTranslation();
  const figure = 'referrals_ended' as const;
  const stopped = { declined: 'plain', revoked: 'dark', cancelled: 'light' } as const;
  return [
    ...countedOutcomes.map((outcome) => ({
      figure,
      label: t(`evaluation.outcomes.${outcome}`),
      part: { outcome },
      tone: outcomeTones[outcome],
    })),
    ...(['declined', 'revoked', 'cancelled'] as const).map((endedAs) => ({
      figure,
      label: t(`evaluation.phases.${endedAs}`),
      part: { endedAs },
      tone: stopped[endedAs],
    })),
  ];
}

/** What came of the referrals that ended, by kind of receiver and by receiver. */
export function OutcomesSection({ by }: { by: 'kind' | 'receiver' }) {
  const { t } = useTranslation();
  const filter = useFilter();
  const words = usePartWords(filter.schoolYearId);
  const counts = useCounts(
    'referrals_ended',
    by === 'kind'
      ? ['kind', 'schoolKindId', 'endedAs', 'analysed', 'outcome']
      : ['receiverId', 'endedAs', 'analysed', 'outcome'],
    filter,
  );
  const known = counts ?? [];
  const parts = by === 'kind' ? kindsIn(known) : byCount(known, partsIn(known, ['receiverId']));
  const lines: MatrixLine[] = parts.map((part) => ({ part, label: words(part).join(' · ') }));
  return (
    <Breakdown
      title={t(`evaluation.sections.outcomes_${by}.title`)}
      definition={t('evaluation.sections.outcomes_kind.meaning')}
      lineName={t(`evaluation.lines.${by}`)}
      lines={lines}
      columns={useOutcomeColumns()}
      counts={counts && { referrals_ended: counts }}
      withSum
      wide
      extraName={t('evaluation.share')}
      renderExtra={(part) => (
        <ResolvedOf
          resolved={countOf(counts, { ...part, outcome: 'resolved' })}
          known={countOf(counts, { ...part, analysed: 'analysed' })}
        />
      )}
    />
  );
}

function ResolvedOf({ resolved, known }: { resolved: number; known: number }) {
  const { t } = useTranslation();
  if (known === 0) return <span className={classes.none}>{t('evaluation.noData')}</span>;
  return (
    <>
      {t('evaluation.resolvedOf', { resolved, known })} <Share part={resolved} whole={known} />
    </>
  );
}

const changeTones: Readonly<Record<ScaleChange, Tone>> = { better: 'done', same: 'pale', worse: 'grave' };

/** What the scales say before and after. */
export function ScalesSection() {
  const { t } = useTranslation();
  const counts = useCounts('scales', ['scale', 'change', 'before', 'after'], useFilter());
  return (
    <Breakdown
      title={t('evaluation.sections.scales.title')}
      definition={t('evaluation.sections.scales.meaning')}
      lineName={t('evaluation.lines.scale')}
      lines={scaleCodes.map((scale) => ({ label: t(`evaluation.scales.${scale}`), part: { scale } }))}
      columns={scaleChanges.map((change) => ({
        figure: 'scales' as const,
        label: t(`evaluation.changes.${change}`),
        part: { change },
        tone: changeTones[change],
      }))}
      counts={counts && { scales: counts }}
      wide
      extraName={t('evaluation.sections.scales.means')}
      renderExtra={(part) => <Means counts={(counts ?? []).filter((entry) => countOf([entry], part) > 0)} />}
    />
  );
}

const mean = (counts: readonly FigureCount[], of: 'before' | ('after' & keyof CountedPart)): number => {
  const count = countOf(counts, {});
  return counts.reduce((sum, entry) => sum + (entry[of] ?? 0) * entry.count, 0) / count;
};

function Means({ counts }: { counts: readonly FigureCount[] }) {
  const { t } = useTranslation();
  const count = countOf(counts, {});
  if (count === 0) return <span className={classes.none}>{t('evaluation.noData')}</span>;
  return (
    <>
      {t('evaluation.sections.scales.meanOf', {
        before: decimalText(mean(counts, 'before')),
        after: decimalText(mean(counts, 'after')),
      })}{' '}
      <Few count={count} />
    </>
  );
}
