import { Checkbox, Group, Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CaseConferenceView } from '@shared/contract/cases';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './conference.module.css';
import { ParticipantRows } from './participant-rows';
import { touchedByCase } from './queries';
import { partKey } from './unfinished';

type RecordInput = Parameters<typeof rpc.cases.recordConference>[0]['record'];

const decisionOf = (decided: boolean | null) => (decided === null ? null : decided ? 'refer' : 'not');

interface ConferenceRecordProps {
  caseId: number;
  conference: CaseConferenceView;
  onClose: () => void;
}

/** What a conference came to: who was there, what was said, what was decided. The same form mends it later. */
export function ConferenceRecord({ caseId, conference, onClose }: ConferenceRecordProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { id: conferenceId, plannedOn, heldOn, participants } = conference;
  const form = useForm({
    initialValues: {
      heldOn: (heldOn ?? (plannedOn <= today ? plannedOn : today)) as string | null,
      participants: participants.map((one) => ({ ...one, from: one.from ?? '' })),
      notes: conference.notes,
      decision: conference.decision,
      decidedToRefer: decisionOf(conference.decidedToRefer) as string | null,
      secrecyPledged: conference.secrecyPledged,
    },
  });
  const draft = useDraft(partKey('conferenceRecord', caseId, conferenceId), form);
  const giveUp = () => void draft.discard().then(onClose);
  const save = useChange((record: RecordInput) => rpc.cases.recordConference({ conferenceId, record }), {
    invalidates: touchedByCase,
    onSuccess: giveUp,
  });

  return (
    <Panel title={t('cases.conference.form.recordTitle')} onClose={onClose}>
      <form
        noValidate
        className={classes.form}
        onSubmit={form.onSubmit((values) => {
          const decided = values.decidedToRefer;
          const record = { ...values, decidedToRefer: decided === null ? null : decided === 'refer' };
          save.mutate(record as RecordInput, {
            onError: (failure) => void showFieldErrors(form, failure, t, { within: 'record.' }),
          });
        })}
      >
        <DateField
          label={t('cases.conference.form.heldOn')}
          maxDate={today}
          w={176}
          {...form.getInputProps('heldOn')}
        />
        <ParticipantRows
          label={t('cases.conference.form.participantsHeld')}
          rows={form.values.participants}
          onChange={(rows) => form.setFieldValue('participants', rows)}
          errors={form.errors}
        />
        <Checkbox
          label={t('cases.conference.form.secrecyPledged')}
          mt="md"
          {...form.getInputProps('secrecyPledged', { type: 'checkbox' })}
        />
        <Textarea
          label={t('cases.conference.form.notes')}
          autosize
          minRows={4}
          maxRows={16}
          mt="md"
          data-autofocus
          {...form.getInputProps('notes')}
        />
        <Textarea
          label={t('cases.conference.form.decision')}
          autosize
          minRows={2}
          maxRows={10}
          mt="md"
          {...form.getInputProps('decision')}
        />
        <Radio.Group
          label={t('cases.conference.form.decidedToRefer')}
          mt="md"
          {...form.getInputProps('decidedToRefer')}
        >
          <Group gap="lg" mt={4}>
            <Radio value="refer" label={t('cases.conference.form.refer')} data-path="decidedToRefer" />
            <Radio value="not" label={t('cases.conference.form.notRefer')} />
          </Group>
        </Radio.Group>
        <FormFoot error={save.error} pending={save.isPending} onCancel={giveUp} />
      </form>
    </Panel>
  );
}
