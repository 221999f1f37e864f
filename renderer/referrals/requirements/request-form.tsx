import { Anchor, Select, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays } from '@shared/domain/calendar';
import { receiverKind } from '@shared/procedure/receivers';
import { DateField } from '@renderer/components/date-field';
import { longDate } from '@renderer/lib/dates';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Section } from '../section';
import { useAutosave } from '../use-autosave';
import classes from './requirements-step.module.css';

/** What the letter is for and asks for, and who answers for the student on the school's side. */
export function RequestForm() {
  const { t } = useTranslation();
  const { view, today, readOnly } = useDesk();
  const form = useAutosave({
    name: 'request',
    read: (view) => view.request,
    send: (form, referralId) => () => rpc.referrals.saveRequest({ referralId, form }),
  });
  const days = (view.schoolKind ?? receiverKind(view.kind)).reportDueDays;
  const usualDay = addDays(view.letter?.date ?? today, days);
  const due = form.choice('reportDueOn');
  const responsible = form.choice('responsibleId');

  return (
    <Section title={t('referrals.steps.letter.request')}>
      <div className={classes.form}>
        <Field name="purpose" style={{ gridColumn: '1 / -1' }}>
          <Textarea
            label={t('referrals.steps.letter.purpose')}
            description={t('referrals.steps.letter.purposeHint')}
            autosize
            minRows={3}
            maxRows={12}
            {...form.text('purpose')}
          />
        </Field>
        <Textarea
          className={classes.whole}
          label={t('referrals.steps.letter.requestedService')}
          description={t('referrals.steps.letter.requestedServiceHint')}
          placeholder={receiverKind(view.kind).usualRequest}
          autosize
          minRows={1}
          maxRows={8}
          {...form.text('requestedService')}
        />
        <Field name="reportDueOn">
          <DateField
            label={t('referrals.steps.letter.reportDueOn')}
            minDate={view.createdOn}
            clearable={!readOnly}
            {...due}
          />
          {!due.value && !readOnly && (
            <Anchor component="button" type="button" size="xs" mt={4} onClick={() => due.onChange(usualDay)}>
              {t('referrals.steps.letter.usualDay', { days, date: longDate(usualDay) })}
            </Anchor>
          )}
        </Field>
        <Field name="responsibleId">
          <Select
            label={t('referrals.steps.letter.responsible')}
            data={view.counselors.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={responsible.value === null ? null : String(responsible.value)}
            onChange={(value) => responsible.onChange(value === null ? null : Number(value))}
            error={responsible.error}
            readOnly={readOnly}
            allowDeselect={false}
          />
        </Field>
      </div>
      <AutosaveNote form={form} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('referrals.start.stays')}
      </Text>
    </Section>
  );
}
