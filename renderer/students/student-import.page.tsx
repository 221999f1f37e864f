import { Anchor, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { ListImport } from '@renderer/components/list-import/list-import';
import { PageTitle } from '@renderer/components/page-title';
import { saveOffer } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './student-list.module.css';
import { useStudentSource } from './use-student-source';

/** Brings students in from a list: Dapodik's, any other, or the application's own template. */
export default function StudentImportPage() {
  const { t } = useTranslation();
  const source = useStudentSource();
  return (
    <div className={classes.page}>
      <PageTitle title={t('students.listImport.title')} back="/siswa" />
      <ListImport
        source={source}
        hints={<Hints />}
        onward={
          <Button component={Link} to="/siswa">
            {t('students.listImport.toList')}
          </Button>
        }
      />
    </div>
  );
}

function Hints() {
  const { t } = useTranslation();
  const template = useChange(() => rpc.students.importTemplate({}), { onSuccess: saveOffer });
  return (
    <>
      <Text>{t('students.listImport.dapodik')}</Text>
      <Text>{t('students.listImport.other')}</Text>
      <Anchor component="button" type="button" onClick={() => template.mutate({})}>
        <IconDownload size={15} aria-hidden style={{ verticalAlign: -2, marginRight: 4 }} />
        {t('students.listImport.template')}
      </Anchor>
      <ErrorNote error={template.error?.error} />
    </>
  );
}
