import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { HandOverForm } from './hand-over-form';
import { NoClass } from './no-class';
import { useOwnClass } from './queries';

/** Handing a student of the own class over to the BK room. */
export default function HandOverPage() {
  const { t } = useTranslation();
  const { siswa }: { siswa?: number } = useSearch({ strict: false });
  const { data, error } = useOwnClass();
  return (
    <>
      <PageTitle title={t('homeroom.form.title')} back="/" />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={8} height={32} />}
      {data?.className === null && <NoClass isStaffKnown={data.staffName !== null} />}
      {data?.className && <HandOverForm key={siswa} known={null} studentId={siswa ?? null} />}
    </>
  );
}
