import { useEffect, useState } from 'react';
import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconDownload, IconKey, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { printFile, saveOffer } from '@renderer/lib/files';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { setSession } from '@renderer/lib/session';
import classes from './recovery-step.module.css';
import { SetupFrame } from './setup-frame';

/** The recovery code: shown, put on paper, then typed back from the paper. */
export function RecoveryStep() {
  const [typing, setTyping] = useState(false);
  return (
    <SetupFrame step="recovery">
      {typing ? <TypeBack onBack={() => setTyping(false)} /> : <ShownCode onKept={() => setTyping(true)} />}
    </SetupFrame>
  );
}

function ShownCode({ onKept }: { onKept: () => void }) {
  const { t } = useTranslation();
  const code = useChange(rpc.setup.recoveryCode);
  const print = useChange(rpc.setup.recoveryPdf, { onSuccess: printFile });
  const save = useChange(rpc.setup.recoveryPdf, { onSuccess: saveOffer });
  const { mutate: ask } = code;
  useEffect(() => ask({}), [ask]);

  return (
    <Stack gap="md" align="flex-start">
      <Alert
        variant="light"
        color="orange"
        icon={<IconKey size={18} />}
        classNames={{ root: classes.warning, icon: classes.warningIcon, message: classes.warningText }}
      >
        <Text>{t('school.setup.recovery.warning')}</Text>
        <Text mt={4}>{t('school.setup.recovery.keep')}</Text>
      </Alert>
      {code.data ? (
        <p className={classes.code}>
          {code.data.recoveryCode.split('-').map((group, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two groups may be the same
            <span key={index}>{group}</span>
          ))}
        </p>
      ) : (
        <Skeleton height={104} />
      )}
      <ErrorNote error={(code.error ?? print.error ?? save.error)?.error} />
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          loading={print.isPending}
          disabled={!code.data}
          onClick={() => print.mutate({})}
        >
          {t('school.setup.recovery.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          loading={save.isPending}
          disabled={!code.data}
          onClick={() => save.mutate({})}
        >
          {t('school.setup.recovery.savePdf')}
        </Button>
        <Button onClick={onKept} disabled={!code.data}>
          {t('school.setup.recovery.next')}
        </Button>
      </Group>
    </Stack>
  );
}

function TypeBack({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { recoveryCode: '' } });
  const confirm = useChange(rpc.setup.confirmRecovery, { onSuccess: setSession });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        confirm.mutate(values, { onError: (failure) => void showFieldErrors(form, failure, t) }),
      )}
    >
      <Stack gap="md" align="flex-start">
        <TextInput
          w={440}
          size="md"
          label={t('school.setup.recovery.typeBack')}
          description={t('school.setup.recovery.typeBackHint')}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: classes.typed }}
          {...form.getInputProps('recoveryCode')}
        />
        <ErrorNote error={confirm.error?.error.fields ? null : confirm.error?.error} />
        <Group gap="md">
          <Button type="submit" loading={confirm.isPending}>
            {t('school.setup.recovery.confirm')}
          </Button>
          <Anchor component="button" type="button" onClick={onBack}>
            {t('school.setup.recovery.showAgain')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
