import { Alert, Anchor, Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { receiverKind } from '@shared/procedure/receivers';
import { ErrorNote } from '@renderer/components/error-note';
import { Panel } from '@renderer/components/panel';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { kindInSentence } from './case-words';
import { offeredKinds } from './offered-kinds';
import { touchedByCase } from './queries';
import classes from './start-referral.module.css';

/** Beginning a referral: to whom. What comes next is the wizard's. */
export function StartReferral({ one, onClose }: { one: CaseDetails; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useChange(rpc.referrals.create, {
    invalidates: touchedByCase,
    onSuccess: ({ id }) =>
      navigate({
        to: '/kasus/$caseId/rujukan/$referralId',
        params: { caseId: String(one.id), referralId: String(id) },
      }),
  });
  const running = one.referrals.filter(({ endedOn }) => endedOn === null);
  const decided = one.conferences.some(({ decidedToRefer }) => decidedToRefer === true);

  return (
    <Panel title={t('referrals.start.title')} onClose={onClose}>
      {running.length > 0 && (
        <Alert variant="light" title={t('referrals.start.existing.title')} mb="md" maw={760}>
          {running.map((card) => (
            <div key={card.id}>
              <Anchor component={Link} to={`/kasus/${one.id}/rujukan/${card.id}`}>
                {t('referrals.start.existing.open', { receiver: card.receiver ?? kindInSentence(card.kind) })}
              </Anchor>
            </div>
          ))}
        </Alert>
      )}
      {one.conferenceRequired && !decided && (
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
      )}
      <p className={classes.lead}>{t('referrals.start.lead')}</p>
      <div className={classes.kinds}>
        {offeredKinds.map((kind, index) => {
          const { label } = receiverKind(kind);
          return (
            <section key={kind} className={classes.kind}>
              <h3 className={classes.title}>{label}</h3>
              <p>{t(`referrals.start.${kind}.for`)}</p>
              <p className={classes.soft}>{t(`referrals.start.${kind}.notFor`)}</p>
              <Button
                variant="light"
                data-autofocus={index === 0 || undefined}
                loading={create.isPending && create.variables.kind === kind}
                disabled={create.isPending}
                onClick={() => create.mutate({ caseId: one.id, kind })}
              >
                {t('referrals.start.choose', { kind: kindInSentence(kind) })}
              </Button>
            </section>
          );
        })}
      </div>
      <p className={classes.soft}>{t('referrals.start.stays')}</p>
      <ErrorNote error={create.error?.error} />
    </Panel>
  );
}
