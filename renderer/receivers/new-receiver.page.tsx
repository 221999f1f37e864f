import { useTranslation } from 'react-i18next';
import { PageTitle } from '@renderer/components/page-title';
import { ReceiverForm } from './receiver-form';

/** A new entry of the directory. */
export default function NewReceiverPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={t('receivers.form.addTitle')} back="/penerima" />
      <ReceiverForm receiver={null} />
    </>
  );
}
