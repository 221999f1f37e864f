import { Anchor, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProblemChoice } from '@shared/contract/cases';
import { proposeTriage, severityEntry } from '@shared/domain/triage';
import { severities, type Severity } from '@shared/procedure/problems';
import { SourceMark } from '@renderer/components/source-mark';
import classes from './triage-panel.module.css';

interface TriagePanelProps {
  problems: readonly ProblemChoice[];
  /** The severity set by hand; `null` while the proposed one holds. */
  severity: Severity | null;
  reason: string;
  onSeverity: (severity: Severity | null) => void;
  onReason: (reason: string) => void;
  reasonError?: React.ReactNode;
}

/** What the chosen problems lead to: how severe, why, and who handles it; another severity asks for its reason. */
export function TriagePanel(props: TriagePanelProps) {
  const { problems, severity, reason, onSeverity, onReason, reasonError } = props;
  const { t } = useTranslation();
  const proposal = proposeTriage(problems);
  if (!proposal) {
    return (
      <Text c="dimmed" className={classes.empty}>
        {t('cases.triage.empty')}
      </Text>
    );
  }
  const holds = severityEntry(severity ?? proposal.severity);
  const because = proposal.because.map(({ label }) => label).join(', ');
  const proposedLabel = severityEntry(proposal.severity).label;
  const isOther = severity !== null && severity !== proposal.severity;

  return (
    <div className={classes.panel} data-severity={holds.code} aria-live="polite">
      <p className={classes.severity}>{holds.label}</p>
      <p className={classes.line}>
        {isOther
          ? t('cases.triage.setTo', {
              severity: holds.label.toLowerCase(),
              proposed: proposedLabel.toLowerCase(),
            })
          : t('cases.triage.because', { problems: because })}
        {!isOther && proposal.because[0]?.source && <SourceMark source={proposal.because[0].source} />}
      </p>
      <p className={classes.label}>{t('cases.triage.handler')}</p>
      <p className={classes.line}>
        {holds.handler}
        <SourceMark source={holds.source} />
      </p>
      {holds.needsConference && <p className={classes.line}>{t('cases.triage.conference')}</p>}
      {severity === null ? (
        <Anchor component="button" type="button" size="sm" onClick={() => onSeverity(proposal.severity)}>
          {t('cases.triage.other')}
        </Anchor>
      ) : (
        <>
          <SegmentedControl
            fullWidth
            mt={4}
            aria-label={t('cases.triage.severity')}
            data={severities.map(({ code, label }) => ({ value: code, label }))}
            value={severity}
            onChange={(code) => onSeverity(code as Severity)}
          />
          {isOther && (
            <Textarea
              label={t('cases.triage.reason')}
              description={t('cases.triage.reasonHint', { severity: proposedLabel.toLowerCase() })}
              autosize
              minRows={2}
              maxRows={6}
              mt="sm"
              data-path="triage.reason"
              value={reason}
              onChange={({ currentTarget }) => onReason(currentTarget.value)}
              error={reasonError}
            />
          )}
          <Anchor component="button" type="button" size="sm" mt="xs" onClick={() => onSeverity(null)}>
            {t('cases.triage.asProposed')}
          </Anchor>
        </>
      )}
    </div>
  );
}
