import { Checkbox, Chip, Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { meetingPlace } from '@shared/domain/meeting-place';
import { bnnTechniques } from '@shared/procedure/stages-bnn';
import { works } from '@shared/procedure/works';
import { DateField } from '@renderer/components/date-field';
import { SourceMark } from '@renderer/components/source-mark';
import { TimeField } from '@renderer/components/time-field';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { FormButtons } from '../form-buttons';
import { EscortFields } from './escort-fields';
import { RecordForm } from '../record-form';
import { useFactForm } from '../use-fact-form';
import classes from './session-form.module.css';

type Session = ReferralView['sessions'][number];
const places = ['receiver', 'school'] as const satisfies Session['place'][];

interface Props {
  readonly session: Session | null;
  readonly onClose: () => void;
}

/** One meeting. The first one begins with what was agreed in "Waktu & tempat", as far as that day has come. */
export function SessionForm({ session, onClose }: Props) {
  const { t } = useTranslation();
  const { view, today } = useDesk();
  const { appointment } = view;
  const isAsAgreed =
    !session && view.sessions.length === 0 && appointment !== null && appointment.on <= today;
  const { form, submit, busy, failure, discard } = useFactForm({
    name: `session.${session?.id ?? 'new'}`,
    initial: {
      on: (session?.on ?? (isAsAgreed ? appointment.on : today)) as string | null,
      time: session ? session.time : isAsAgreed ? appointment.time : null,
      place: session?.place ?? appointment?.place ?? ('receiver' as Session['place']),
      escorts: session?.escorts ?? [],
      escort: session?.escort ?? '',
      techniques: session?.techniques ?? [],
      note: session?.note ?? '',
      secret: session?.secret ?? false,
    },
    send: ({ on, ...rest }, referralId) =>
      rpc.referrals.saveSession({ referralId, id: session?.id ?? null, form: { ...rest, on: on ?? '' } }),
    onSaved: onClose,
  });
  return (
    <RecordForm title={t('referrals.steps.carrying_out.addSession')} onSubmit={submit} onEscape={onClose}>
      <div className={classes.form}>
        <DateField label={t('referrals.date')} required maxDate={today} {...form.getInputProps('on')} />
        <TimeField label={t('referrals.steps.schedule.time')} {...form.getInputProps('time')} />
        <Input.Wrapper label={t('referrals.steps.schedule.place')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('referrals.steps.schedule.place')}
            data={places.map((value) => ({
              value,
              label: t(`referrals.steps.schedule.places.${meetingPlace(view.kind, value)}`),
            }))}
            {...form.getInputProps('place')}
          />
        </Input.Wrapper>
        <div className={classes.whole}>
          <EscortFields
            value={form.values.escorts}
            onChange={(escorts) => form.setFieldValue('escorts', escorts)}
            errorOf={(index) => form.errors[`escorts.${index}.note`] as string | undefined}
          />
        </div>
        <TextInput
          className={classes.whole}
          label={t('referrals.steps.carrying_out.escort')}
          placeholder={t('referrals.steps.carrying_out.escortHint')}
          {...form.getInputProps('escort')}
        />
        {view.kind === 'bnn' && (
          <Chip.Group multiple {...form.getInputProps('techniques')}>
            <Input.Wrapper
              className={classes.whole}
              label={
                <>
                  {t('referrals.steps.carrying_out.techniques')} <SourceMark source={works.maryam2020} />
                </>
              }
              labelElement="div"
            >
              <fieldset className={classes.chips} aria-label={t('referrals.steps.carrying_out.techniques')}>
                {bnnTechniques.map(({ code, label }) => (
                  <Chip key={code} value={code} size="xs">
                    {label}
                  </Chip>
                ))}
              </fieldset>
            </Input.Wrapper>
          </Chip.Group>
        )}
        <Textarea
          className={classes.whole}
          label={t('referrals.note')}
          autosize
          minRows={2}
          maxRows={10}
          autoFocus
          {...form.getInputProps('note')}
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
