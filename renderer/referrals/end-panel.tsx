import { Button, Group, Paper, Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralAction } from '@shared/domain/referral-permissions';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { rpc } from '@renderer/lib/rpc';
import { useDesk, type EndWay, type Leaving } from './desk';
import { EmergencyPanel } from './emergency-panel';
import { MissingList } from './missing-list';
import { useFactForm } from './use-fact-form';

const actionOf = {
  finished: 'finish',
  declined: 'decline',
  revoked: 'revoke',
  cancelled: 'cancel',
} as const satisfies Record<EndWay, ReferralAction>;

interface Props<How> {
  readonly how: How;
  readonly onClose: () => void;
}

/** The form of one way to leave, in the page above the steps. */
export function LeavePanel({ how, onClose }: Props<Leaving>) {
  return how === 'emergency' ? (
    <EmergencyPanel onClose={onClose} />
  ) : (
    <EndPanel how={how} onClose={onClose} />
  );
}

function EndPanel({ how, onClose }: Props<EndWay>) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const permission = view.state.may[actionOf[how]];
  const isFinish = how === 'finished';
  const title = isFinish ? t('referrals.end.finish') : t(`referrals.end.ways.${how}.title`);
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {permission.allowed ? (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {isFinish ? t('referrals.end.finishLead') : t(`referrals.end.ways.${how}.lead`)}
          </Text>
          <EndForm key={how} how={how} onClose={onClose} />
        </>
      ) : (
        <>
          <Text size="sm" fw={600} mt={4}>
            {t('referrals.end.unmet')}
          </Text>
          <MissingList missing={permission.missing} />
          <Group mt="sm">
            <Button variant="default" onClick={onClose}>
              {t('referrals.close')}
            </Button>
          </Group>
        </>
      )}
    </Paper>
  );
}

function EndForm({ how, onClose }: Props<EndWay>) {
  const { t } = useTranslation();
  const { today } = useDesk();
  const isFinish = how === 'finished';
  const { form, submit, busy, failure, discard } = useFactForm({
    name: `end.${how}`,
    initial: { on: today as string | null, reason: '' },
    send: ({ on, reason }, referralId) =>
      rpc.referrals.end({ referralId, form: { as: how, on: on ?? '', reason } }),
    onSaved: onClose,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start" gap="md">
        <DateField label={t('referrals.end.on')} w={200} {...form.getInputProps('on')} />
        <Textarea
          label={t(isFinish ? 'referrals.note' : 'referrals.end.reason')}
          autosize
          minRows={1}
          maxRows={4}
          required={!isFinish}
          flex={1}
          data-autofocus
          autoFocus
          {...form.getInputProps('reason')}
        />
      </Group>
      <ErrorNote error={failure} />
      <Group mt="sm">
        <Button type="submit" color={isFinish ? undefined : 'red'} loading={busy}>
          {isFinish ? t('referrals.end.finish') : t(`referrals.end.ways.${how}.submit`)}
        </Button>
        <Button variant="subtle" color="gray" onClick={discard}>
          {t('referrals.cancel')}
        </Button>
      </Group>
    </form>
  );
}
