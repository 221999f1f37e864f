import { Button, Group } from '@mantine/core';
import { IconChecks, IconFolderPlus, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '@shared/contract/today';
import { EmptyState } from '@renderer/components/empty-state';

/** Nothing is due: on the first days because there is nothing yet, later because all is done. */
export function NothingDue({ school }: { school: TodayView['school'] }) {
  const { t } = useTranslation();
  if (school.students === 0) {
    return (
      <EmptyState
        icon={IconUsers}
        title={t('today.firstStudents.title')}
        body={t('today.firstStudents.body')}
        action={
          <Group gap="xs" justify="center">
            <Button component={Link} to={'/siswa/impor' as string}>
              {t('today.firstStudents.import')}
            </Button>
            <Button component={Link} to={'/siswa/baru' as string} variant="default">
              {t('today.firstStudents.byHand')}
            </Button>
          </Group>
        }
      />
    );
  }
  const which = school.cases === 0 ? 'firstCase' : 'calm';
  return (
    <EmptyState
      icon={which === 'calm' ? IconChecks : IconFolderPlus}
      title={t(`today.${which}.title`)}
      body={t(`today.${which}.body`)}
      action={
        <Button
          component={Link}
          to={'/kasus/baru' as string}
          variant={which === 'calm' ? 'default' : 'filled'}
        >
          {t(`today.${which}.report`)}
        </Button>
      }
    />
  );
}
