import { Anchor } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StudentView } from '@shared/contract/students';
import classes from './student-page.module.css';

/** Whom to call, at a glance: the one who answers first. */
export function GuardianLine({ student }: { student: StudentView }) {
  const { t } = useTranslation();
  if (student.guardians.length === 0) {
    return (
      <div className={classes.guardians}>
        {t('students.page.noGuardians')}{' '}
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/siswa/$studentId/ubah" params={{ studentId: String(student.id) }} />
          )}
        >
          {t('students.page.addGuardians')}
        </Anchor>
      </div>
    );
  }
  return (
    <ul className={classes.guardians}>
      {student.guardians
        .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
        .map((guardian) => (
          <li key={guardian.relation} className={classes.guardian}>
            <span className={classes.soft}>{t(`students.relations.${guardian.relation}`)}</span>{' '}
            <span className={guardian.isPrimary ? classes.primary : undefined}>{guardian.name}</span>{' '}
            {guardian.deceased ? (
              <span className={classes.soft}>({t('students.page.deceased').toLowerCase()})</span>
            ) : guardian.phone ? (
              <span className={classes.phone}>
                <IconPhone size={13} stroke={1.7} aria-hidden /> {guardian.phone}
              </span>
            ) : (
              <span className={classes.soft}>{t('students.page.noPhone')}</span>
            )}
          </li>
        ))}
    </ul>
  );
}
