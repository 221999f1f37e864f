import { IconFolderOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { ApprovalCard } from './approval-card';
import classes from './principal.module.css';

const decided = { keadaan: 'diputuskan' };

/** One decision, to look at again or to change. */
export default function ApprovalPage() {
  const { t } = useTranslation();
  const referralId = useIdParam('referralId');
  const { data, error } = useAnswer(['principal', 'approval', referralId], () =>
    rpc.principal.approval({ referralId }),
  );
  if (error?.error.code === 'not_found') {
    return <EmptyState icon={IconFolderOff} title={t('app.notFound.title')} body={t('app.notFound.body')} />;
  }
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={6} height={28} />;
  return (
    <div className={classes.page}>
      <PageTitle title={t('principal.approvals.title')} back="/" backSearch={decided} />
      <ApprovalCard key={referralId} one={data} />
    </div>
  );
}
