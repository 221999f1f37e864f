import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconChartBar, IconFileText } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EvaluationFilter } from '@shared/contract/evaluation';
import { figures } from '@shared/domain/figures';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import {
  ClassesSection,
  FieldsSection,
  MonthsSection,
  ProblemsSection,
  ServicesSection,
} from './case-sections';
import { countOf } from './count-matrix';
import { readFilter, writeFilter, type FilterChoice } from './evaluation-address';
import classes from './evaluation.module.css';
import { FilterLine } from './filter-line';
import { FlowSection } from './flow-section';
import { Headline } from './headline';
import { OtherSection } from './other-section';
import { OutcomesSection, ScalesSection } from './outcome-sections';
import { FilterProvider, useCounts, useFrame } from './queries';
import { ReportPanel } from './report-panel';
import { ControlsSection, PhasesSection, ReportsSection, RequirementsSection } from './referral-sections';

/** What the numbers say, for whatever the address asks to be counted. */
export default function EvaluationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choice = readFilter(useSearch({ from: '/evaluasi' }));
  const { data: frame, error } = useFrame(choice.schoolYearId);
  const [isReporting, setReporting] = useState(false);
  const change = (filter: FilterChoice) =>
    void navigate({ to: '/evaluasi', search: writeFilter(filter), replace: true });
  return (
    <>
      <PageTitle
        title={t('evaluation.title')}
        lead={t('evaluation.lead')}
        action={
          frame && (
            <Button
              variant="light"
              leftSection={<IconFileText size={16} />}
              onClick={() => setReporting(!isReporting)}
              aria-expanded={isReporting}
            >
              {t('evaluation.report.make')}
            </Button>
          )
        }
      />
      <ErrorNote error={error?.error} />
      {!frame && !error && <Loading lines={6} height={36} />}
      {frame && (
        <>
          <FilterLine frame={frame} filter={choice} onChange={change} />
          {isReporting && (
            <ReportPanel
              filter={{ ...choice, schoolYearId: frame.schoolYearId }}
              onClose={() => setReporting(false)}
            />
          )}
          <Figures frame={frame} filter={{ ...choice, schoolYearId: frame.schoolYearId }} />
        </>
      )}
    </>
  );
}

type Frame = NonNullable<ReturnType<typeof useFrame>['data']>;

/** The same part of the year before: a running year is compared up to the same day. */
function yearBefore(frame: Frame, filter: EvaluationFilter): EvaluationFilter | null {
  if (frame.yearBeforeId === null) return null;
  const monthBefore = (month: string | null) => month && `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return {
    ...filter,
    schoolYearId: frame.yearBeforeId,
    fromMonth: monthBefore(filter.fromMonth),
    toMonth: monthBefore(filter.toMonth),
    asOf: frame.sameDayBefore,
  };
}

function Figures({ frame, filter }: { frame: Frame; filter: EvaluationFilter }) {
  const { t } = useTranslation();
  const cases = useCounts('cases_new', [], filter);
  const referrals = useCounts('referrals_begun', [], filter);
  const running = useCounts('referrals_running', [], filter);
  const outreaches = useCounts('outreaches', [], filter);
  if (!cases || !referrals || !running || !outreaches) return <Loading lines={4} height={36} />;
  const isEmpty = [cases, referrals, running, outreaches].every((counts) => countOf(counts, {}) === 0);
  return (
    <FilterProvider value={filter}>
      <Headline before={yearBefore(frame, filter)} />
      {isEmpty ? (
        <EmptyState icon={IconChartBar} title={t('evaluation.noData')} body={t('evaluation.empty')} />
      ) : (
        <div className={classes.parts}>
          <FlowSection />
          <MonthsSection months={frame.months} />
          <ServicesSection months={frame.months} />
          <FieldsSection figure="cases_new" />
          <ProblemsSection figure="case_problems" />
          <ClassesSection />
          <FieldsSection figure="referrals_begun" />
          <ProblemsSection figure="referral_problems" />
          <PhasesSection />
          <RequirementsSection />
          <ControlsSection />
          <ReportsSection />
          <OutcomesSection by="kind" />
          <OutcomesSection by="receiver" />
          <ScalesSection />
          <OtherSection />
        </div>
      )}
      <Definitions />
    </FilterProvider>
  );
}

/** What each number counts, all in one place. */
function Definitions() {
  const { t } = useTranslation();
  return (
    <details className={classes.definitions}>
      <summary>{t('evaluation.howCounted')}</summary>
      <p>{t('evaluation.whoCounts')}</p>
      <dl>
        {(Object.keys(figures) as (keyof typeof figures)[]).map((figure) => (
          <div key={figure}>
            <dt>{t(`evaluation.figures.${figure}.name`)}</dt>
            <dd>{t(`evaluation.figures.${figure}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
