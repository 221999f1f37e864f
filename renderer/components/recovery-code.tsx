import type { z } from 'zod';
import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconDownload, IconKey, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallError, Result } from '@shared/contract/errors';
import type { fileOffer } from '@shared/contract/primitives';
import { ErrorNote } from '@renderer/components/error-note';
import { printFile, saveOffer } from '@renderer/lib/files';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import classes from './recovery-code.module.css';

type Offer = z.output<typeof fileOffer>;

interface ShownCodeProps {
  /** Undefined while it is being made. */
  readonly code: string | undefined;
  readonly error: CallError | undefined;
  /** The code on a sheet of paper. */
  readonly pdf: (input: Record<string, never>) => Promise<Result<Offer>>;
  readonly onKept: () => void;
}

/** The recovery code, large, to be put on paper. */
export function ShownCode({ code, error, pdf, onKept }: ShownCodeProps) {
  const { t } = useTranslation();
  const print = useChange(pdf, { onSuccess: printFile });
  const save = useChange(pdf, { onSuccess: saveOffer });
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
      {code ? (
        <p className={classes.code}>
          {code.split('-').map((group, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two groups may be the same
            <span key={index}>{group}</span>
          ))}
        </p>
      ) : (
        <Skeleton height={104} />
      )}
      <ErrorNote error={error ?? (print.error ?? save.error)?.error} />
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          loading={print.isPending}
          disabled={!code}
          onClick={() => print.mutate({})}
        >
          {t('school.setup.recovery.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          loading={save.isPending}
          disabled={!code}
          onClick={() => save.mutate({})}
        >
          {t('school.setup.recovery.savePdf')}
        </Button>
        <Button onClick={onKept} disabled={!code}>
          {t('school.setup.recovery.next')}
        </Button>
      </Group>
    </Stack>
  );
}

interface TypedCodeProps<T> {
  readonly confirm: (input: { recoveryCode: string }) => Promise<Result<T>>;
  readonly onConfirmed: (value: T) => unknown;
  readonly onBack: () => void;
}

/** The code is typed back from the paper: it is there, and it can be read. */
export function TypedCode<T>({ confirm: ask, onConfirmed, onBack }: TypedCodeProps<T>) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { recoveryCode: '' } });
  const confirm = useChange(ask, { onSuccess: onConfirmed });
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
