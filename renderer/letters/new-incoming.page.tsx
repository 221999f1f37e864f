import { useTranslation } from 'react-i18next';
import { PageTitle } from '@renderer/components/page-title';
import { IncomingForm } from './incoming-form';

/** A letter that came in just now. */
export default function NewIncomingPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle back="/surat/masuk" title={t('letters.incoming.addTitle')} />
      <IncomingForm letter={null} />
    </>
  );
}
