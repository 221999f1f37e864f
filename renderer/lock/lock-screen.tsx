import { useState } from 'react';
import { Button, PasswordInput, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ErrorNote } from '@renderer/components/error-note';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { setSession, useSession } from '@renderer/lib/session';

export default function LockScreen() {
  const { accounts } = useSession();
  const [accountKey] = useState(accounts[0]?.key ?? '');
  const form = useForm({ initialValues: { passphrase: '' } });
  const unlock = useChange(rpc.session.unlock, { onSuccess: setSession });
  return (
    <form onSubmit={form.onSubmit(({ passphrase }) => unlock.mutate({ accountKey, passphrase }))}>
      <Stack maw={360} mx="auto" mt={160} gap="sm">
        <Title order={1}>Rujuk</Title>
        <PasswordInput label="Frasa sandi" autoFocus data-autofocus {...form.getInputProps('passphrase')} />
        <ErrorNote error={unlock.error?.error} />
        <Button type="submit" loading={unlock.isPending}>
          Buka
        </Button>
      </Stack>
    </form>
  );
}
