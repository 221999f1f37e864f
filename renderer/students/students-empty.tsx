import { Button, List, Stack } from '@mantine/core';
import { IconFileImport, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';

/** The very first time: how the students come out of Dapodik and in here. */
export function StudentsEmpty() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconUsers}
      title={t('students.empty.title')}
      body={
        <>
          {t('students.empty.body')}
          <List type="ordered" ta="left" mt="md" spacing={4} c="var(--rujuk-ink)">
            <List.Item>{t('students.empty.steps.signIn')}</List.Item>
            <List.Item>{t('students.empty.steps.menu')}</List.Item>
            <List.Item>{t('students.empty.steps.download')}</List.Item>
            <List.Item>{t('students.empty.steps.here')}</List.Item>
          </List>
        </>
      }
      action={
        <Stack gap="xs">
          <Button component={Link} to="/siswa/impor" leftSection={<IconFileImport size={16} />}>
            {t('students.empty.import')}
          </Button>
          <Button component={Link} to="/siswa/baru" variant="subtle">
            {t('students.empty.byHand')}
          </Button>
        </Stack>
      }
    />
  );
}
