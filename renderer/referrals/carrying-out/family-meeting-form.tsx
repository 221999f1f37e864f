import { Checkbox, Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { FormButtons } from '../form-buttons';
import { RecordForm } from '../record-form';
import { useFactForm } from '../use-fact-form';
import classes from './session-form.module.css';

type Meeting = ReferralView['familyMeetings'][number];
export type MeetingKind = Meeting['kind'];

interface Props {
  readonly meeting: Meeting | null;
  readonly kind: MeetingKind;
  readonly onClose: () => void;
}

/** One consultation with the parents, or one home visit; also one to which nobody came, with why. */
export function FamilyMeetingForm({ meeting, kind, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useDesk();
  const { form, submit, busy, failure, discard } = useFactForm({
    name: `meeting.${meeting?.id ?? 'new'}`,
    initial: {
      kind: meeting?.kind ?? kind,
      on: (meeting?.on ?? today) as string | null,
      attended: meeting?.attended ?? true,
      people: meeting?.people ?? '',
      topic: meeting?.topic ?? '',
      result: meeting?.result ?? '',
      secret: meeting?.secret ?? false,
    },
    send: ({ on, ...rest }, referralId) =>
      rpc.referrals.saveFamilyMeeting({
        referralId,
        id: meeting?.id ?? null,
        form: { ...rest, on: on ?? '' },
      }),
    onSaved: onClose,
  });
  const { attended } = form.values;
  return (
    <RecordForm
      title={t(`referrals.steps.carrying_out.meetings.form.${form.values.kind}`)}
      onSubmit={submit}
      onEscape={onClose}
    >
      <div className={classes.form}>
        <DateField label={t('referrals.date')} required maxDate={today} {...form.getInputProps('on')} />
        <Input.Wrapper
          label={t('referrals.steps.carrying_out.meetings.parents')}
          labelElement="div"
          style={{ gridColumn: '2 / -1' }}
        >
          <SegmentedControl
            fullWidth
            aria-label={t('referrals.steps.carrying_out.meetings.parents')}
            data={[
              { value: 'met', label: t('referrals.steps.carrying_out.meetings.met') },
              { value: 'notMet', label: t('referrals.steps.carrying_out.meetings.notMet') },
            ]}
            value={attended ? 'met' : 'notMet'}
            onChange={(value) => form.setFieldValue('attended', value === 'met')}
          />
        </Input.Wrapper>
        <TextInput
          className={classes.whole}
          label={t('referrals.steps.carrying_out.meetings.people')}
          {...form.getInputProps('people')}
        />
        <TextInput
          className={classes.whole}
          label={t('referrals.steps.carrying_out.meetings.topic')}
          {...form.getInputProps('topic')}
        />
        <Textarea
          className={classes.whole}
          label={t(`referrals.steps.carrying_out.meetings.${attended ? 'result' : 'whyNot'}`)}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps('result')}
        />
        <Checkbox
          className={classes.whole}
          label={t('referrals.secret')}
          description={t('referrals.secretHint')}
          {...form.getInputProps('secret', { type: 'checkbox' })}
        />
      </div>
      <FormButtons busy={busy} failure={failure} onCancel={discard} />
    </RecordForm>
  );
}
