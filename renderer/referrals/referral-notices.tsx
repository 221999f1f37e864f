import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconFlag, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { consentStanding } from '@shared/domain/consent';
import { longDate, relativeDay, shortDate } from '@renderer/lib/dates';
import { consentParties } from './consideration/consent-view';
import { useDesk } from './desk';
import { MissingList } from './missing-list';
import { EarlierEnds, ReopenPanel } from './reopen-panel';
import { PaperLink } from './paper-link';
import { casePath } from './paths';
import classes from './referral-notices.module.css';

/** What stands above the steps because it concerns them all: the end, an emergency, somebody who said no. */
export function ReferralNotices() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (view.state.ended) return <Ended />;
  return (
    <>
      {view.emergency && <Emergency />}
      {view.reopenings.length > 0 && (
        <Notice tone="plain" icon={<IconFlag size={18} />} title={t('referrals.reopen.title')}>
          <EarlierEnds />
        </Notice>
      )}
      {view.state.standing.code === 'resting' && <Resting />}
      <Withdrawn />
    </>
  );
}

function Ended() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { ended } = view.state;
  if (!ended) return null;
  const date = longDate(ended.on);
  const sentence = {
    finished: t('referrals.end.asFinished', { date }),
    declined: t('referrals.end.asDeclined', { date }),
    revoked: t('referrals.end.asRevoked', { date }),
    cancelled: t('referrals.end.asCancelled', { date }),
  }[ended.as];
  return (
    <Notice tone={ended.as === 'finished' ? 'good' : 'plain'} icon={<IconFlag size={18} />} title={sentence}>
      {view.end?.reason && <Text size="sm">{view.end.reason}</Text>}
      <Text size="sm" c="dimmed">
        {t('referrals.end.readOnly')}
      </Text>
      {ended.as === 'revoked' && view.letter && <PaperLink template="revocation_notice" />}
      <EarlierEnds />
      <ReopenPanel />
    </Notice>
  );
}

function Emergency() {
  const { t } = useTranslation();
  const { view, today } = useDesk();
  const { emergency } = view;
  if (!emergency) return null;
  const { tasks } = view.state;
  const [first] = tasks;
  return (
    <Notice
      tone={first ? 'bad' : 'plain'}
      icon={<IconAlertTriangle size={18} />}
      title={t('referrals.emergency.since', {
        date: shortDate(emergency.on),
        name: emergency.approvedBy,
      })}
    >
      {first ? (
        <>
          <Text size="sm">
            {t('referrals.emergency.stillOpenUntil', {
              date: longDate(first.dueOn),
              when: relativeDay(first.dueOn, today),
            })}
          </Text>
          <MissingList missing={tasks} most={5} inline />
        </>
      ) : (
        <Text size="sm">{t('referrals.emergency.nothingOpen')}</Text>
      )}
    </Notice>
  );
}

function Resting() {
  const { t } = useTranslation();
  const { view, goTo, leave } = useDesk();
  return (
    <Notice tone="waiting" icon={<IconHandStop size={18} />} title={t('referrals.resting.title')}>
      <Text size="sm">{t('referrals.resting.body')}</Text>
      <Group gap="md" mt={2}>
        <Button size="compact-sm" variant="default" onClick={() => goTo('consideration', 'student')}>
          {t('referrals.resting.askAgain')}
        </Button>
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to={casePath(view.caseId)} />}>
          {t('referrals.resting.backToCase')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={() => leave('declined')}>
          {t('referrals.resting.close')}
        </Anchor>
      </Group>
    </Notice>
  );
}

/** A guardian or principal who took back a yes after the letter went out; a student who does ends the referral. */
function Withdrawn() {
  const { t } = useTranslation();
  const { view, leave } = useDesk();
  const party = consentParties.find((one) => consentStanding(view.consents, one) === 'withdrawn');
  if (!party || !view.letter) return null;
  return (
    <Notice
      tone="bad"
      icon={<IconHandStop size={18} />}
      title={t('referrals.withdrawn.title', { party: t(`referrals.steps.consideration.parties.${party}`) })}
    >
      <Text size="sm">{t('referrals.withdrawn.body')}</Text>
      <Anchor component="button" type="button" size="sm" onClick={() => leave('revoked')}>
        {t('referrals.withdrawn.revoke')}
      </Anchor>
    </Notice>
  );
}

interface NoticeProps {
  readonly tone: 'good' | 'bad' | 'waiting' | 'plain';
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

/** A quiet box with a coloured edge. */
export function Notice({ tone, icon, title, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role="note">
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <div>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {children}
      </div>
    </div>
  );
}
