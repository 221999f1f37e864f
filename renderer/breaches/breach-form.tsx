import { NumberInput, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { BreachView } from '@shared/contract/breaches';
import { breachKinds } from '@shared/procedure/breach';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { TimeField } from '@renderer/components/time-field';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './breaches.module.css';

interface BreachFormProps {
  /** The one to change; `null` for a new one. */
  breach: BreachView | null;
  onDone: () => void;
}

type Saving = Parameters<typeof rpc.breaches.save>[0];

/** What happened, when it was noticed, which data, and what is done about it. */
export function BreachForm({ breach, onDone }: BreachFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm({
    initialValues: {
      kind: (breach?.kind ?? null) as string | null,
      noticedOn: (breach?.noticedOn ?? today) as string | null,
      noticedTime: (breach?.noticedTime ?? null) as string | null,
      people: breach?.people ?? null,
      what: breach?.what ?? '',
      how: breach?.how ?? '',
      measures: breach?.measures ?? '',
    },
  });
  const draft = useDraft(`breaches.${breach?.id ?? 'new'}`, form);
  const leave = () => void draft.discard().then(onDone);
  const save = useChange(rpc.breaches.save, {
    invalidates: [['breaches']],
    onSuccess: async () => {
      await draft.discard();
      notify(t('breaches.form.saved'));
      onDone();
    },
  });
  const words = (name: 'what' | 'how' | 'measures') => ({
    className: classes.whole,
    label: t(`breaches.form.${name}`),
    autosize: true,
    minRows: 2,
    maxRows: 8,
    ...form.getInputProps(name),
  });
  return (
    <Panel title={t(breach ? 'breaches.form.change' : 'breaches.form.new')} onClose={leave}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) => {
          if (save.isPending) return;
          save.mutate({ ...values, id: breach?.id ?? null } as Saving, {
            onError: (failure) => void showFieldErrors(form, failure),
          });
        })}
      >
        <div className={classes.fields}>
          <Select
            data-autofocus
            label={t('breaches.form.kind')}
            data={breachKinds.map((kind) => ({ value: kind, label: t(`breaches.kinds.${kind}`) }))}
            {...form.getInputProps('kind')}
          />
          <DateField
            label={t('breaches.form.noticedOn')}
            maxDate={today}
            {...form.getInputProps('noticedOn')}
          />
          <TimeField label={t('breaches.form.noticedTime')} {...form.getInputProps('noticedTime')} />
          <Textarea {...words('what')} description={t('breaches.form.whatHint')} />
          <Textarea {...words('how')} />
          <Textarea {...words('measures')} />
          <NumberInput
            label={t('breaches.form.people')}
            description={t('breaches.form.peopleHint')}
            min={0}
            allowDecimal={false}
            value={form.values.people ?? ''}
            onChange={(value) => form.setFieldValue('people', value === '' ? null : Number(value))}
            error={form.errors['people']}
          />
        </div>
        <FormFoot error={save.error} pending={save.isPending} onCancel={leave} />
      </form>
    </Panel>
  );
}
