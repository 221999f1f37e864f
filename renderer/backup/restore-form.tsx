import { useState } from 'react';
import { Button, Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Contract } from '@shared/contract/contract';
import type { z } from 'zod';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useMoment, useSize } from './backup-words';
import { FolderField } from './folder-field';
import { RestoreSecret } from './restore-secret';

export type FoundBackup = z.output<Contract['backup']['lookIn']['output']>['backups'][number];

/** Finds the backups of a folder, opens the chosen one, shows what is in it, and puts it in place. */
export function RestoreForm({ folder }: { readonly folder: string }) {
  const { t } = useTranslation();
  const form = useForm({ mode: 'controlled', initialValues: { folder } });
  const [chosen, setChosen] = useState<string | null>(null);
  const look = useChange(rpc.backup.lookIn, {
    onSuccess: ({ backups }) => setChosen(backups[0]?.id ?? null),
  });
  const submit = form.onSubmit((values) =>
    look.mutate(values, { onError: (failure) => showFieldErrors(form, failure, t) }),
  );
  const found = look.data?.backups ?? [];
  const backup = found.find(({ id }) => id === chosen);
  return (
    <Stack gap="md">
      <form onSubmit={submit} noValidate>
        <FolderField
          label={t('backup.restore.folder')}
          description={t('backup.restore.folderHint')}
          autoFocus
          action={
            <Button type="submit" variant="default" loading={look.isPending}>
              {t('backup.restore.look')}
            </Button>
          }
          {...form.getInputProps('folder')}
        />
      </form>
      <ErrorNote error={look.error?.error.fields ? null : look.error?.error} />
      {look.data && found.length === 0 && <Text component="output">{t('backup.restore.nothing')}</Text>}
      {found.length > 0 && <Choice found={found} value={chosen} onChange={setChosen} />}
      {backup && look.variables && (
        <RestoreSecret key={backup.id} folder={look.variables.folder} backup={backup} />
      )}
    </Stack>
  );
}

/** So many are shown at once; older ones are scrolled to. */
function Choice({
  found,
  value,
  onChange,
}: {
  readonly found: readonly FoundBackup[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  const sizeOf = useSize();
  return (
    <Radio.Group label={t('backup.restore.found')} value={value} onChange={onChange}>
      <Stack gap={6} mt={6} mah={200} style={{ overflowY: 'auto' }}>
        {found.map(({ id, madeAt, reason, bytes }) => (
          <Radio
            key={id}
            value={id}
            label={moment(madeAt)}
            description={`${t(`backup.reasons.${reason}`)} · ${sizeOf(bytes)}`}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
