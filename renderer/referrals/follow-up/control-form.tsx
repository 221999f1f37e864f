import { Checkbox, Input, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import type { ControlWeek } from '@shared/domain/weekly-control';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { FormButtons } from '../form-buttons';
import { RateScale } from '../rate-scale';
import { RecordForm } from '../record-form';
import { useFactForm } from '../use-fact-form';
import { proposedDay } from './control-weeks';
import classes from './week-strip.module.css';

type Control = ReferralView['controls'][number];
const scales = ['mood', 'learning', 'relations'] as const;
const absences = ['absencesSick', 'absencesExcused', 'absencesUnexcused'] as const;
type Attended = 'yes' | 'no' | 'unknown';

const initialOf = (control: Control | null, on: string) => ({
  on: on as string | null,
  by: control?.by ?? ('school' as Control['by']),
  kind: control?.kind ?? ('kept' as Control['kind']),
  attended: (control?.attended === true ? 'yes' : control?.attended === false ? 'no' : 'unknown') as Attended,
  mood: control?.mood ?? null,
  learning: control?.learning ?? null,
  relations: control?.relations ?? null,
  absencesSick: control?.absencesSick ?? null,
  absencesExcused: control?.absencesExcused ?? null,
  absencesUnexcused: control?.absencesUnexcused ?? null,
  events: control?.events ?? '',
  action: control?.action ?? '',
  secret: control?.secret ?? false,
});

interface Props {
  readonly week: ControlWeek;
  /** The entry to correct; `null` for a new one. */
  readonly control: Control | null;
  readonly onClose: () => void;
}

/** One weekly control: by whom, how the student is, days away from school, what happened and what was done. */
export function ControlForm({ week, control, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useDesk();
  const { form, submit, busy, failure, discard } = useFactForm({
    name: `control.${control ? `entry-${control.id}` : `week-${week.week}`}`,
    initial: initialOf(control, control?.on ?? proposedDay(week, today)),
    send: ({ on, attended, ...rest }, referralId) =>
      rpc.referrals.saveControl({
        referralId,
        id: control?.id ?? null,
        form: { ...rest, on: on ?? '', attended: attended === 'unknown' ? null : attended === 'yes' },
      }),
    onSaved: onClose,
  });
  const isHoliday = form.values.kind === 'holiday';
  return (
    <RecordForm
      title={t('referrals.steps.follow_up.form.title', { week: week.week })}
      onSubmit={submit}
      onEscape={onClose}
    >
      <div className={classes.form}>
        <Input.Wrapper
          className={classes.half}
          label={t('referrals.steps.follow_up.form.kind')}
          labelElement="div"
        >
          <SegmentedControl
            fullWidth
            aria-label={t('referrals.steps.follow_up.form.kind')}
            data={(['kept', 'holiday'] as const).map((value) => ({
              value,
              label: t(`referrals.steps.follow_up.form.${value}`),
            }))}
            {...form.getInputProps('kind')}
          />
        </Input.Wrapper>
        <DateField
          className={classes.half}
          label={t('referrals.date')}
          required
          maxDate={today}
          {...form.getInputProps('on')}
        />
        {!isHoliday && (
          <>
            <Input.Wrapper
              className={classes.half}
              label={t('referrals.steps.follow_up.form.by')}
              labelElement="div"
            >
              <SegmentedControl
                fullWidth
                aria-label={t('referrals.steps.follow_up.form.by')}
                data={[
                  { value: 'school', label: t('referrals.steps.follow_up.form.bySchool') },
                  { value: 'receiver', label: t('referrals.steps.follow_up.form.byReceiver') },
                ]}
                {...form.getInputProps('by')}
              />
            </Input.Wrapper>
            <Input.Wrapper
              className={classes.half}
              label={t('referrals.steps.follow_up.form.attended')}
              labelElement="div"
            >
              <SegmentedControl
                fullWidth
                aria-label={t('referrals.steps.follow_up.form.attended')}
                data={[
                  { value: 'yes', label: t('referrals.steps.follow_up.form.yes') },
                  { value: 'no', label: t('referrals.steps.follow_up.form.no') },
                  { value: 'unknown', label: '–' },
                ]}
                {...form.getInputProps('attended')}
              />
            </Input.Wrapper>
            <Input.Wrapper
              className={classes.half}
              label={t('referrals.steps.follow_up.form.ratings')}
              description={t('referrals.steps.analysis.scalesHint')}
              labelElement="div"
            >
              {scales.map((scale) => (
                <div key={scale} className={classes.rating}>
                  {t(`referrals.steps.analysis.scale.${scale}`)}
                  <RateScale
                    label={t(`referrals.steps.analysis.scale.${scale}`)}
                    value={form.values[scale]}
                    readOnly={false}
                    onChange={(value) => form.setFieldValue(scale, value)}
                  />
                </div>
              ))}
            </Input.Wrapper>
            <Input.Wrapper
              className={classes.half}
              label={t('referrals.steps.follow_up.form.absences')}
              labelElement="div"
            >
              {absences.map((name) => (
                <div key={name} className={classes.rating}>
                  {t(`referrals.steps.follow_up.form.${name}`)}
                  <NumberInput
                    aria-label={t(`referrals.steps.follow_up.form.${name}`)}
                    size="xs"
                    w={84}
                    min={0}
                    max={7}
                    allowDecimal={false}
                    value={form.values[name] ?? ''}
                    onChange={(value) => form.setFieldValue(name, value === '' ? null : Number(value))}
                    error={form.errors[name]}
                  />
                </div>
              ))}
            </Input.Wrapper>
          </>
        )}
        <Textarea
          className={isHoliday ? classes.whole : classes.half}
          label={isHoliday ? t('referrals.note') : t('referrals.steps.follow_up.form.events')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('events')}
        />
        {!isHoliday && (
          <Textarea
            className={classes.half}
            label={t('referrals.steps.follow_up.form.action')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('action')}
          />
        )}
        <Checkbox
          className={classes.whole}
          label={t('referrals.secret')}
          description={t('referrals.secretHint')}
          {...form.getInputProps('secret', { type: 'checkbox' })}
        />
      </div>
      <FormButtons
        label={t('referrals.steps.follow_up.form.submit')}
        busy={busy}
        failure={failure}
        onCancel={discard}
      />
    </RecordForm>
  );
}
