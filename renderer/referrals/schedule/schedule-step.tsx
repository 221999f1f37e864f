import { Anchor, Input, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { meetingPlace } from '@shared/domain/meeting-place';
import { receiverKind } from '@shared/procedure/receivers';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { TimeField } from '@renderer/components/time-field';
import { longDate } from '@renderer/lib/dates';
import { saveOffer } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Gate } from '../gate';
import { StageItems } from '../carrying-out/stage-items';
import { useAutosave } from '../use-autosave';
import classes from './schedule-step.module.css';

const places = ['receiver', 'school'] as const;

const readAppointment = ({ appointment }: ReferralView) => ({
  on: appointment?.on ?? null,
  time: appointment?.time ?? null,
  place: appointment?.place ?? places[0],
  note: appointment?.note ?? '',
});

/** Step 3: when and where, as the receiver sets them and as it suits the student (Anwar, 2016). */
export function ScheduleStep() {
  const { view } = useDesk();
  return (
    <>
      <Gate action="set_appointment" isFilled={view.appointment !== null}>
        <AppointmentForm />
      </Gate>
      <StageItems stage="planning" withoutProvable />
    </>
  );
}

function AppointmentForm() {
  const { t } = useTranslation();
  const { view, today, readOnly, goTo } = useDesk();
  const form = useAutosave({
    name: 'appointment',
    read: readAppointment,
    send: ({ on, ...rest }, referralId) => {
      if (on) return () => rpc.referrals.saveAppointment({ referralId, form: { ...rest, on } });
      // Without a day there is no appointment; a note alone waits for its day.
      const isEmpty = !rest.time && !rest.note.trim();
      return isEmpty ? () => rpc.referrals.saveAppointment({ referralId, form: null }) : null;
    },
  });
  const { on, time, place } = form.values;
  const kind = receiverKind(view.kind);
  // Whose institution is the school itself is called by name.
  const insider = kind.direction === 'inside' ? view.receiver?.person : null;
  const receiver = insider ?? view.receiver?.institution ?? (view.schoolKind ?? kind).label;
  const isPast = on !== null && on < today && view.sessions.length === 0;

  return (
    <>
      {view.receiver?.hours && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('referrals.steps.schedule.hours', { hours: view.receiver.hours })}
        </Text>
      )}
      <div className={classes.form}>
        <Field name="appointment">
          <DateField label={t('referrals.steps.schedule.on')} clearable {...form.choice('on')} />
        </Field>
        <TimeField label={t('referrals.steps.schedule.time')} {...form.choice('time')} />
        <Input.Wrapper label={t('referrals.steps.schedule.place')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('referrals.steps.schedule.place')}
            data={places.map((value) => ({
              value,
              label: t(`referrals.steps.schedule.places.${meetingPlace(view.kind, value)}`),
            }))}
            value={place}
            onChange={form.choice('place').onChange}
            readOnly={readOnly}
          />
        </Input.Wrapper>
        <Textarea
          className={classes.whole}
          label={t('referrals.steps.schedule.note')}
          placeholder={t('referrals.steps.schedule.noteHint')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.text('note')}
        />
      </div>
      <AutosaveNote form={form} />
      <output className={classes.summary}>
        {on && (
          <Text size="sm">
            {t(time ? 'referrals.steps.schedule.summaryTime' : 'referrals.steps.schedule.summary', {
              receiver,
              day: longDate(on),
              time: time?.replace(':', '.'),
              place: t(`referrals.steps.schedule.placeIn.${meetingPlace(view.kind, place)}`),
            })}
          </Text>
        )}
        {isPast && (
          <Text size="sm" c="var(--rujuk-moderate)">
            {t('referrals.steps.schedule.past')}{' '}
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => goTo('carrying_out', 'sessions')}
            >
              {t('referrals.steps.schedule.sessionHint')}
            </Anchor>
          </Text>
        )}
        {view.appointment && <SaveForCalendar referralId={view.id} />}
        {on && !readOnly && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            c="dimmed"
            onClick={() => form.set({ on: null, time: null, note: '' })}
          >
            {t('referrals.steps.schedule.clear')}
          </Anchor>
        )}
      </output>
    </>
  );
}

/** Hands the appointment out for the calendar of a telephone or an office; there is no name in it. */
function SaveForCalendar({ referralId }: { referralId: number }) {
  const { t } = useTranslation();
  const file = useChange(rpc.today.appointmentFile, { onSuccess: saveOffer });
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={() => file.mutate({ referralId })}>
        {t('referrals.steps.schedule.saveFile')}
      </Anchor>
      <ErrorNote error={file.error?.error} />
    </>
  );
}
