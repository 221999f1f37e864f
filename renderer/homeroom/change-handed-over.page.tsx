import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useIdParam } from '@renderer/lib/route';
import { HandOverForm } from './hand-over-form';
import { useHandedOver } from './queries';

/** Mending a hand-over that still waits. */
export default function ChangeHandedOverPage() {
  const { t } = useTranslation();
  const handoverId = useIdParam('handoverId');
  const { data, error } = useHandedOver(handoverId);
  return (
    <>
      <PageTitle title={t('homeroom.form.changeTitle')} back={`/serah-terima/${handoverId}`} />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={8} height={32} />}
      {data && <HandOverForm key={handoverId} known={data} studentId={null} />}
    </>
  );
}
