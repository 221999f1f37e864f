import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { IncomingForm } from './incoming-form';

/** One letter that came in, to be read and mended. */
export default function IncomingPage() {
  const { t } = useTranslation();
  const id = useIdParam('incomingId');
  const { data, error } = useAnswer(['letters', 'incomingLetter', id], () =>
    rpc.letters.incomingLetter({ id }),
  );
  return (
    <>
      <PageTitle
        back="/surat/masuk"
        title={t('letters.incoming.editTitle')}
        lead={data && t('letters.incoming.recordedBy', { name: data.recordedBy })}
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={36} />}
      {data && <IncomingForm key={id} letter={data} />}
    </>
  );
}
