import { Text } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { AgreementPart, EvaluationPart, HeldPart, PlanPart, ReportPart, RequestPart } from './parts';
import { CancelOutreach } from './cancel-outreach';
import { LinkedCases } from './linked-cases';
import { RequestLetter } from './request-letter';
import classes from './outreach.module.css';

/** One outreach, from the request to the report, in the order of the paper (Anwar, 2016). */
export default function OutreachPage() {
  const { t } = useTranslation();
  const outreachId = useIdParam('outreachId');
  const { data, error } = useAnswer(['outreach', 'get', outreachId], () => rpc.outreach.get({ outreachId }));
  if (error?.error.code === 'not_found') {
    return (
      <EmptyState icon={IconSpeakerphone} title={t('app.notFound.title')} body={t('outreach.notFound')} />
    );
  }
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={10} height={28} />;
  return <Outreach key={outreachId} outreach={data} />;
}

function Outreach({ outreach }: { outreach: OutreachView }) {
  const { t } = useTranslation();
  const { cancelled } = outreach;
  const classNames = outreach.plan.classes.map(({ className }) => className).join('|');
  return (
    <>
      <PageTitle
        back="/penyuluhan"
        title={outreach.theme}
        lead={`${outreach.receiver.institution} · ${t(`outreach.standing.${outreach.standing}`)}`}
      />
      {cancelled && (
        <Text mb="md">
          {t('outreach.cancel.was', { date: longDate(cancelled.on), reason: cancelled.reason })}
        </Text>
      )}
      <div className={classes.columns}>
        <div>
          {/* A letter that went out meanwhile says another day. */}
          <RequestPart key={outreach.request.requestedOn} outreach={outreach} />
          <AgreementPart outreach={outreach} />
          <PlanPart outreach={outreach} />
          {/* Its rows are the classes of the plan: other classes, another form. */}
          <HeldPart key={classNames} outreach={outreach} />
          <EvaluationPart outreach={outreach} />
          <ReportPart outreach={outreach} />
        </div>
        <div>
          <RequestLetter outreach={outreach} />
          <LinkedCases outreach={outreach} />
          {!cancelled && outreach.heldOn === null && <CancelOutreach outreach={outreach} />}
        </div>
      </div>
    </>
  );
}
