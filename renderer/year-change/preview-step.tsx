import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@renderer/components/confirm';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { refreshSession } from '@renderer/lib/session';
import { LeaverCases } from './leaver-cases';
import { PreviewTable } from './preview-table';
import { touchedByYearChange, type PreviewRequest, type YearPreview, type YearProposal } from './queries';
import classes from './year-change.module.css';
import type { YearForm } from './year-values';

interface PreviewStepProps {
  proposal: YearProposal;
  preview: YearPreview;
  request: PreviewRequest;
  form: YearForm;
  onBack: () => void;
  /** Students were changed meanwhile: look again. */
  onChanged: () => void;
  onDone: () => Promise<void>;
}

/** What confirming would do, and what is unusual about it. Nothing has changed yet. */
export function PreviewStep({
  proposal,
  preview,
  request,
  form,
  onBack,
  onChanged,
  onDone,
}: PreviewStepProps) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const { to } = proposal;
  const { class: placed, graduated, moved, none } = preview.counts;
  const apply = useChange(rpc.yearChange.apply, {
    invalidates: touchedByYearChange,
    onSuccess: async () => {
      await onDone();
      await refreshSession();
      notify(t('yearChange.done', { to: to.name }));
    },
  });

  async function ask() {
    const sure = await confirm({
      title: t('yearChange.check.question', { to: to.name }),
      body: t('yearChange.check.body', { placed, graduated, moved, none }),
      confirmLabel: t('yearChange.check.apply'),
    });
    if (!sure) return;
    apply.mutate(
      { ...request, leftOn: form.values.leftOn ?? '', seen: preview.seen },
      {
        onError: (failure) => {
          showFieldErrors(form, failure);
          if (failure.error.code === 'conflict') onChanged();
        },
      },
    );
  }

  return (
    <section className={classes.step} aria-label={t('yearChange.check.table')}>
      <Text>{t('yearChange.check.intro')}</Text>
      <PreviewTable groups={preview.groups} request={request} />
      <LeaverCases cases={preview.leaverCases} />
      {graduated + moved > 0 && (
        <DateField label={t('yearChange.check.leftOn')} w={220} {...form.getInputProps('leftOn')} />
      )}
      {!apply.error?.error.fields && <ErrorNote error={apply.error?.error} />}
      <Group gap="sm" className={classes.foot}>
        <Button loading={apply.isPending} onClick={() => void ask()}>
          {t('yearChange.check.apply')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('yearChange.check.back')}
        </Button>
      </Group>
    </section>
  );
}
