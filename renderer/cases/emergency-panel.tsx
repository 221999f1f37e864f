import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { useDraft } from '@renderer/lib/drafts';
import { Panel } from '@renderer/components/panel';
import { FormFoot } from '@renderer/components/form-foot';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { useKindChoices } from '@renderer/lib/receiver-kinds';
import { rpc, valueOf } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { kindInSentence } from './case-words';
import { touchedByCase } from './queries';
import { partKey } from './unfinished';

interface Values extends Record<string, unknown> {
  /** As `KindChoice` has it. */
  kind: string;
  reason: string;
  approvedBy: string;
}

/** Danger to life: the referral may start at once. Two fields and a name; what stays open becomes tasks. */
export function EmergencyPanel({ one, onClose }: { one: CaseDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const running = one.referrals.find(({ endedOn }) => endedOn === null);
  const needed = isNotEmpty(t('fields.required'));
  const form = useForm<Values>({
    initialValues: { kind: 'psychiatrist', reason: '', approvedBy: '' },
    // Asked here already: otherwise a referral would be begun for an emergency that is not declared.
    validate: { reason: needed, approvedBy: needed },
  });
  const draft = useDraft(partKey('emergency', one.id), form);
  const choices = useKindChoices().filter(({ direction }) => direction === 'outside');
  /** Danger to life is the reason to go outside, whatever the severity was. */
  const begin = (value: string) => {
    const choice = choices.find((one) => one.value === value);
    const { kind, schoolKindId } = choice ?? { kind: 'psychiatrist' as const, schoolKindId: null };
    const outsideReason = form.values.reason;
    return valueOf(rpc.referrals.create({ caseId: one.id, kind, schoolKindId, outsideReason }));
  };
  const declare = useChange(
    async ({ kind, reason, approvedBy }: Values) => {
      const referralId = running?.id ?? (await begin(kind)).id;
      return rpc.referrals.declareEmergency({ referralId, form: { on: today, reason, approvedBy } });
    },
    {
      invalidates: touchedByCase,
      onSuccess: async ({ id }) => {
        await draft.discard();
        await navigate({
          to: '/kasus/$caseId/rujukan/$referralId',
          params: { caseId: String(one.id), referralId: String(id) },
        });
      },
    },
  );

  return (
    <Panel title={t('referrals.emergency.title')} onClose={onClose} grave>
      <form
        noValidate
        style={{ maxWidth: 640 }}
        onSubmit={form.onSubmit((values) =>
          declare.mutate(values, {
            onError: (failure) => void showFieldErrors(form, failure, t, { within: 'form.' }),
          }),
        )}
      >
        <Text mb="md">{t('referrals.emergency.lead')}</Text>
        {running ? (
          <Text mb="md">
            {t('cases.emergency.forReferral', { receiver: running.receiver ?? kindInSentence(running.kind) })}
          </Text>
        ) : (
          <Select
            label={t('cases.emergency.kind')}
            data={choices.map(({ value, label }) => ({ value, label }))}
            allowDeselect={false}
            mb="md"
            maw={360}
            {...form.getInputProps('kind')}
          />
        )}
        <Textarea
          label={t('referrals.emergency.reason')}
          description={t('referrals.emergency.reasonHint')}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <TextInput
          label={t('referrals.emergency.approvedBy')}
          description={t('referrals.emergency.approvedByHint')}
          mt="md"
          maw={360}
          autoComplete="off"
          {...form.getInputProps('approvedBy')}
        />
        <FormFoot
          error={declare.error}
          pending={declare.isPending}
          submit={t('referrals.emergency.declare')}
          color="red"
          onCancel={() => void draft.discard().then(onClose)}
        />
      </form>
    </Panel>
  );
}
