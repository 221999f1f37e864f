import { Anchor, Button, Group, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { longDate } from '@renderer/lib/dates';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from './desk';
import classes from './reopen-panel.module.css';
import { useFactForm } from './use-fact-form';
import { useOpenForm } from './use-open-form';

/** The way back into an ended referral: with a day and a reason; what ended it is kept. */
export function ReopenPanel() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const [open, setOpen] = useOpenForm('reopen');
  if (view.state.ended?.as === 'revoked') return <Text size="sm">{t('referrals.reopen.notRevoked')}</Text>;
  if (!view.state.may.reopen.allowed) return null;
  return open ? (
    <ReopenForm onClose={() => setOpen(null)} />
  ) : (
    <Anchor component="button" type="button" size="sm" onClick={() => setOpen('new')}>
      {t('referrals.reopen.open')}
    </Anchor>
  );
}

function ReopenForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useDesk();
  const { form, submit, busy, failure, discard } = useFactForm({
    name: 'reopen.new',
    initial: { on: today as string | null, reason: '' },
    send: ({ on, reason }, referralId) =>
      rpc.referrals.reopen({ referralId, form: { on: on ?? '', reason } }),
    onSaved: onClose,
  });
  return (
    <form onSubmit={submit} noValidate aria-label={t('referrals.reopen.open')}>
      <Group align="flex-start" gap="md" mt="xs">
        <DateField label={t('referrals.date')} w={180} maxDate={today} {...form.getInputProps('on')} />
        <Textarea
          label={t('referrals.reopen.reason')}
          autosize
          minRows={1}
          maxRows={4}
          required
          flex={1}
          autoFocus
          {...form.getInputProps('reason')}
        />
      </Group>
      <ErrorNote error={failure} />
      <Group mt="sm" gap="xs">
        <Button type="submit" size="compact-sm" loading={busy}>
          {t('referrals.reopen.open')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={discard}>
          {t('referrals.cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** How the referral had ended before, and why it was opened again. */
export function EarlierEnds() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (view.reopenings.length === 0) return null;
  return (
    <ul className={classes.ends}>
      {view.reopenings.map(({ id, endedOn, endedAs, on, reason, recordedBy }) => (
        <li key={id}>
          <Text span size="sm">
            {t('referrals.reopen.was', {
              ended: t(`referrals.standing.${endedAs}`).toLowerCase(),
              endedOn: longDate(endedOn),
              on: longDate(on),
              name: recordedBy,
              reason,
            })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
