import { IconFolderOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useIdParam } from '@renderer/lib/route';
import { HandoverForm } from './handover-form';
import { useHandover } from './queries';

/** Mending a hand-over that still waits. */
export default function ChangeHandoverPage() {
  const { t } = useTranslation();
  const handoverId = useIdParam('handoverId');
  const { data, error } = useHandover(handoverId);
  const back = `/kasus/serah-terima/${handoverId}`;
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={8} height={32} />;
  return (
    <>
      <PageTitle title={t('handovers.form.changeTitle')} back={back} />
      {data.decision ? (
        <EmptyState icon={IconFolderOff} title={t('handovers.refusals.decided')} />
      ) : (
        <HandoverForm key={handoverId} handover={data} studentId={data.student.id} />
      )}
    </>
  );
}
