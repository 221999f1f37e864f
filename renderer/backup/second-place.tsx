import { useState } from 'react';
import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '@shared/contract/backup';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { useMoment } from './backup-words';
import { FolderField } from './folder-field';
import { TroubleNote } from './trouble-note';
import classes from './backup.module.css';

type Second = NonNullable<BackupOverview['second']>;

/** The stick or the other disk that gets every backup too. */
export function SecondPlace({ second }: { readonly second: BackupOverview['second'] }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const [changing, setChanging] = useState(false);
  const isCoordinator = account?.role === 'coordinator';
  return (
    <section>
      <Title order={2}>{t('backup.second.title')}</Title>
      <Text c="dimmed" size="sm" mb="xs">
        {t('backup.second.hint')}
      </Text>
      {second && <Place second={second} />}
      {!isCoordinator && <Text size="sm">{t('backup.second.coordinator')}</Text>}
      {isCoordinator &&
        (second && !changing ? (
          <Choices onChange={() => setChanging(true)} />
        ) : (
          <PlaceForm path={second?.folder ?? ''} onDone={() => setChanging(false)} />
        ))}
    </section>
  );
}

function Place({ second }: { readonly second: Second }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const [newest] = second.backups;
  return (
    <Stack gap={4} mb="sm">
      <div>
        <Code className={classes.folder}>{second.folder}</Code>
      </div>
      <Text size="sm" component="output">
        {second.present
          ? newest
            ? t('backup.second.present', { when: moment(newest.madeAt) })
            : t('backup.second.presentEmpty')
          : t('backup.second.absent')}
      </Text>
      <TroubleNote trouble={second.trouble} />
    </Stack>
  );
}

function Choices({ onChange }: { readonly onChange: () => void }) {
  const { t } = useTranslation();
  const forget = useChange(rpc.backup.setSecondPlace, {
    invalidates: [['backup']],
    onSuccess: () => notify(t('backup.second.forgotten')),
  });
  return (
    <>
      <ErrorNote error={forget.error?.error} mb="xs" />
      <Group gap="xs">
        <Button variant="default" onClick={onChange}>
          {t('backup.second.change')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          loading={forget.isPending}
          onClick={() => forget.mutate({ path: null })}
        >
          {t('backup.second.forget')}
        </Button>
      </Group>
    </>
  );
}

function PlaceForm({ path, onDone }: { readonly path: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ mode: 'controlled', initialValues: { path } });
  const choose = useChange(rpc.backup.setSecondPlace, {
    invalidates: [['backup']],
    onSuccess: () => {
      notify(t('backup.second.saved'));
      onDone();
    },
  });
  const submit = form.onSubmit((values) =>
    choose.mutate(values, { onError: (failure) => showFieldErrors(form, failure, t) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <ErrorNote error={choose.error?.error.fields ? null : choose.error?.error} mb="xs" />
      <FolderField
        label={t('backup.second.path')}
        description={t('backup.second.pathHint')}
        action={
          <Button type="submit" variant="default" loading={choose.isPending}>
            {t('backup.second.choose')}
          </Button>
        }
        {...form.getInputProps('path')}
      />
    </form>
  );
}
