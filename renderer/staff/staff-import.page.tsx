import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListImport } from '@renderer/components/list-import/list-import';
import { PageTitle } from '@renderer/components/page-title';
import classes from './staff-import.module.css';
import { useStaffSource } from './use-staff-source';

/** Brings staff in from Dapodik's list or any other. */
export default function StaffImportPage() {
  const { t } = useTranslation();
  const source = useStaffSource();
  return (
    <div className={classes.page}>
      <PageTitle title={t('staff.listImport.title')} back="/pengaturan/staf" />
      <ListImport
        source={source}
        hints={
          <>
            <Text>{t('staff.listImport.dapodik')}</Text>
            <Text>{t('staff.listImport.other')}</Text>
          </>
        }
        onward={
          <Button component={Link} to="/pengaturan/staf">
            {t('staff.listImport.toList')}
          </Button>
        }
      />
    </div>
  );
}
