import { useTranslation } from 'react-i18next';
import type { CountedPart, FigureCount } from '@shared/contract/evaluation';
import { serviceCodes, type ServiceCode } from '@shared/domain/figures';
import { fields, severities, severityCodes } from '@shared/procedure/problems';
import { Breakdown } from './breakdown';
import { byCount, partsIn, type MatrixColumn, type MatrixLine, type Tone } from './count-matrix';
import { monthLabel, shortMonth, usePartWords } from './part-words';
import { useCounts, useFilter } from './queries';

const severityTones: Readonly<Record<(typeof severityCodes)[number], Tone>> = {
  mild: 'calm',
  moderate: 'warm',
  severe: 'grave',
};

const severityColumns = (figure: MatrixColumn['figure']): MatrixColumn[] =>
  severityCodes.map((severity) => ({
    figure,
    label: severities.find(({ code }) => code === severity)?.label ?? severity,
    part: { severity },
    tone: severityTones[severity],
  }));

/** New cases and referrals, month by month. */
export function MonthsSection({ months }: { months: readonly string[] }) {
  const { t } = useTranslation();
  const filter = useFilter();
  const cases = useCounts('cases_new', ['month'], filter);
  const referrals = useCounts('referrals_begun', ['month'], filter);
  const counted = new Set([...(cases ?? []), ...(referrals ?? [])].map(({ month }) => month));
  // What lies before the first school year, or in the holidays, has a month of its own.
  const all = [...new Set([...months, ...counted])].flatMap((month) => month ?? []).toSorted();
  return (
    <Breakdown
      title={t('evaluation.sections.months.title')}
      definition={t('evaluation.sections.months.meaning')}
      lineName={t('evaluation.lines.month')}
      lines={all.map((month) => ({
        label: monthLabel(month),
        short: shortMonth(month),
        part: { month },
      }))}
      columns={[
        { figure: 'cases_new', label: t('evaluation.figures.cases_new.name'), part: {}, tone: 'done' },
        {
          figure: 'referrals_begun',
          label: t('evaluation.figures.referrals_begun.name'),
          part: {},
          tone: 'warm',
        },
      ]}
      counts={cases && referrals && { cases_new: cases, referrals_begun: referrals }}
      withSum
    />
  );
}

const serviceTones: Readonly<Record<ServiceCode, Tone>> = {
  counseling: 'done',
  guardian_consultation: 'calm',
  home_visit: 'warm',
  case_conference: 'plain',
};

/** What was done for the cases, month by month. */
export function ServicesSection({ months }: { months: readonly string[] }) {
  const { t } = useTranslation();
  const counts = useCounts('services', ['month', 'service'], useFilter());
  const all = [...new Set([...months, ...(counts ?? []).flatMap(({ month }) => month ?? [])])].toSorted();
  return (
    <Breakdown
      title={t('evaluation.sections.services.title')}
      definition={t('evaluation.sections.services.meaning')}
      lineName={t('evaluation.lines.month')}
      lines={all.map((month) => ({ label: monthLabel(month), short: shortMonth(month), part: { month } }))}
      columns={serviceCodes.map((service) => ({
        figure: 'services' as const,
        label: t(`evaluation.services.${service}`),
        part: { service },
        tone: serviceTones[service],
      }))}
      counts={counts && { services: counts }}
      withSum
    />
  );
}

/** The same question is asked of new cases and of the referrals that began: the words of each. */
const wordsOf = {
  cases_new: 'fields',
  referrals_begun: 'referral_fields',
  case_problems: 'problems',
  referral_problems: 'referral_problems',
} as const;

/** New cases, or referrals that began, by field and severity. */
export function FieldsSection({ figure }: { figure: 'cases_new' | 'referrals_begun' }) {
  const { t } = useTranslation();
  const words = wordsOf[figure];
  const counts = useCounts(figure, ['severity', 'field'], useFilter());
  return (
    <Breakdown
      title={t(`evaluation.sections.${words}.title`)}
      definition={t(`evaluation.sections.${words}.meaning`)}
      lineName={t('evaluation.lines.field')}
      lines={fields.map(({ code, label }) => ({ label, part: { field: code } }))}
      columns={severityColumns(figure)}
      counts={counts && { [figure]: counts }}
      withSum
    />
  );
}

const useLines = (counts: readonly FigureCount[] | undefined, dimension: keyof CountedPart): MatrixLine[] => {
  const words = usePartWords(useFilter().schoolYearId);
  return byCount(counts ?? [], partsIn(counts ?? [], [dimension])).map((part) => ({
    part,
    label: words(part).join(' · '),
  }));
};

/** Which problems there were. A case of two, or its referral, counts in both. */
export function ProblemsSection({ figure }: { figure: 'case_problems' | 'referral_problems' }) {
  const { t } = useTranslation();
  const words = wordsOf[figure];
  const counts = useCounts(figure, ['problem', 'severity'], useFilter());
  return (
    <Breakdown
      title={t(`evaluation.sections.${words}.title`)}
      definition={t(`evaluation.sections.${words}.meaning`)}
      lineName={t('evaluation.lines.problem')}
      lines={useLines(counts, 'problem')}
      columns={severityColumns(figure)}
      counts={counts && { [figure]: counts }}
      wide
    />
  );
}

/** New cases by class. */
export function ClassesSection() {
  const { t } = useTranslation();
  const counts = useCounts('cases_new', ['className', 'severity'], useFilter());
  return (
    <Breakdown
      title={t('evaluation.sections.classes.title')}
      definition={t('evaluation.sections.classes.meaning')}
      lineName={t('evaluation.lines.className')}
      lines={useLines(counts, 'className')}
      columns={severityColumns('cases_new')}
      counts={counts && { cases_new: counts }}
      wide
      withSum
    />
  );
}
