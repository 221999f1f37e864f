import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { touchedByHandover } from './queries';

type Returning = Parameters<typeof rpc.handovers.giveBack>[0];

/** Giving a student back to who brought them: when, and why, as the referrer will be told. */
export function GiveBack({ one, onClose }: { one: HandoverDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm({ initialValues: { returnedOn: today as string | null, reason: '' } });
  const draft = useDraft(`handovers.giveBack.${one.id}`, form);
  const giveBack = useChange(rpc.handovers.giveBack, {
    invalidates: touchedByHandover,
    onSuccess: async () => {
      await draft.discard();
      notify(t('handovers.giveBack.done'));
      onClose();
    },
  });
  return (
    <Panel title={t('handovers.giveBack.title')} onClose={onClose}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) => {
          if (giveBack.isPending) return;
          giveBack.mutate({ handoverId: one.id, ...values } as Returning, {
            onError: (failure) => void showFieldErrors(form, failure),
          });
        })}
      >
        <Textarea
          label={t('handovers.giveBack.reason')}
          description={t('handovers.giveBack.reasonHint')}
          autosize
          minRows={2}
          maxRows={8}
          maw={640}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <DateField
          label={t('handovers.giveBack.on')}
          mt="md"
          w={176}
          maxDate={today}
          {...form.getInputProps('returnedOn')}
        />
        <FormFoot
          error={giveBack.error}
          pending={giveBack.isPending}
          submit={t('handovers.giveBack.submit')}
          onCancel={() => void draft.discard().then(onClose)}
        />
      </form>
    </Panel>
  );
}
