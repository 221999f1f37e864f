import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LeaverCase } from '@shared/contract/year-change';
import classes from './year-change.module.css';

/** Open cases of who leaves, each with its counselor: closing the year closes none of them. */
export function LeaverCases({ cases }: { cases: readonly LeaverCase[] }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <section className={classes.leavers} aria-labelledby="leaver-cases">
      <Title order={2} id="leaver-cases" size="h4">
        {t('yearChange.check.leavers')}
      </Title>
      <Text c="dimmed">{t('yearChange.check.leaversBody')}</Text>
      <ul className={classes.cases}>
        {cases.map(({ caseId, code, student, outcome, counselor, referrals }) => (
          <li key={caseId}>
            <Link to="/kasus/$caseId" params={{ caseId: String(caseId) }}>
              {code}
            </Link>{' '}
            {t('yearChange.check.leaver', {
              name: student.name,
              className: student.className ?? t('yearChange.check.noClass'),
              outcome: t(`yearChange.outcomes.${outcome}`).toLowerCase(),
            })}
            <span className={classes.soft}>
              {' '}
              {[
                ...(referrals > 0 ? [t('yearChange.check.leaverReferrals', { count: referrals })] : []),
                counselor,
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
