import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { IncomingFiles } from './incoming-files';
import { IncomingForm } from './incoming-form';
import { IncomingHistory } from './incoming-history';
import classes from './letters.module.css';

/** One letter that came in, to be read and mended, with its scans and what it said before. */
export default function IncomingPage() {
  const { t } = useTranslation();
  const id = useIdParam('incomingId');
  const { data, error } = useAnswer(['letters', 'incomingLetter', id], () =>
    rpc.letters.incomingLetter({ id }),
  );
  const lead = data && [
    data.agenda && t('letters.incoming.agendaNumber', { agenda: data.agenda }),
    t('letters.incoming.recordedBy', { name: data.recordedBy }),
  ];
  return (
    <>
      <PageTitle
        back="/surat/masuk"
        title={t('letters.incoming.editTitle')}
        lead={lead && lead.filter(Boolean).join(' · ')}
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={36} />}
      {data && (
        <div className={classes.came}>
          <IncomingForm key={id} letter={data} />
          <IncomingFiles letter={data} />
          <IncomingHistory changes={data.changes} />
        </div>
      )}
    </>
  );
}
