import { useCallback, useMemo } from 'react';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { proposeTriage } from '@shared/domain/triage';
import type { Severity } from '@shared/procedure/problems';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import classes from './edit-triage.module.css';
import { ProblemPicker } from './problem-picker';
import { useProblems, useUpdateCase } from './queries';
import { TriagePanel } from './triage-panel';
import { partKey } from './unfinished';

/** Problems and severity of a case that is there already: they change together. */
export function EditTriage({ one, onClose }: { one: CaseDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const { problems } = useProblems();
  const { triage } = one;
  const form = useForm({
    initialValues: {
      triage: {
        problems: triage.problems.map(({ code }) => code),
        severity: (triage.severity === triage.proposedSeverity ? null : triage.severity) as Severity | null,
        reason: triage.reason ?? '',
      },
    },
  });
  const draft = useDraft(partKey('triage', one.id), form);
  const { problems: codes, severity, reason } = form.values.triage;
  const chosen = useMemo(
    () => codes.flatMap((code) => problems.find((choice) => choice.code === code) ?? []),
    [codes, problems],
  );
  const giveUp = () => void draft.discard().then(onClose);
  const update = useUpdateCase(one.id, giveUp);
  const { setFieldValue } = form;
  const choose = useCallback((next: string[]) => setFieldValue('triage.problems', next), [setFieldValue]);

  return (
    <Panel title={t('cases.problems.edit')} onClose={onClose}>
      <form
        noValidate
        onSubmit={form.onSubmit(() => {
          // Without a problem there is no proposal; the core names the field that lacks it.
          const decided = severity ?? proposeTriage(chosen)?.severity ?? triage.severity;
          update.mutate(
            { triage: { problems: codes, severity: decided, reason } },
            { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'changes.' }) },
          );
        })}
      >
        <div className={classes.columns}>
          <ProblemPicker
            problems={problems}
            value={codes}
            onChange={choose}
            error={form.errors['triage.problems']}
          />
          <TriagePanel
            problems={chosen}
            severity={severity}
            reason={reason}
            onSeverity={(next) => form.setFieldValue('triage.severity', next)}
            onReason={(next) => form.setFieldValue('triage.reason', next)}
            reasonError={form.errors['triage.reason']}
          />
        </div>
        <FormFoot error={update.error} pending={update.isPending} onCancel={giveUp} />
      </form>
    </Panel>
  );
}
