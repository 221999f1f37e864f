import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { IncomingForm } from './incoming-form';

/** A letter that came in just now; where it answers one, what that one tells is filled in. */
export default function NewIncomingPage() {
  const { t } = useTranslation();
  const { menjawab } = useSearch({ from: '/surat/masuk/baru' });
  return (
    <>
      <PageTitle
        back="/surat/masuk"
        title={t(menjawab ? 'letters.incoming.replyTitle' : 'letters.incoming.addTitle')}
      />
      {menjawab ? <Reply key={menjawab} to={menjawab} /> : <IncomingForm letter={null} />}
    </>
  );
}

function Reply({ to }: { to: number }) {
  const { data, error } = useAnswer(['letters', 'get', to], () => rpc.letters.get({ letterId: to }));
  if (error) return <ErrorNote error={error.error} />;
  return data ? <IncomingForm letter={null} answered={data} /> : <Loading lines={6} height={36} />;
}
