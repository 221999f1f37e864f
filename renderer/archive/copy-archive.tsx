import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

interface Props {
  readonly year: string;
  readonly onClose: () => void;
}

/** Copies the file of a year to a stick or another disk; the copy is read back. */
export function CopyArchive({ year, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { folder: '' } });
  const copy = useChange(rpc.archive.copy, {
    onSuccess: ({ path }) => {
      notify(t('archive.copy.done', { path }));
      onClose();
    },
  });
  return (
    <Panel title={t('archive.copy.title', { year })} onClose={onClose}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ folder }) =>
          copy.mutate(
            { schoolYear: year, folder },
            { onError: (failure) => void showFieldErrors(form, failure) },
          ),
        )}
      >
        <TextInput
          label={t('archive.copy.folder')}
          description={t('archive.copy.folderHint')}
          autoComplete="off"
          spellCheck={false}
          maw={560}
          data-autofocus
          {...form.getInputProps('folder')}
        />
        <FormFoot
          error={copy.error}
          pending={copy.isPending}
          submit={t('archive.copy.submit')}
          onCancel={onClose}
        />
      </form>
    </Panel>
  );
}
