import { Button, Group, Select, SimpleGrid, Text, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { FormButtons } from '../form-buttons';
import { PaperLink } from '../paper-link';
import { RecordForm } from '../record-form';
import { RecordRow } from '../record-row';
import rows from '../record-row.module.css';
import { useFactForm } from '../use-fact-form';
import { useOpenForm } from '../use-open-form';

type Reminder = ReferralView['reminders'][number];
const channels = [
  'letter',
  'telephone',
  'visit',
  'message',
  'other',
] as const satisfies Reminder['channel'][];

/** How the receiver was asked for its report, and reminded: the first time, the second … */
export function ReportReminders() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const [open, setOpen] = useOpenForm('reminder');
  const close = () => setOpen(null);
  const inOrder = view.reminders.toSorted((a, b) => a.on.localeCompare(b.on) || a.id - b.id);
  const mayRemind = view.state.may.record_reminder.allowed && !readOnly;
  if (!mayRemind && inOrder.length === 0) return null;
  return (
    <div style={{ marginBottom: 12 }}>
      {mayRemind && open !== 'new' && (
        <Group gap="md" mb={4}>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('referrals.steps.report.reminders.add')}
          </Button>
          <PaperLink template="report_request" />
          <PaperLink template="report_reminder" />
        </Group>
      )}
      {open === 'new' && <ReminderForm reminder={null} onClose={close} />}
      {inOrder.length > 0 && (
        <ul className={rows.list}>
          {inOrder.map((reminder, index) =>
            open === String(reminder.id) ? (
              <li key={reminder.id}>
                <ReminderForm reminder={reminder} onClose={close} />
              </li>
            ) : (
              <RecordRow
                key={reminder.id}
                on={reminder.on}
                what={
                  <Text span size="sm">
                    {t('referrals.steps.report.reminders.nth', { count: index + 1 })} ·{' '}
                    {t(`referrals.steps.contact.channels.${reminder.channel}`)}
                  </Text>
                }
                note={reminder.note}
                recordedBy={reminder.recordedBy}
                onChange={mayRemind ? () => setOpen(String(reminder.id)) : undefined}
                remove={
                  mayRemind
                    ? () => rpc.referrals.removeReminder({ referralId: view.id, id: reminder.id })
                    : undefined
                }
              />
            ),
          )}
        </ul>
      )}
    </div>
  );
}

function ReminderForm({
  reminder,
  onClose,
}: {
  readonly reminder: Reminder | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useDesk();
  const { form, submit, busy, failure, discard } = useFactForm({
    name: `reminder.${reminder?.id ?? 'new'}`,
    initial: {
      on: (reminder?.on ?? today) as string | null,
      channel: reminder?.channel ?? ('telephone' as Reminder['channel']),
      note: reminder?.note ?? '',
    },
    send: ({ on, ...rest }, referralId) =>
      rpc.referrals.saveReminder({ referralId, id: reminder?.id ?? null, form: { ...rest, on: on ?? '' } }),
    onSaved: onClose,
  });
  return (
    <RecordForm title={t('referrals.steps.report.reminders.add')} onSubmit={submit} onEscape={onClose}>
      <SimpleGrid cols={2} spacing="sm">
        <DateField label={t('referrals.date')} required maxDate={today} {...form.getInputProps('on')} />
        <Select
          label={t('referrals.steps.contact.channel')}
          allowDeselect={false}
          data={channels.map((value) => ({ value, label: t(`referrals.steps.contact.channels.${value}`) }))}
          {...form.getInputProps('channel')}
        />
      </SimpleGrid>
      <Textarea
        label={t('referrals.note')}
        autosize
        minRows={1}
        maxRows={6}
        autoFocus
        {...form.getInputProps('note')}
      />
      <FormButtons busy={busy} failure={failure} onCancel={discard} />
    </RecordForm>
  );
}
