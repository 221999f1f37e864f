import { Select } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { referralPhases } from '@shared/domain/referral-phase';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './evaluation.module.css';
import { OutcomeTable } from './outcome-table';
import { PhaseTable } from './phase-table';

/** The numbers of a school year; the address names which, else it is the running one. */
export default function EvaluationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { schoolYearId: named } = useParams({ strict: false });
  const asked = Number(named) || null;
  const { data, error } = useAnswer(
    ['evaluation', 'referrals', asked],
    () => rpc.evaluation.referrals({ schoolYearId: asked }),
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageTitle
        title={t('evaluation.title')}
        lead={t('evaluation.lead')}
        action={
          data && (
            <Select
              aria-label={t('evaluation.schoolYear')}
              data={data.years.map(({ id, name }) => ({
                value: String(id),
                label: t('app.schoolYear', { year: name }),
              }))}
              value={String(data.schoolYearId)}
              onChange={(schoolYearId) =>
                schoolYearId && void navigate({ to: '/evaluasi/$schoolYearId', params: { schoolYearId } })
              }
              allowDeselect={false}
              w={230}
            />
          )
        }
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={36} />}
      {data?.counts.length === 0 && (
        <EmptyState icon={IconChartBar} title={t('evaluation.noData')} body={t('evaluation.empty')} />
      )}
      {data && data.counts.length > 0 && (
        <>
          <section className={classes.part}>
            <h2 className={classes.title}>{t('evaluation.phaseTable')}</h2>
            <PhaseTable schoolYearId={data.schoolYearId} counts={data.counts} />
          </section>
          <section className={classes.part}>
            <h2 className={classes.title}>{t('evaluation.outcomeTable')}</h2>
            <OutcomeTable schoolYearId={data.schoolYearId} counts={data.counts} />
          </section>
          <Definitions />
        </>
      )}
    </>
  );
}

/** What each number counts, and what is divided by what. */
function Definitions() {
  const { t } = useTranslation();
  return (
    <details className={classes.definitions}>
      <summary>{t('evaluation.howCounted')}</summary>
      <p>{t('evaluation.definitions.year')}</p>
      <dl>
        {referralPhases.map((phase) => (
          <div key={phase}>
            <dt>{t(`evaluation.phases.${phase}`)}</dt>
            <dd>{t(`evaluation.definitions.${phase}`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('evaluation.share')}</dt>
          <dd>{t('evaluation.definitions.share')}</dd>
        </div>
      </dl>
    </details>
  );
}
