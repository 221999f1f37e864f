import { Button } from '@mantine/core';
import { IconFolderOpen, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { shortDate } from '@renderer/lib/dates';
import { paperAddress } from '@renderer/lib/paper-address';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './student-page.module.css';

/** The student's cases that this account may see, newest first. */
export function StudentCases({ studentId }: { studentId: number }) {
  const { t } = useTranslation();
  const history = paperAddress({ template: 'student_history', studentId });
  const request = { studentId, state: 'all' } as const;
  const cases = useAnswer(['cases', 'list', request], () => rpc.cases.list(request));
  if (cases.error) return <ErrorNote error={cases.error.error} />;
  if (!cases.data) return <Loading />;
  if (cases.data.total === 0) {
    return (
      <EmptyState
        icon={IconFolderOpen}
        title={t('students.page.casesEmpty')}
        body={t('students.page.casesEmptyBody')}
      />
    );
  }
  return (
    <>
      <Button
        variant="default"
        size="xs"
        mb="sm"
        leftSection={<IconPrinter size={16} />}
        renderRoot={(props) => <Link {...props} {...history} />}
      >
        {t('students.page.printHistory')}
      </Button>
      <ul className={classes.cases}>
        {cases.data.rows.map((row) => (
          <li key={row.id}>
            <Link to="/kasus/$caseId" params={{ caseId: String(row.id) }} className={classes.case}>
              <span className={classes.code}>{row.code}</span>
              <SeverityBadge severity={row.severity} />
              <span>{row.problems.join(', ')}</span>
              <span className={classes.soft}>
                {t(row.standing.code === 'closed' ? 'students.page.closed' : 'students.page.open')} ·{' '}
                {shortDate(row.reportedOn)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
