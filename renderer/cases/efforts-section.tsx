import { useState } from 'react';
import { ActionIcon, Autocomplete, Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconEdit, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { works } from '@shared/procedure/works';
import { useConfirm } from '@renderer/components/confirm';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { FormFoot } from '@renderer/components/form-foot';
import { SourceMark } from '@renderer/components/source-mark';
import { usualServices } from '@renderer/components/usual-services';
import { longDate, shortDate } from '@renderer/lib/dates';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { isReadOnly, touchedByCase } from './queries';
import { isNamed } from './named-part';
import { Section } from './section';
import classes from './side.module.css';
import { partKey, useIsUnfinished } from './unfinished';

type Effort = CaseDetails['efforts'][number];
type EffortInput = Parameters<typeof rpc.cases.addEffort>[0]['effort'];

/** What the school has tried; a referral needs at least one effort that was not enough (Yasinta et al., 2024). */
export function EffortsSection({ one }: { one: CaseDetails }) {
  const { t } = useTranslation();
  const isUnfinished = useIsUnfinished();
  /** Id of the one being changed, 0 for a new one. */
  const [writing, setWriting] = useState<number | null>(() => {
    if (one.closure) return null;
    if (isUnfinished('newEffort', one.id) || (isNamed('upaya') && one.efforts.length === 0)) return 0;
    return one.efforts.find(({ id }) => isUnfinished('effort', one.id, id))?.id ?? null;
  });
  const readOnly = isReadOnly(one);
  const done = () => setWriting(null);
  return (
    <Section
      id="upaya"
      title={
        <>
          {t('cases.efforts.title')} <SourceMark source={works.yasinta2024} />
        </>
      }
      action={
        !readOnly &&
        writing === null && (
          <ActionIcon aria-label={t('cases.report.efforts.add')} onClick={() => setWriting(0)}>
            <IconPlus size={16} />
          </ActionIcon>
        )
      }
    >
      {one.efforts.length === 0 && writing === null && (
        <>
          <p className={classes.empty}>{t('cases.efforts.empty')}</p>
          {!readOnly && (
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setWriting(0)}>
              {t('cases.report.efforts.addFirst')}
            </Button>
          )}
        </>
      )}
      {writing === 0 && <EffortForm caseId={one.id} effort={null} onDone={done} />}
      <ul className={classes.efforts}>
        {one.efforts.map((effort) =>
          writing === effort.id ? (
            <li key={effort.id}>
              <EffortForm caseId={one.id} effort={effort} onDone={done} />
            </li>
          ) : (
            <EffortItem
              key={effort.id}
              effort={effort}
              readOnly={readOnly}
              onEdit={() => setWriting(effort.id)}
            />
          ),
        )}
      </ul>
    </Section>
  );
}

function EffortItem({ effort, readOnly, onEdit }: { effort: Effort; readOnly: boolean; onEdit: () => void }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const remove = useChange(rpc.cases.removeEffort, { invalidates: touchedByCase });
  const { id: effortId, on, service, result } = effort;
  const askRemove = async () => {
    const sure = await confirm({
      title: t('cases.efforts.removeQuestion'),
      body: t('cases.efforts.removeBody', { service, date: longDate(on) }),
      confirmLabel: t('common.remove'),
      danger: true,
    });
    if (sure) remove.mutate({ effortId });
  };
  return (
    <li id={`upaya-${effortId}`} tabIndex={-1} className={classes.effort}>
      <div className={classes.line}>
        <span className={classes.strong}>{service}</span>
        <time dateTime={on} className={classes.soft}>
          {shortDate(on)}
        </time>
        {!readOnly && (
          <span className={classes.tools}>
            <ActionIcon size="sm" aria-label={t('cases.efforts.edit', { service })} onClick={onEdit}>
              <IconEdit size={15} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={t('cases.efforts.remove', { service })}
              onClick={() => void askRemove()}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </span>
        )}
      </div>
      <p className={classes.prose}>{result}</p>
      <ErrorNote error={remove.error?.error} />
    </li>
  );
}

interface EffortFormProps {
  caseId: number;
  /** `null` for a new one. */
  effort: Effort | null;
  onDone: () => void;
}

function EffortForm({ caseId, effort, onDone }: EffortFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm({
    initialValues: {
      on: (effort?.on ?? today) as string | null,
      service: effort?.service ?? '',
      result: effort?.result ?? '',
    },
  });
  const draft = useDraft(effort ? partKey('effort', caseId, effort.id) : partKey('newEffort', caseId), form);
  const giveUp = () => void draft.discard().then(onDone);
  const save = useChange<EffortInput, unknown>(
    async (input) =>
      effort
        ? rpc.cases.editEffort({ effortId: effort.id, effort: input })
        : rpc.cases.addEffort({ caseId, effort: input }),
    { invalidates: touchedByCase, onSuccess: giveUp },
  );
  return (
    <form
      noValidate
      style={{ padding: '4px 0 12px' }}
      onSubmit={form.onSubmit((values) =>
        save.mutate(values as EffortInput, {
          onError: (failure) => void showFieldErrors(form, failure, t, { within: 'effort.' }),
        }),
      )}
    >
      <div className={classes.two}>
        <DateField label={t('cases.report.efforts.on')} maxDate={today} {...form.getInputProps('on')} />
        <Autocomplete
          label={t('cases.report.efforts.service')}
          placeholder={t('cases.report.efforts.servicePlaceholder')}
          data={usualServices}
          autoFocus
          {...form.getInputProps('service')}
        />
      </div>
      <Textarea
        label={t('cases.report.efforts.result')}
        placeholder={t('cases.report.efforts.resultPlaceholder')}
        autosize
        minRows={2}
        maxRows={10}
        mt="xs"
        {...form.getInputProps('result')}
      />
      <FormFoot error={save.error} pending={save.isPending} onCancel={giveUp} />
    </form>
  );
}
