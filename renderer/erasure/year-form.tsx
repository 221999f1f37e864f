import { Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { SecondPerson } from './second-person';

/** Destroys a sealed year: says what goes and what stays, and asks for two people and the year by hand. */
export function YearForm({ year, onDone }: { readonly year: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      typed: '',
      reason: '',
      principalId: null as string | null,
      principalPassphrase: '',
    },
  });
  const destroy = useChange(rpc.erasure.year, {
    invalidates: [['erasure'], ['archive'], ['cases'], ['students'], ['evaluation']],
    onSuccess: ({ isSwept }) => {
      notify(t(isSwept ? 'erasure.year.done' : 'erasure.notSwept', { year }));
      onDone();
    },
  });
  return (
    <Panel title={t('erasure.year.title', { year })} onClose={onDone} grave>
      <Text>{t('erasure.year.what')}</Text>
      <Text size="sm" c="dimmed" mt={4}>
        {t('erasure.year.copies')}
      </Text>
      <form
        noValidate
        onSubmit={form.onSubmit(({ principalId, ...values }) => {
          if (destroy.isPending) return;
          const asked = { ...values, schoolYear: year, principalId: Number(principalId) };
          destroy.mutate(asked, { onError: (failure) => void showFieldErrors(form, failure) });
        })}
      >
        <Textarea
          data-autofocus
          mt="sm"
          label={t('erasure.person.reason')}
          description={t('erasure.person.reasonHint')}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        <TextInput
          mt="sm"
          w={260}
          label={t('erasure.year.typed', { year })}
          autoComplete="off"
          {...form.getInputProps('typed')}
        />
        <SecondPerson form={form} />
        <FormFoot
          error={destroy.error}
          pending={destroy.isPending}
          submit={t('erasure.year.submit')}
          color="red"
          onCancel={onDone}
        />
      </form>
    </Panel>
  );
}
