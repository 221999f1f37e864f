import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ProblemChoice } from '@shared/contract/cases';
import { severities, type Severity } from '@shared/procedure/problems';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './own-problem-form.module.css';

interface OwnProblemFormProps {
  /** What was searched for in vain. */
  label?: string;
  onAdded: (problem: ProblemChoice) => void;
  onCancel?: () => void;
}

/** A problem that the paper does not name: its name and its severity, which the school decides. */
export function OwnProblemForm({ label = '', onAdded, onCancel }: OwnProblemFormProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { label, severity: 'moderate' as Severity } });
  const add = useChange(rpc.cases.addProblem, {
    invalidates: [['cases', 'problems']],
    onSuccess: (problem) => {
      form.reset();
      onAdded(problem);
    },
  });
  const submit = () =>
    add.mutate(form.getValues(), { onError: (failure) => void showFieldErrors(form, failure) });

  return (
    <div className={classes.box}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('cases.report.problems.ownLabel')}
          data-autofocus
          autoFocus
          flex={1}
          {...form.getInputProps('label')}
          // It lies within the report's own form: Enter adds the problem, and does not send the report.
          onKeyDown={(event) => {
            if (event.key === 'Escape' && onCancel) {
              event.preventDefault();
              onCancel();
            }
            if (event.key !== 'Enter') return;
            event.preventDefault();
            submit();
          }}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id="own-problem-severity">
            {t('cases.report.problems.ownSeverity')}
          </Text>
          <SegmentedControl
            aria-labelledby="own-problem-severity"
            data={severities.map(({ code, label: name }) => ({ value: code, label: name }))}
            {...form.getInputProps('severity')}
          />
        </div>
        <Button variant="light" onClick={submit} loading={add.isPending}>
          {t('cases.report.problems.ownAdd')}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mt={6}>
        {t('cases.report.problems.ownHint')}
      </Text>
      {add.error && !add.error.error.fields && <ErrorNote error={add.error.error} />}
    </div>
  );
}
