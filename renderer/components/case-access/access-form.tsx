import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '@renderer/components/form-foot';
import { showFieldErrors } from '@renderer/lib/form-errors';
import type { CallFailure } from '@renderer/lib/rpc';
import { CounselorChoice } from './counselor-choice';

interface Mutation<I> {
  mutate(input: I, options: { onError: (failure: CallFailure) => void }): void;
  error: CallFailure | null;
  isPending: boolean;
}

interface AccessFormProps<I> {
  /** Who is chosen: the field of the call, its label, and who cannot be. Left out where nobody is. */
  who?: { field: string; label: string; without: readonly number[] };
  hint: string;
  submit: string;
  change: Mutation<I>;
  /** The call's input. `accountId` is 0 while nobody was chosen. */
  inputOf: (accountId: number, reason: string) => I;
  onCancel: () => void;
}

/** Somebody, and why: what every change of who reads a case asks for. */
export function AccessForm<I>({ who, hint, submit, change, inputOf, onCancel }: AccessFormProps<I>) {
  const { t } = useTranslation();
  const field = who?.field ?? 'accountId';
  const form = useForm<Record<string, string>>({ initialValues: { [field]: '', reason: '' } });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        change.mutate(inputOf(Number(values[field] ?? 0), values['reason'] ?? ''), {
          onError: (failure) => void showFieldErrors(form, failure),
        }),
      )}
    >
      {who && (
        <CounselorChoice
          label={who.label}
          without={who.without}
          autoFocus
          input={{ ...form.getInputProps(field), value: form.values[field] || null }}
        />
      )}
      <Textarea
        label={t('caseAccess.reason')}
        description={hint}
        autosize
        minRows={2}
        maxRows={5}
        maw={560}
        mt={who ? 'sm' : 0}
        data-autofocus={who ? undefined : true}
        {...form.getInputProps('reason')}
      />
      <FormFoot error={change.error} pending={change.isPending} submit={submit} onCancel={onCancel} />
    </form>
  );
}
