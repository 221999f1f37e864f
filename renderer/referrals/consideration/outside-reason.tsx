import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { works } from '@shared/procedure/works';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Section } from '../section';
import { useAutosave } from '../use-autosave';

/** A mild problem is for wali kelas and guru: why this one goes outside the school (Anwar & Rohmat, 2022). */
export function OutsideReason() {
  const { view } = useDesk();
  return view.outsideReasonNeeded || view.outsideReason ? <ReasonForm /> : null;
}

function ReasonForm() {
  const { t } = useTranslation();
  const form = useAutosave({
    name: 'outside-reason',
    read: ({ outsideReason }) => ({ outsideReason }),
    send: (form, referralId) =>
      form.outsideReason.trim() ? () => rpc.referrals.saveOutsideReason({ referralId, form }) : null,
  });
  return (
    <Section title={t('referrals.start.outsideReason')} source={works.anwarRohmat2022}>
      <Field name="outsideReason">
        <Textarea
          aria-label={t('referrals.start.outsideReason')}
          description={t('referrals.start.outsideReasonHint')}
          autosize
          minRows={2}
          maxRows={6}
          {...form.text('outsideReason')}
        />
      </Field>
      <AutosaveNote form={form} />
    </Section>
  );
}
