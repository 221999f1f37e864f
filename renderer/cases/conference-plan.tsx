import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CaseConferenceView } from '@shared/contract/cases';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { TimeField } from '@renderer/components/time-field';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import classes from './conference.module.css';
import { ParticipantRows } from './participant-rows';
import { touchedByCase } from './queries';
import { partKey } from './unfinished';

type PlanInput = Parameters<typeof rpc.cases.planConference>[0]['plan'];

interface ConferencePlanProps {
  caseId: number;
  /** The plan to change; `null` makes one. */
  planned: CaseConferenceView | null;
  onClose: () => void;
}

/** Planning a konferensi kasus: when, where, about what, with whom. */
export function ConferencePlan({ caseId, planned, onClose }: ConferencePlanProps) {
  const { t } = useTranslation();
  const { account } = useSession();
  const form = useForm({
    initialValues: {
      plannedOn: planned?.plannedOn ?? null,
      time: planned?.time ?? null,
      place: planned?.place ?? t('cases.conference.form.placeDefault'),
      agenda: planned?.agenda ?? '',
      participants: planned?.participants.map((one) => ({ ...one, from: one.from ?? '' })) ?? [
        { name: account?.name ?? '', position: t('common.roles.counselor'), from: '' },
        { name: '', position: t('common.roles.principal'), from: '' },
        { name: '', position: t('common.roles.homeroom'), from: '' },
      ],
    },
  });
  const draft = useDraft(
    planned ? partKey('conferencePlan', caseId, planned.id) : partKey('newConference', caseId),
    form,
  );
  const giveUp = () => void draft.discard().then(onClose);
  const save = useChange<PlanInput, unknown>(
    async (plan) =>
      planned
        ? rpc.cases.editConferencePlan({ conferenceId: planned.id, plan })
        : rpc.cases.planConference({ caseId, plan }),
    { invalidates: touchedByCase, onSuccess: giveUp },
  );

  return (
    <Panel title={t('cases.conference.form.planTitle')} onClose={onClose}>
      <form
        noValidate
        className={classes.form}
        onSubmit={form.onSubmit((values) =>
          save.mutate(values as PlanInput, {
            onError: (failure) => void showFieldErrors(form, failure, t, { within: 'plan.' }),
          }),
        )}
      >
        <div className={classes.three}>
          <DateField label={t('cases.conference.form.plannedOn')} {...form.getInputProps('plannedOn')} />
          <TimeField label={t('cases.conference.form.time')} {...form.getInputProps('time')} />
          <TextInput label={t('cases.conference.form.place')} {...form.getInputProps('place')} />
        </div>
        <Textarea
          label={t('cases.conference.form.agenda')}
          autosize
          minRows={2}
          maxRows={8}
          mt="md"
          {...form.getInputProps('agenda')}
        />
        <ParticipantRows
          label={t('cases.conference.form.participants')}
          rows={form.values.participants}
          onChange={(rows) => form.setFieldValue('participants', rows)}
          errors={form.errors}
        />
        <FormFoot error={save.error} pending={save.isPending} onCancel={giveUp} />
      </form>
    </Panel>
  );
}
