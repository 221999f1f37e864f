import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationFilter } from '@shared/contract/evaluation';
import type { FigureCode } from '@shared/domain/figures';
import { countOf } from './count-matrix';
import { Definition } from './definition';
import classes from './evaluation.module.css';
import { NumberLink } from './number-link';
import { useCounts, useFilter } from './queries';
import { Share } from './share';

/** The first row: four figures, each with that of the year before beside it. */
export function Headline({ before }: { before: EvaluationFilter | null }) {
  return (
    <div className={classes.headline}>
      {(['cases_new', 'referrals_running', 'controls', 'outcomes'] as const).map((which) => (
        <Card key={which} which={which} before={before} />
      ))}
    </div>
  );
}

const contents = {
  cases_new: (filter: EvaluationFilter) => <Whole figure="cases_new" filter={filter} />,
  referrals_running: (filter: EvaluationFilter) => <Whole figure="referrals_running" filter={filter} />,
  controls: (filter: EvaluationFilter) => <Kept filter={filter} />,
  outcomes: (filter: EvaluationFilter) => <Resolved filter={filter} />,
};

function Card({ which, before }: { which: keyof typeof contents; before: EvaluationFilter | null }) {
  const { t } = useTranslation();
  const filter = useFilter();
  const title = t(`evaluation.headline.${which}.title`);
  const content: (asked: EvaluationFilter) => ReactNode = contents[which];
  return (
    <section className={classes.card} aria-label={title}>
      <h2 className={classes.cardTitle}>
        {title} <Definition of={title} text={t(`evaluation.headline.${which}.meaning`)} />
      </h2>
      {content(filter)}
      <div className={classes.before}>
        <span>{t(before?.asOf ? 'evaluation.headline.beforeToDate' : 'evaluation.headline.before')}</span>
        {before ? content(before) : <span className={classes.none}>{t('evaluation.noData')}</span>}
      </div>
    </section>
  );
}

/** How many, and in one line from how many. */
function Whole({ figure, filter }: { figure: FigureCode; filter: EvaluationFilter }) {
  const counts = useCounts(figure, [], filter);
  if (!counts) return <div className={classes.big}>&nbsp;</div>;
  return (
    <div className={classes.big}>
      <NumberLink number={{ figure, part: {} }} count={countOf(counts, {})} filter={filter} />
    </div>
  );
}

// Divided as the sections below divide it, so that one question answers both.
function Kept({ filter }: { filter: EvaluationFilter }) {
  const { t } = useTranslation();
  const counts = useCounts('controls', ['kind', 'schoolKindId', 'week'], filter);
  const of = (week: 'kept' | 'late' | 'missed') => countOf(counts, { week });
  const [kept, late, missed] = [of('kept'), of('late'), of('missed')];
  const expected = kept + late + missed;
  const link = (week: 'kept' | 'late' | 'missed', count: number) => (
    <NumberLink number={{ figure: 'controls', part: { week } }} count={count} filter={filter} />
  );
  if (!counts) return <div className={classes.big}>&nbsp;</div>;
  return (
    <>
      <div className={classes.big}>
        <Share part={kept + late} whole={expected} />
      </div>
      <div className={classes.made}>
        {link('kept', kept)} {t('evaluation.headline.controls.kept')} · {link('late', late)}{' '}
        {t('evaluation.headline.controls.late')} · {link('missed', missed)}{' '}
        {t('evaluation.headline.controls.missed')}
      </div>
    </>
  );
}

function Resolved({ filter }: { filter: EvaluationFilter }) {
  const { t } = useTranslation();
  const counts = useCounts(
    'referrals_ended',
    ['kind', 'schoolKindId', 'endedAs', 'analysed', 'outcome'],
    filter,
  );
  const resolved = countOf(counts, { outcome: 'resolved' });
  const known = countOf(counts, { analysed: 'analysed' });
  if (!counts) return <div className={classes.big}>&nbsp;</div>;
  const link = (part: Parameters<typeof countOf>[1]) => (
    <NumberLink number={{ figure: 'referrals_ended', part }} count={countOf(counts, part)} filter={filter} />
  );
  return (
    <>
      <div className={classes.big}>
        <Share part={resolved} whole={known} />
      </div>
      <div className={classes.made}>
        {t('evaluation.headline.outcomes.resolved')} {link({ outcome: 'resolved' })}{' '}
        {t('evaluation.headline.outcomes.of')} {link({ analysed: 'analysed' })}{' '}
        {t('evaluation.headline.outcomes.finished')}
        {countOf(counts, { outcome: 'unknown' }) > 0 && (
          <>
            {' '}
            ({link({ outcome: 'unknown' })} {t('evaluation.headline.outcomes.unknown')})
          </>
        )}
        <br />
        {(['declined', 'revoked', 'cancelled'] as const).map((endedAs, index) => (
          <span key={endedAs}>
            {index > 0 && ' · '}
            {link({ endedAs })} {t(`evaluation.headline.outcomes.${endedAs}`)}
          </span>
        ))}
      </div>
    </>
  );
}
