import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { ReceiverForm } from './receiver-form';

/** One entry of the directory, to read and to change. */
export default function ReceiverPage() {
  const { t } = useTranslation();
  const id = useIdParam('receiverId');
  const { data, error } = useAnswer(['receivers', 'get', id], () => rpc.receivers.get({ id }));
  return (
    <>
      <PageTitle title={t('receivers.form.editTitle')} back="/penerima" />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={8} height={36} />}
      {data && <ReceiverForm key={id} receiver={data} />}
    </>
  );
}
