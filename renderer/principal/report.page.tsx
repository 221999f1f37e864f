import { Button, Group } from '@mantine/core';
import { IconCheck, IconFolderOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportToPrincipal } from '@shared/contract/principal';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { PageButtons } from '@renderer/components/letters/page-buttons';
import { PageTitle } from '@renderer/components/page-title';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import { shortDate } from '@renderer/lib/dates';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './principal.module.css';
import { touchedByPrincipal } from './queries';
import { useReport } from './use-report';

/** One final report as a page, to read, print and take note of. */
export default function ReportPage() {
  const { t } = useTranslation();
  const referralId = useIdParam('referralId');
  const { data, error } = useReport(referralId);
  if (error?.error.code === 'not_found') {
    return (
      <EmptyState
        icon={IconFolderOff}
        title={t('app.notFound.title')}
        body={t('principal.reports.notThere')}
      />
    );
  }
  return (
    <div className={classes.report}>
      <PageTitle
        title={
          data ? (
            <>
              {data.report.student.name}{' '}
              <span className={classes.className}>{data.report.student.className}</span>
            </>
          ) : (
            t('principal.reports.page')
          )
        }
        lead={
          data &&
          t('principal.reports.submittedOn', {
            date: shortDate(data.report.submittedOn),
            counselor: data.report.counselor,
          })
        }
        back="/laporan-hasil"
        action={
          <Group gap="xs" wrap="nowrap">
            {data && <Acknowledge report={data.report} />}
            <PageButtons ask={() => rpc.principal.reportPdf({ referralId })} />
          </Group>
        }
      />
      <div className={classes.preview}>
        <PdfPreview pdf={data?.pdf} label={t('principal.reports.page')} error={error?.error ?? null} />
      </div>
    </div>
  );
}

/** The principal takes note of the report, today. */
function Acknowledge({ report: { referralId, acknowledgedOn } }: { report: ReportToPrincipal }) {
  const { t } = useTranslation();
  const today = useToday();
  const acknowledge = useChange(rpc.principal.acknowledge, {
    invalidates: touchedByPrincipal,
    onSuccess: () => notify(t('principal.reports.acknowledged')),
  });
  if (acknowledgedOn) {
    return (
      <span className={classes.soft}>
        {t('principal.reports.acknowledgedOn', { date: shortDate(acknowledgedOn) })}
      </span>
    );
  }
  return (
    <>
      <ErrorNote error={acknowledge.error?.error} />
      <Button
        variant="light"
        leftSection={<IconCheck size={16} />}
        loading={acknowledge.isPending}
        onClick={() => acknowledge.mutate({ referralId, form: { acknowledgedOn: today } })}
      >
        {t('principal.reports.acknowledge')}
      </Button>
    </>
  );
}
