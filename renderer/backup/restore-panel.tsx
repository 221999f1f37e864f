import { useState } from 'react';
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RestoreForm } from './restore-form';

/** The way back, behind a button of its own: it replaces what is there. */
export function RestorePanel({ folder }: { readonly folder: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <Title order={2}>{t('backup.restore.title')}</Title>
      <Text c="dimmed" size="sm" mb="xs">
        {t('backup.restore.lead')}
      </Text>
      {open ? (
        <RestoreForm folder={folder} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('backup.restore.open')}
        </Button>
      )}
    </section>
  );
}
