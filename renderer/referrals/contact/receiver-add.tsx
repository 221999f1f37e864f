import { SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { receiverKind } from '@shared/procedure/receivers';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { useDesk } from '../desk';
import { FormButtons } from '../form-buttons';
import { RecordForm } from '../record-form';

interface Props {
  /** What was searched for in vain: likely the name. */
  readonly name: string;
  readonly onAdded: (receiverId: number) => Promise<void>;
  readonly onClose: () => void;
}

/** Adds an entry to the directory without leaving the referral, and chooses it. */
export function ReceiverAdd({ name, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { school } = useSession();
  const isInside = receiverKind(view.kind).direction === 'inside';
  const form = useForm({
    initialValues: {
      // Inside the school it is the school itself; the name that was looked for is then a teacher's.
      institution: isInside ? (school?.name ?? '') : name,
      person: isInside ? name : '',
      phone: '',
      hours: '',
      address: '',
      city: '',
      cost: '',
    },
  });
  const draft = useDraft(`referrals.${view.id}.receiver.new`, form);
  const save = useChange(
    (values: typeof form.values) =>
      rpc.receivers.save({
        id: null,
        receiver: {
          ...values,
          kind: view.kind,
          schoolKindId: view.schoolKind?.id ?? null,
          agreement: null,
          note: null,
          active: true,
        },
      }),
    { invalidates: [['receivers']] },
  );

  const record = () =>
    save.mutate(form.values, {
      onSuccess: async ({ id }) => {
        await draft.discard();
        await onAdded(id);
        onClose();
      },
      onError: (failure) => showFieldErrors(form, failure, t, { within: 'receiver.' }),
    });
  const isBesideField = (save.error?.error.fields ?? []).length > 0;

  return (
    <RecordForm
      title={t('referrals.steps.contact.addTitle', {
        kind: (view.schoolKind ?? receiverKind(view.kind)).label,
      })}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
      onEscape={onClose}
    >
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t('referrals.steps.contact.institution')}
          required
          autoFocus
          {...form.getInputProps('institution')}
        />
        <TextInput label={t('referrals.steps.contact.person')} {...form.getInputProps('person')} />
        <TextInput label={t('referrals.steps.contact.phone')} {...form.getInputProps('phone')} />
        <TextInput label={t('referrals.steps.contact.hours')} {...form.getInputProps('hours')} />
        <TextInput label={t('referrals.steps.contact.address')} {...form.getInputProps('address')} />
        <TextInput label={t('referrals.steps.contact.city')} {...form.getInputProps('city')} />
        <TextInput label={t('referrals.steps.contact.cost')} {...form.getInputProps('cost')} />
      </SimpleGrid>
      <FormButtons
        label={t('referrals.steps.contact.addSubmit')}
        busy={save.isPending}
        failure={isBesideField ? null : (save.error?.error ?? null)}
        onCancel={() => {
          void draft.discard();
          onClose();
        }}
      />
    </RecordForm>
  );
}
