import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** The number that the office gave to a letter that was issued without one. */
export function EnterNumber({ letter }: { letter: LetterView }) {
  const { t } = useTranslation();
  const form = useForm({ mode: 'controlled', initialValues: { number: '' } });
  const enter = useChange(rpc.letters.enterNumber, {
    invalidates: [['letters'], ['referrals'], ['cases']],
    onSuccess: ({ number }) => notify(t('letters.number.entered', { number })),
  });
  const submit = form.onSubmit(({ number }) =>
    enter.mutate(
      { letterId: letter.id, number },
      { onError: (failure) => void showFieldErrors(form, failure, t) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Group gap="xs" align="flex-start">
        <TextInput
          aria-label={t('letters.number.byHand')}
          placeholder={t('letters.number.enterHint')}
          autoComplete="off"
          spellCheck={false}
          w={260}
          {...form.getInputProps('number')}
        />
        <Button type="submit" variant="default" loading={enter.isPending}>
          {t('letters.number.enter')}
        </Button>
      </Group>
      <ErrorNote error={enter.error && !enter.error.error.fields ? enter.error.error : null} />
    </form>
  );
}
