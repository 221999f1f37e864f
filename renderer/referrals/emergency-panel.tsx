import { Button, Group, Paper, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from './desk';
import { useFactForm } from './use-fact-form';

/** Danger to life: the referral may start at once, what is open becomes tasks. */
export function EmergencyPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { view, today } = useDesk();
  const { form, submit, busy, failure, discard } = useFactForm({
    name: 'emergency',
    initial: { on: today as string | null, reason: '', approvedBy: view.principalName },
    send: ({ on, ...rest }, referralId) =>
      rpc.referrals.declareEmergency({ referralId, form: { ...rest, on: on ?? '' } }),
    onSaved: onClose,
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="emergency-title">
      <Title order={2} size="h3" id="emergency-title" c="var(--rujuk-severe)">
        {t('referrals.emergency.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" maw={720}>
        {t('referrals.emergency.lead')}
      </Text>
      <form onSubmit={submit} noValidate>
        <Group align="flex-start" gap="md">
          <DateField label={t('referrals.date')} w={170} {...form.getInputProps('on')} />
          <Textarea
            label={t('referrals.emergency.reason')}
            placeholder={t('referrals.emergency.reasonHint')}
            autosize
            minRows={1}
            maxRows={4}
            required
            flex={1}
            autoFocus
            {...form.getInputProps('reason')}
          />
          <TextInput
            label={t('referrals.emergency.approvedBy')}
            required
            w={240}
            {...form.getInputProps('approvedBy')}
          />
        </Group>
        <ErrorNote error={failure} />
        <Group mt="sm">
          <Button type="submit" color="red" loading={busy}>
            {t('referrals.emergency.declare')}
          </Button>
          <Button variant="subtle" color="gray" onClick={discard}>
            {t('referrals.cancel')}
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
