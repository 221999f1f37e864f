import { Alert, Anchor, Button, Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { needsOutsideReason } from '@shared/domain/requirement-gate';
import { works } from '@shared/procedure/works';
import { ErrorNote } from '@renderer/components/error-note';
import { Panel } from '@renderer/components/panel';
import { SourceMark } from '@renderer/components/source-mark';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { useKindChoices, type KindChoice } from '@renderer/lib/receiver-kinds';
import { rpc } from '@renderer/lib/rpc';
import { kindInSentence } from './case-words';
import { touchedByCase } from './queries';
import classes from './start-referral.module.css';
import { partKey } from './unfinished';

/** Beginning a referral: to whom. What comes next is the wizard's. */
export function StartReferral({ one, onClose }: { one: CaseDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useKindChoices();
  const form = useForm({ initialValues: { kind: '', outsideReason: '' } });
  const draft = useDraft(partKey('refer', one.id), form);
  const chosen = choices.find(({ value }) => value === form.values.kind);
  const asksReason =
    chosen !== undefined && needsOutsideReason({ severity: one.triage.severity, kind: chosen.kind });
  const create = useChange(rpc.referrals.create, {
    invalidates: touchedByCase,
    onSuccess: async ({ id }) => {
      await draft.discard();
      await navigate({
        to: '/kasus/$caseId/rujukan/$referralId',
        params: { caseId: String(one.id), referralId: String(id) },
      });
    },
  });
  const start = form.onSubmit(({ outsideReason }) => {
    if (!chosen) return form.setFieldError('kind', t('referrals.start.choose'));
    const { kind, schoolKindId } = chosen;
    return create.mutate(
      { caseId: one.id, kind, schoolKindId, outsideReason: asksReason ? outsideReason : '' },
      { onError: (failure) => void showFieldErrors(form, failure, t) },
    );
  });
  const group = (direction: KindChoice['direction']) => (
    <KindGroup direction={direction} choices={choices.filter((choice) => choice.direction === direction)} />
  );

  return (
    <Panel title={t('referrals.start.title')} onClose={() => void draft.discard().then(onClose)}>
      <RunningReferrals one={one} />
      <ConferenceFirst one={one} />
      <form onSubmit={start} noValidate className={classes.form}>
        <Radio.Group {...form.getInputProps('kind')} aria-label={t('referrals.start.lead')}>
          <p className={classes.lead}>{t('referrals.start.lead')}</p>
          {group('outside')}
          {group('inside')}
        </Radio.Group>
        {asksReason && (
          <Textarea
            label={
              <>
                {t('referrals.start.outsideReason')} <SourceMark source={works.anwarRohmat2022} />
              </>
            }
            description={t('referrals.start.outsideReasonHint')}
            autosize
            minRows={2}
            maxRows={6}
            maw={760}
            {...form.getInputProps('outsideReason')}
          />
        )}
        <ErrorNote error={(create.error?.error.fields ?? []).length > 0 ? null : create.error?.error} />
        <div className={classes.end}>
          <Button type="submit" loading={create.isPending}>
            {chosen
              ? t('referrals.start.submitTo', { kind: inSentence(chosen) })
              : t('referrals.start.submit')}
          </Button>
          <span className={classes.soft}>{t('referrals.start.stays')}</span>
        </div>
      </form>
    </Panel>
  );
}

const inSentence = ({ kind, schoolKindId, label }: KindChoice): string =>
  schoolKindId === null ? kindInSentence(kind) : label;

interface KindGroupProps {
  direction: KindChoice['direction'];
  choices: readonly KindChoice[];
}

function KindGroup({ direction, choices }: KindGroupProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t(`referrals.start.${direction}`)}>
      <h3 className={classes.direction}>{t(`referrals.start.${direction}`)}</h3>
      <div className={classes.kinds}>
        {choices.map(({ value, label, kind }) => (
          <Radio.Card key={value} value={value} className={classes.kind} aria-label={label}>
            <span className={classes.title}>
              <Radio.Indicator size="xs" />
              {label}
            </span>
            <span className={classes.soft}>{t(`referrals.start.for.${kind}`)}</span>
          </Radio.Card>
        ))}
      </div>
    </section>
  );
}

function RunningReferrals({ one }: { one: CaseDetails }) {
  const { t } = useTranslation();
  const running = one.referrals.filter(({ endedOn }) => endedOn === null);
  if (running.length === 0) return null;
  return (
    <Alert variant="light" title={t('referrals.start.existing.title')} mb="md" maw={760}>
      {running.map((card) => (
        <div key={card.id}>
          <Anchor component={Link} to={`/kasus/${one.id}/rujukan/${card.id}`}>
            {t('referrals.start.existing.open', { receiver: card.receiver ?? kindInSentence(card.kind) })}
          </Anchor>
        </div>
      ))}
    </Alert>
  );
}

/** A severe case is talked over first (Anwar & Rohmat, 2022). */
function ConferenceFirst({ one }: { one: CaseDetails }) {
  const { t } = useTranslation();
  const decided = one.conferences.some(({ decidedToRefer }) => decidedToRefer === true);
  if (!one.conferenceRequired || decided) return null;
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconUsersGroup size={18} />}
      title={t('referrals.start.conference.title')}
      mb="md"
      maw={760}
    >
      {t('referrals.start.conference.body')} {t('referrals.start.conference.prepare')}
    </Alert>
  );
}
