import { PasswordInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

interface Props {
  /** Of this PC; `null` for a file that is named. */
  readonly year: string | null;
  readonly onClose: () => void;
}

/** Opens an archive with its own passphrase, and leads into it. */
export function OpenArchive({ year, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { source: { path: '' }, passphrase: '' } });
  const open = useChange(rpc.archive.open, {
    invalidates: [['archive', 'opened']],
    onSuccess: () => navigate({ to: '/arsip/buka' }),
  });
  return (
    <Panel
      title={year === null ? t('archive.other.title') : t('archive.other.titleYear', { year })}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={form.onSubmit(({ source: { path }, passphrase }) =>
          open.mutate(
            {
              source: year === null ? { of: 'file', path } : { of: 'kept', schoolYear: year },
              passphrase,
            },
            { onError: (failure) => void showFieldErrors(form, failure) },
          ),
        )}
      >
        {year === null && (
          <TextInput
            label={t('archive.other.path')}
            description={t('archive.other.pathHint')}
            autoComplete="off"
            spellCheck={false}
            maw={560}
            mb="md"
            data-autofocus
            {...form.getInputProps('source.path')}
          />
        )}
        <PasswordInput
          label={t('archive.other.passphrase')}
          autoComplete="off"
          maw={400}
          data-autofocus={year === null ? undefined : true}
          {...form.getInputProps('passphrase')}
        />
        <FormFoot
          error={open.error}
          pending={open.isPending}
          submit={t('archive.other.submit')}
          onCancel={onClose}
        />
        {open.isPending && (
          <Text size="sm" c="dimmed" component="output">
            {t('archive.other.opening')}
          </Text>
        )}
      </form>
    </Panel>
  );
}
