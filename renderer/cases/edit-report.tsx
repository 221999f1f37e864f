import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useToday } from '@renderer/lib/session';
import { useUpdateCase } from './queries';
import classes from './report-case.module.css';
import { FieldChips, ReporterFields } from './report-fields';
import { reporterHasName } from './report-form';
import { partKey } from './unfinished';

/** Mends what the report said: who reported, when, the field and the chronology. */
export function EditReport({ one, onClose }: { one: CaseDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm({
    initialValues: {
      reporter: { kind: one.reporter.kind, name: one.reporter.name ?? '' },
      reportedOn: one.reportedOn as string | null,
      field: one.field,
      chronology: one.chronology,
    },
  });
  const draft = useDraft(partKey('reportChange', one.id), form);
  const giveUp = () => void draft.discard().then(onClose);
  const update = useUpdateCase(one.id, giveUp);
  const { kind, name } = form.values.reporter;

  return (
    <Panel title={t('cases.problems.editReport')} onClose={onClose}>
      <form
        noValidate
        style={{ maxWidth: 760 }}
        onSubmit={form.onSubmit((values) =>
          update.mutate(
            // An emptied day goes as it is: the core says that it is wanted.
            {
              ...values,
              reportedOn: values.reportedOn ?? '',
              reporter: { kind, name: reporterHasName(kind) ? name : null },
            },
            { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'changes.' }) },
          ),
        )}
      >
        <ReporterFields
          kind={kind}
          onKind={(next) => form.setFieldValue('reporter.kind', next)}
          nameProps={form.getInputProps('reporter.name')}
        />
        <DateField
          label={t('cases.report.reportedOn')}
          maxDate={today}
          w={176}
          my="md"
          {...form.getInputProps('reportedOn')}
        />
        <FieldChips
          value={form.values.field}
          onChange={(code) => form.setFieldValue('field', code)}
          error={form.errors.field}
        />
        <Textarea
          label={t('cases.report.chronology')}
          description={t('cases.report.chronologyHint')}
          autosize
          minRows={6}
          maxRows={20}
          mt="md"
          classNames={{ input: classes.prose }}
          data-autofocus
          {...form.getInputProps('chronology')}
        />
        <FormFoot error={update.error} pending={update.isPending} onCancel={giveUp} />
      </form>
    </Panel>
  );
}
