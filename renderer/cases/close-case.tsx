import { Anchor, Radio, Group, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCheck, IconCircleX, IconPointFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { shortDate } from '@renderer/lib/dates';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { kindInSentence } from './case-words';
import classes from './closing.module.css';
import { touchedByCase } from './queries';
import { partKey } from './unfinished';

type Closing = Parameters<typeof rpc.cases.close>[0];

const outcomes = ['resolved', 'partly', 'not_resolved'] as const;

/** Closing a case: first what is still open, then the outcome with its reason. A running referral forbids it. */
export function CloseCase({ one, onClose }: { one: CaseDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const blocked = one.open.some(({ blocking }) => blocking);
  const form = useForm({
    initialValues: { closedOn: today as string | null, outcome: null as string | null, reason: '' },
  });
  const draft = useDraft(partKey('closing', one.id), form, { enabled: !blocked });
  const close = useChange(rpc.cases.close, {
    invalidates: touchedByCase,
    onSuccess: async () => {
      await draft.discard();
      onClose();
    },
  });

  return (
    <Panel title={t('cases.closing.title')} onClose={onClose}>
      <ul className={classes.open} aria-label={t('cases.closing.stillOpen')}>
        {one.open.map((item) => (
          <li key={`${item.code}-${item.params.id ?? item.params.on}`}>
            {item.blocking ? (
              <IconCircleX size={16} className={classes.blocking} aria-hidden />
            ) : (
              <IconPointFilled size={16} aria-hidden />
            )}
            {item.code === 'referral' ? (
              <Anchor component={Link} to={`/kasus/${one.id}/rujukan/${item.params.id}`}>
                {t('cases.closing.referral', { kind: kindInSentence(item.params.kind as ReceiverKind) })}
              </Anchor>
            ) : (
              t('cases.closing.conference', { on: shortDate(String(item.params.on)) })
            )}
          </li>
        ))}
        {one.open.length === 0 && (
          <li>
            <IconCheck size={16} className={classes.fine} aria-hidden />
            {t('cases.closing.nothingOpen')}
          </li>
        )}
      </ul>
      {blocked ? (
        <p className={classes.strong}>{t('cases.closing.blocked')}</p>
      ) : (
        <form
          noValidate
          className={classes.form}
          onSubmit={form.onSubmit((values) =>
            close.mutate({ caseId: one.id, ...values } as Closing, {
              onError: (failure) => void showFieldErrors(form, failure),
            }),
          )}
        >
          <Radio.Group label={t('cases.closing.outcome')} {...form.getInputProps('outcome')}>
            <Group gap="lg" mt={4}>
              {outcomes.map((code) => (
                <Radio
                  key={code}
                  value={code}
                  label={capital(t(`cases.outcome.${code}`))}
                  data-path="outcome"
                />
              ))}
            </Group>
          </Radio.Group>
          <Textarea
            label={t('cases.closing.reason')}
            autosize
            minRows={2}
            maxRows={10}
            mt="md"
            {...form.getInputProps('reason')}
          />
          <DateField
            label={t('cases.closing.on')}
            mt="md"
            w={176}
            maxDate={today}
            {...form.getInputProps('closedOn')}
          />
          <FormFoot
            error={close.error}
            pending={close.isPending}
            submit={t('cases.closing.submit')}
            onCancel={() => void draft.discard().then(onClose)}
          />
        </form>
      )}
    </Panel>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
