import { Select, SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { FormButtons } from '../form-buttons';
import { RecordForm } from '../record-form';
import { useFactForm } from '../use-fact-form';

type Contact = ReferralView['contacts'][number];
const channels = ['telephone', 'message', 'letter', 'visit', 'other'] as const satisfies Contact['channel'][];
const results = ['agreed', 'waiting', 'declined', 'unreachable'] as const satisfies Contact['result'][];

interface Props {
  /** The attempt to correct; `null` for a new one. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
}

/** One attempt to reach the receiver. */
export function ContactForm({ contact, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useDesk();
  const { form, submit, busy, failure, discard } = useFactForm({
    name: `contact.${contact?.id ?? 'new'}`,
    initial: {
      on: (contact?.on ?? today) as string | null,
      channel: contact?.channel ?? ('telephone' as Contact['channel']),
      result: contact?.result ?? ('agreed' as Contact['result']),
      note: contact?.note ?? '',
    },
    send: ({ on, ...rest }, referralId) =>
      rpc.referrals.saveContact({ referralId, id: contact?.id ?? null, form: { ...rest, on: on ?? '' } }),
    onSaved: onClose,
  });
  return (
    <RecordForm title={t('referrals.steps.contact.addContact')} onSubmit={submit} onEscape={onClose}>
      <SimpleGrid cols={3} spacing="sm">
        <DateField label={t('referrals.date')} required maxDate={today} {...form.getInputProps('on')} />
        <Select
          label={t('referrals.steps.contact.channel')}
          allowDeselect={false}
          data={channels.map((value) => ({ value, label: t(`referrals.steps.contact.channels.${value}`) }))}
          {...form.getInputProps('channel')}
        />
        <Select
          label={t('referrals.steps.contact.result')}
          allowDeselect={false}
          data={results.map((value) => ({ value, label: t(`referrals.steps.contact.results.${value}`) }))}
          {...form.getInputProps('result')}
        />
      </SimpleGrid>
      <Textarea
        label={t(
          form.values.result === 'declined' ? 'referrals.steps.contact.declineReason' : 'referrals.note',
        )}
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
