import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconMapOff}
      title={t('app.notFound.title')}
      body={t('app.notFound.body')}
      action={
        <Button component={Link} to="/" variant="default">
          {t('app.notFound.home')}
        </Button>
      }
    />
  );
}
