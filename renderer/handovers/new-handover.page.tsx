import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '@renderer/components/page-title';
import { HandoverForm } from './handover-form';

/** Writing down what a teacher brings to the BK room. */
export default function NewHandoverPage() {
  const { t } = useTranslation();
  const { siswa }: { siswa?: unknown } = useSearch({ strict: false });
  const studentId = Number.isSafeInteger(siswa) && Number(siswa) > 0 ? Number(siswa) : null;
  return (
    <>
      <PageTitle title={t('handovers.form.title')} back="/kasus/serah-terima" />
      <HandoverForm key={studentId} handover={null} studentId={studentId} />
    </>
  );
}
