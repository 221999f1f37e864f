import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EntryScreen } from '@renderer/components/entry-screen';
import { RestoreForm } from './restore-form';

/** On a PC without data, or with data that cannot be opened: back from a backup. */
export default function RestoreScreen({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <EntryScreen wide title={t('backup.restore.title')} lead={t('backup.restore.leadNew')}>
      <RestoreForm folder="" />
      <Button variant="subtle" color="gray" mt="md" onClick={onBack}>
        {t('backup.restore.back')}
      </Button>
    </EntryScreen>
  );
}
