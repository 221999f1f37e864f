import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CounselorCases } from '@shared/contract/case-access';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { CounselorChoice } from './counselor-choice';
import { touchedByAccess, useCounselors } from './queries';

interface TransferCasesProps {
  /** Whose cases they are. */
  from: { id: number; name: string };
  /** Ticked at first, of those that run; without it all of them. */
  chosen?: readonly number[] | undefined;
  onClose: () => void;
  /** They are handed over. */
  onDone?: (() => void) | undefined;
}

/** Gives several cases of one counselor to another: for the day on which somebody leaves, or is away. */
export function TransferCases({ from, chosen, onClose, onDone }: TransferCasesProps) {
  const { t } = useTranslation();
  const { data, error } = useAnswer(['caseAccess', 'casesOf', from.id], () =>
    rpc.caseAccess.casesOf({ counselorId: from.id }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('caseAccess.transferSeveral.title', { name: from.name })}
      size="lg"
      withCloseButton={false}
      styles={{ title: { fontWeight: 600, fontSize: 16 } }}
    >
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={5} />}
      {data && <TransferForm from={from} has={data} chosen={chosen} onClose={onClose} onDone={onDone} />}
    </Modal>
  );
}

interface TransferFormProps extends TransferCasesProps {
  has: CounselorCases;
}

function TransferForm({ from, has: { running, closed }, chosen, onClose, onDone }: TransferFormProps) {
  const { t } = useTranslation();
  const counselors = useCounselors().data?.counselors ?? [];
  const form = useForm({
    initialValues: {
      toId: null as string | null,
      caseIds: running.map(({ id }) => id).filter((id) => chosen?.includes(id) ?? true),
      closedToo: !chosen && running.length === 0,
      reason: '',
    },
  });
  const { caseIds, closedToo } = form.values;
  const transfer = useChange(rpc.caseAccess.transferSeveral, {
    invalidates: touchedByAccess,
    onSuccess: ({ caseIds: handed }, { toId }) => {
      const name = counselors.find(({ id }) => id === toId)?.name ?? '';
      notify(t('caseAccess.transferSeveral.done', { count: handed.length, name }));
      onDone?.();
      onClose();
    },
  });
  const leftOut = (chosen ?? []).filter((id) => !running.some((one) => one.id === id)).length;
  const choose = (ids: number[]) => form.setFieldValue('caseIds', ids);
  const count = caseIds.length + (closedToo ? closed : 0);
  const submit = form.onSubmit(({ toId, ...values }) =>
    transfer.mutate(
      { fromId: from.id, toId: Number(toId ?? 0), ...values },
      { onError: (failure) => void showFieldErrors(form, failure) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text c="dimmed">{t('caseAccess.transferSeveral.lead')}</Text>
        {leftOut > 0 && <Text size="sm">{t('caseAccess.transferSeveral.leftOut', { count: leftOut })}</Text>}
        <CounselorChoice
          label={t('caseAccess.transfer.to')}
          without={[from.id]}
          autoFocus
          input={form.getInputProps('toId')}
        />
        <fieldset style={{ margin: 0, padding: 0, border: 0 }} data-path="caseIds">
          <Text component="legend" size="sm" fw={500} mb={4}>
            {t('caseAccess.transferSeveral.running')}
          </Text>
          {running.length === 0 && <Text c="dimmed">{t('caseAccess.transferSeveral.noneRunning')}</Text>}
          {running.length > 1 && (
            <Checkbox
              mb={6}
              label={t('caseAccess.transferSeveral.every', { count: running.length })}
              checked={caseIds.length === running.length}
              indeterminate={caseIds.length > 0 && caseIds.length < running.length}
              onChange={({ currentTarget }) =>
                choose(currentTarget.checked ? running.map(({ id }) => id) : [])
              }
            />
          )}
          <ScrollArea.Autosize mah={200} type="auto" offsetScrollbars>
            <Stack gap={6} pl={running.length > 1 ? 'lg' : 0}>
              {running.map(({ id, code, student }) => (
                <Checkbox
                  key={id}
                  label={t('caseAccess.transferSeveral.row', { student: student.name, code })}
                  checked={caseIds.includes(id)}
                  onChange={({ currentTarget }) =>
                    choose(currentTarget.checked ? [...caseIds, id] : caseIds.filter((one) => one !== id))
                  }
                />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          {closed > 0 && (
            <Checkbox
              mt="sm"
              label={t('caseAccess.transferSeveral.closed', { count: closed })}
              {...form.getInputProps('closedToo', { type: 'checkbox' })}
            />
          )}
          {form.errors['caseIds'] && (
            <Text c="red" size="sm" mt={4} role="alert">
              {form.errors['caseIds']}
            </Text>
          )}
        </fieldset>
        <Textarea
          label={t('caseAccess.reason')}
          description={t('caseAccess.transfer.reasonHint')}
          autosize
          minRows={2}
          maxRows={5}
          {...form.getInputProps('reason')}
        />
        <ErrorNote error={transfer.error && !transfer.error.error.fields ? transfer.error.error : null} />
      </Stack>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={transfer.isPending}>
          {count > 0
            ? t('caseAccess.transferSeveral.submitCount', { count })
            : t('caseAccess.transferSeveral.submit')}
        </Button>
      </Group>
    </form>
  );
}
