import { Button, Group, Input, SegmentedControl, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import { dispatchChannels, type DispatchChannel } from '@shared/domain/letter-dispatch';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { Panel } from '@renderer/components/panel';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';

/** When and how a letter was sent, by whom, and who received it. */
export function DispatchForm({ letter, onDone }: { letter: LetterView; onDone: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const { dispatch } = letter;
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      sentOn: dispatch?.sentOn ?? (today as string | null),
      channel: dispatch?.channel ?? ('hand' as DispatchChannel),
      sentBy: dispatch?.sentBy ?? '',
      receivedBy: dispatch?.receivedBy ?? '',
    },
  });
  const save = useChange(rpc.letters.saveDispatch, {
    invalidates: [['letters'], ['cases']],
    onSuccess: () => {
      notify(t('letters.dispatch.saved'));
      onDone();
    },
  });
  const submit = form.onSubmit(({ sentOn, ...rest }) =>
    save.mutate(
      { letterId: letter.id, form: { ...rest, sentOn: sentOn ?? '' } },
      { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'form.' }) },
    ),
  );
  const channel = form.getInputProps('channel');
  return (
    <Panel title={t('letters.dispatch.legend')} onClose={onDone}>
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          <Group gap="sm" align="flex-start">
            <DateField
              label={t('letters.dispatch.sentOn')}
              maxDate={today}
              data-autofocus
              w={150}
              {...form.getInputProps('sentOn')}
            />
            <Input.Wrapper label={t('letters.dispatch.channel')} labelElement="div">
              <SegmentedControl
                display="flex"
                aria-label={t('letters.dispatch.channel')}
                data={dispatchChannels.map((value) => ({
                  value,
                  label: t(`letters.dispatch.channels.${value}`),
                }))}
                value={channel.value}
                onChange={channel.onChange}
              />
            </Input.Wrapper>
          </Group>
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t('letters.dispatch.sentBy')}
              placeholder={t('letters.dispatch.optional')}
              {...form.getInputProps('sentBy')}
            />
            <TextInput
              label={t('letters.dispatch.received')}
              placeholder={t('letters.dispatch.optional')}
              {...form.getInputProps('receivedBy')}
            />
          </SimpleGrid>
          <ErrorNote error={save.error && !save.error.error.fields ? save.error.error : null} />
          <Group gap="xs">
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
