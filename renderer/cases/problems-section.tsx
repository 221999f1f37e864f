import { ActionIcon } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { severityEntry } from '@shared/domain/triage';
import { Facts } from '@renderer/components/facts';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { SourceMark } from '@renderer/components/source-mark';
import { longDate } from '@renderer/lib/dates';
import { fieldLabel, reporterLabel } from './case-words';
import classes from './side.module.css';
import { isReadOnly } from './queries';
import { Section } from './section';

interface ProblemsSectionProps {
  one: CaseDetails;
  onEdit: () => void;
}

/** The problems with their sources, the severity they lead to, and why another was set. */
export function ProblemsSection({ one, onEdit }: ProblemsSectionProps) {
  const { t } = useTranslation();
  const { triage, reporter } = one;
  const entry = severityEntry(triage.severity);
  return (
    <Section
      title={t('cases.problems.title')}
      action={
        !isReadOnly(one) && (
          <ActionIcon aria-label={t('cases.problems.edit')} onClick={onEdit}>
            <IconEdit size={16} />
          </ActionIcon>
        )
      }
    >
      <ul className={classes.problems}>
        {triage.problems.map(({ code, label, severity, source }) => (
          <li key={code}>
            <span className={classes.grow}>
              {label}
              {source && <SourceMark source={source} />}
            </span>
            <SeverityBadge severity={severity} />
          </li>
        ))}
      </ul>
      {triage.reason && (
        <div className={classes.reason}>
          <p>
            {t('cases.triage.setTo', {
              severity: entry.label.toLowerCase(),
              proposed: severityEntry(triage.proposedSeverity).label.toLowerCase(),
            })}
          </p>
          <p>{t('cases.problems.reason', { reason: triage.reason })}</p>
        </div>
      )}
      <Facts
        labelWidth={112}
        facts={[
          {
            label: t('cases.triage.handler'),
            value: (
              <>
                {entry.handler} <SourceMark source={entry.source} />
              </>
            ),
          },
          { label: t('cases.problems.field'), value: fieldLabel(one.field) },
          {
            label: t('cases.problems.reporter'),
            value: [reporterLabel(reporter.kind), reporter.name].filter(Boolean).join(', '),
          },
          { label: t('cases.report.reportedOn'), value: longDate(one.reportedOn) },
        ]}
      />
    </Section>
  );
}
