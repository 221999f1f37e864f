import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '@shared/contract/accounts';
import type { Role } from '@shared/contract/define';
import type { StaffMember } from '@shared/contract/staff';
import { FormFoot } from '@renderer/components/form-foot';
import { NewPassphrase } from '@renderer/components/new-passphrase';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { usePassphraseStrength } from '@renderer/lib/passphrase';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { refreshSession } from '@renderer/lib/session';
import { AccountModal } from './account-modal';

const roleNames = ['coordinator', 'counselor', 'principal', 'homeroom'] as const satisfies readonly Role[];

interface AccountDialogProps {
  /** `null` for a new one, which gets a first passphrase. */
  readonly account: AccountRow | null;
  readonly onClose: () => void;
}

/** Makes or changes an account: who it is, what it may do, and for a new one how it first signs in. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      name: account?.name ?? '',
      role: account?.role ?? ('counselor' as Role),
      staffId: account?.staffId ?? null,
      passphrase: '',
      again: '',
    },
  });
  const { name, role, passphrase, again } = form.values;
  const strength = usePassphraseStrength(passphrase, [name]);
  const options = {
    invalidates: [['accounts']],
    onSuccess: () => {
      notify(t(account ? 'accounts.saved' : 'accounts.added', { name }));
      onClose();
      // Perhaps it was one's own name.
      void refreshSession();
    },
  };
  const add = useChange(rpc.accounts.add, options);
  const save = useChange(rpc.accounts.save, options);

  const submit = form.onSubmit(({ again: typedAgain, passphrase: first, ...who }) => {
    const onError = (failure: Parameters<typeof showFieldErrors>[1]) =>
      void showFieldErrors(form, failure, t, { within: 'account.' });
    if (account) return save.mutate({ accountId: account.accountId, account: who }, { onError });
    if (first !== typedAgain) return form.setFieldError('again', t('session.passphrase.different'));
    add.mutate({ account: who, passphrase: first }, { onError });
  });

  function takeStaff(member: StaffMember | null) {
    form.setFieldValue('staffId', member?.id ?? null);
    if (!member || account) return;
    form.setFieldValue('name', member.name);
    form.setFieldValue('role', roleOf(member));
  }

  return (
    <AccountModal title={t(account ? 'accounts.form.change' : 'accounts.form.new')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <StaffChoice role={role} field={form.getInputProps('staffId')} onChosen={takeStaff} />
          <TextInput
            label={t('accounts.form.name')}
            description={t('accounts.form.nameHint')}
            {...form.getInputProps('name')}
          />
          <Select
            label={t('accounts.form.role')}
            data={roleNames.map((value) => ({ value, label: t(`common.roles.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('role')}
          />
          <Text size="sm" c="dimmed">
            {t(`accounts.may.${role}`)}
          </Text>
          {account && account.role !== role && (
            <Text size="sm" component="output">
              {t('accounts.form.roleChanges')}
            </Text>
          )}
          {!account && (
            <>
              <NewPassphrase
                label={t('accounts.form.passphrase')}
                passphrase={form.getInputProps('passphrase')}
                again={form.getInputProps('again')}
                strength={strength}
                same={!again || again === passphrase}
              />
              <Text size="sm" c="dimmed">
                {t('accounts.form.passphraseHint')}
              </Text>
            </>
          )}
        </Stack>
        <FormFoot
          error={add.error ?? save.error}
          pending={add.isPending || save.isPending}
          submit={t(account ? 'common.save' : 'accounts.form.submit')}
          onCancel={onClose}
        />
      </form>
    </AccountModal>
  );
}

/** What the list of staff says this person does at school. */
function roleOf({ isPrincipal, isCoordinator, isCounselor, homeroomOf }: StaffMember): Role {
  if (isPrincipal) return 'principal';
  if (isCoordinator) return 'coordinator';
  return isCounselor || !homeroomOf ? 'counselor' : 'homeroom';
}

interface StaffChoiceProps {
  readonly role: Role;
  readonly field: { value?: unknown; error?: unknown };
  readonly onChosen: (member: StaffMember | null) => void;
}

function StaffChoice({ role, field, onChosen }: StaffChoiceProps) {
  const { t } = useTranslation();
  const { data } = useAnswer(['staff', 'list', 'accounts'], () => rpc.staff.list({ limit: 200 }));
  const members = data?.rows ?? [];
  const chosen = members.find(({ id }) => id === field.value);
  const dutyOf = ({ homeroomOf, additionalDuty }: StaffMember) =>
    homeroomOf ? t('accounts.form.homeroomOf', { className: homeroomOf }) : additionalDuty;
  const isWithoutClass = role === 'homeroom' && chosen && !chosen.homeroomOf;
  return (
    <Select
      label={t('accounts.form.staff')}
      description={t(isWithoutClass ? 'accounts.form.noClass' : 'accounts.form.staffHint')}
      placeholder={t('accounts.form.staffNone')}
      data={members.map((one) => ({
        value: String(one.id),
        label: [one.name, dutyOf(one)].filter(Boolean).join(' · '),
      }))}
      value={field.value === null ? null : String(field.value)}
      onChange={(id) => onChosen(members.find((one) => String(one.id) === id) ?? null)}
      error={field.error as string | undefined}
      searchable
      clearable
      selectFirstOptionOnChange
      nothingFoundMessage={t('accounts.form.staffNot')}
      maxDropdownHeight={260}
      data-autofocus
    />
  );
}
