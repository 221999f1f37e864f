import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { FormFoot } from '@renderer/components/form-foot';
import { Panel } from '@renderer/components/panel';
import { longDate } from '@renderer/lib/dates';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './closing.module.css';
import { touchedByCase } from './queries';
import { partKey, useIsUnfinished } from './unfinished';

/** Over a closed case: when, with what outcome and why; and the way to open it again, unless it is sealed with its year. */
export function ClosedNote({ one }: { one: CaseDetails }) {
  const { t } = useTranslation();
  const isUnfinished = useIsUnfinished();
  const [opening, setOpening] = useState(() => isUnfinished('reopen', one.id));
  const { closure } = one;
  if (!closure) return null;
  if (opening && !one.archive) return <Reopen caseId={one.id} onClose={() => setOpening(false)} />;
  return (
    <section className={classes.note}>
      <div>
        <p className={classes.strong}>
          {t('cases.closing.closed', {
            date: longDate(closure.closedOn),
            outcome: t(`cases.outcome.${closure.outcome}`),
          })}{' '}
          <span className={classes.soft}>{t('cases.closing.closedBy', { name: closure.closedBy.name })}</span>
        </p>
        <p className={classes.prose}>{closure.reason}</p>
        <p className={classes.soft}>
          {one.archive
            ? t('cases.closing.archived', {
                year: one.archive.schoolYear,
                date: longDate(one.archive.sealedOn),
              })
            : t('cases.closing.readOnly')}
        </p>
      </div>
      {!one.archive && one.mine && (
        <Button variant="default" onClick={() => setOpening(true)}>
          {t('cases.closing.reopen')}
        </Button>
      )}
    </section>
  );
}

function Reopen({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { reason: '' } });
  const draft = useDraft(partKey('reopen', caseId), form);
  const reopen = useChange(rpc.cases.reopen, {
    invalidates: touchedByCase,
    onSuccess: async () => {
      await draft.discard();
      onClose();
    },
  });
  return (
    <Panel title={t('cases.closing.reopenTitle')} onClose={onClose}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ reason }) =>
          reopen.mutate({ caseId, reason }, { onError: (failure) => void showFieldErrors(form, failure) }),
        )}
      >
        <Textarea
          label={t('cases.closing.reopenReason')}
          autosize
          minRows={2}
          maw={560}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <FormFoot
          error={reopen.error}
          pending={reopen.isPending}
          submit={t('cases.closing.reopen')}
          onCancel={() => void draft.discard().then(onClose)}
        />
      </form>
    </Panel>
  );
}
