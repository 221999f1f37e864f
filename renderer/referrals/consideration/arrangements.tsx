import { Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consentStanding } from '@shared/domain/consent';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { useDesk } from '../desk';
import { Field } from '../field';
import { useAutosave } from '../use-autosave';
import classes from './arrangements.module.css';

/** Funding and administration, arranged once the student is willing (Anwar, 2016). */
export function Arrangements() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const isWilling = consentStanding(view.consents, 'student') === 'given';
  const { arrangements } = view;
  const isEmpty =
    !arrangements.fundingSource && !arrangements.administrationNote && arrangements.arrangedOn === null;
  if (isEmpty && (readOnly || !isWilling)) {
    return (
      <Field name="arrangements">
        <Text size="sm" c="dimmed" tabIndex={-1}>
          {t(readOnly ? 'referrals.nothingRecorded' : 'referrals.steps.consideration.arrangements.waiting')}
        </Text>
      </Field>
    );
  }
  return <ArrangementsForm />;
}

function ArrangementsForm() {
  const { t } = useTranslation();
  const { today } = useDesk();
  const form = useAutosave({
    name: 'arrangements',
    read: (view) => view.arrangements,
    send: (form, referralId) => () => rpc.referrals.saveArrangements({ referralId, form }),
  });
  return (
    <div className={classes.form}>
      <TextInput
        label={t('referrals.steps.consideration.arrangements.fundingSource')}
        placeholder={t('referrals.steps.consideration.arrangements.fundingSourceHint')}
        {...form.text('fundingSource')}
      />
      <Field name="arrangements">
        <DateField
          label={t('referrals.steps.consideration.arrangements.arrangedOn')}
          maxDate={today}
          clearable
          {...form.choice('arrangedOn')}
        />
      </Field>
      <Textarea
        className={classes.whole}
        label={t('referrals.steps.consideration.arrangements.administrationNote')}
        placeholder={t('referrals.steps.consideration.arrangements.administrationNoteHint')}
        autosize
        minRows={1}
        maxRows={8}
        {...form.text('administrationNote')}
      />
      <div className={classes.whole}>
        <AutosaveNote form={form} />
      </div>
    </div>
  );
}
