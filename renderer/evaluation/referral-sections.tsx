import { useTranslation } from 'react-i18next';
import type { CountedPart, FigureCount } from '@shared/contract/evaluation';
import { summarizeDays } from '@shared/domain/day-counts';
import { countedWeeks, reportStates, type CountedWeek, type ReportState } from '@shared/domain/figures';
import { referralPhases, type ReferralPhase } from '@shared/domain/referral-phase';
import { requirements } from '@shared/procedure/requirements';
import { Breakdown } from './breakdown';
import { countOf, kindsIn, type MatrixLine, type Tone } from './count-matrix';
import classes from './evaluation.module.css';
import { usePartWords } from './part-words';
import { useCounts, useFilter } from './queries';
import { decimalText, Few, Share } from './share';

function useKindLines(counts: readonly FigureCount[] | undefined): MatrixLine[] {
  const words = usePartWords(useFilter().schoolYearId);
  return kindsIn(counts ?? []).map((part) => ({ part, label: words(part).join(' · ') }));
}

const phaseTones: Readonly<Record<ReferralPhase, Tone>> = {
  preparing: 'pale',
  resting: 'faint',
  awaiting_meeting: 'calm',
  running: 'warm',
  report_overdue: 'grave',
  finished: 'done',
  declined: 'plain',
  revoked: 'dark',
  cancelled: 'light',
};

/** Where the referrals that began stand today. */
export function PhasesSection() {
  const { t } = useTranslation();
  const counts = useCounts('referrals_begun', ['kind', 'schoolKindId', 'phase'], useFilter());
  return (
    <Breakdown
      title={t('evaluation.sections.phases.title')}
      definition={t('evaluation.sections.phases.meaning')}
      lineName={t('evaluation.lines.kind')}
      lines={useKindLines(counts)}
      columns={referralPhases.map((phase) => ({
        figure: 'referrals_begun' as const,
        label: t(`evaluation.phases.${phase}`),
        part: { phase },
        tone: phaseTones[phase],
      }))}
      counts={counts && { referrals_begun: counts }}
      wide
      withSum
    />
  );
}

/** Which of the five requirements hold running referrals up. */
export function RequirementsSection() {
  const { t } = useTranslation();
  const counts = useCounts('held_up', ['requirement'], useFilter());
  return (
    <Breakdown
      title={t('evaluation.sections.requirements.title')}
      definition={t('evaluation.sections.requirements.meaning')}
      lineName={t('evaluation.lines.requirement')}
      lines={requirements.map(({ code, label }) => ({ label, part: { requirement: code } }))}
      columns={[{ figure: 'held_up', label: t('evaluation.figures.held_up.name'), part: {}, tone: 'warm' }]}
      counts={counts && { held_up: counts }}
      wide
    />
  );
}

const weekTones: Readonly<Record<CountedWeek, Tone>> = {
  kept: 'done',
  late: 'warm',
  missed: 'grave',
  due: 'pale',
  holiday: 'plain',
};

/** Weekly controls that have fallen due. */
export function ControlsSection() {
  const { t } = useTranslation();
  const counts = useCounts('controls', ['kind', 'schoolKindId', 'week'], useFilter());
  const of = (part: CountedPart, week: CountedWeek) => countOf(counts, { ...part, week });
  return (
    <Breakdown
      title={t('evaluation.sections.controls.title')}
      definition={t('evaluation.sections.controls.meaning')}
      lineName={t('evaluation.lines.kind')}
      lines={useKindLines(counts)}
      columns={countedWeeks.map((week) => ({
        figure: 'controls' as const,
        label: t(`evaluation.weeks.${week}`),
        part: { week },
        tone: weekTones[week],
      }))}
      counts={counts && { controls: counts }}
      withSum
      wide
      extraName={t('evaluation.sections.controls.share')}
      renderExtra={(part) => {
        const held = of(part, 'kept') + of(part, 'late');
        return <Share part={held} whole={held + of(part, 'missed')} />;
      }}
    />
  );
}

const reportTones: Readonly<Record<ReportState, Tone>> = {
  in_time: 'done',
  late: 'warm',
  waiting: 'pale',
  overdue: 'grave',
};

/** The reports that receivers owe, and how long they took. */
export function ReportsSection() {
  const { t } = useTranslation();
  const counts = useCounts('reports', ['kind', 'schoolKindId', 'report', 'days'], useFilter());
  const daysOf = (part: CountedPart) => {
    const entries = (counts ?? []).filter((entry) => countOf([entry], part) > 0);
    const taken = summarizeDays(
      entries.flatMap(({ days, count }) => (typeof days === 'number' ? [{ days, count }] : [])),
    );
    if (!taken) return <span className={classes.none}>{t('evaluation.noData')}</span>;
    const { median, slowest, count } = taken;
    return (
      <>
        {t('evaluation.sections.reports.taken', { median: decimalText(median), slowest, count })}{' '}
        <Few count={count} />
      </>
    );
  };
  return (
    <Breakdown
      title={t('evaluation.sections.reports.title')}
      definition={t('evaluation.sections.reports.meaning')}
      lineName={t('evaluation.lines.kind')}
      lines={useKindLines(counts)}
      columns={reportStates.map((report) => ({
        figure: 'reports' as const,
        label: t(`evaluation.reports.${report}`),
        part: { report },
        tone: reportTones[report],
      }))}
      counts={counts && { reports: counts }}
      withSum
      wide
      extraName={t('evaluation.sections.reports.days')}
      renderExtra={daysOf}
    />
  );
}
