import { Anchor, Text } from '@mantine/core';
import { IconCircleCheck, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { works } from '@shared/procedure/works';
import { ReferralReminders } from '@renderer/components/safeguarding/referral-reminders';
import { longDate } from '@renderer/lib/dates';
import { useDesk } from '../desk';
import { Field } from '../field';
import { casePath } from '../paths';
import { Notice } from '../referral-notices';
import { Section } from '../section';
import { Arrangements } from './arrangements';
import { Consents } from './consents';
import { OutsideReason } from './outside-reason';
import { Planning } from './planning';

/** Step 1: is it really needed, and does everybody agree (Anwar, 2016)? */
export function ConsiderationStep() {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <>
      <ReferralReminders caseId={view.caseId} />
      <Conference />
      <OutsideReason />
      <Section
        title={t('referrals.steps.consideration.consents')}
        source={works.anwar2016}
        hint={t('referrals.steps.consideration.principalConsulted')}
      >
        <Consents />
      </Section>
      <Section title={t('referrals.steps.consideration.arrangements.title')} source={works.anwar2016}>
        <Arrangements />
      </Section>
      <Planning />
    </>
  );
}

/** A severe case is referred only after a conference (Anwar & Rohmat, 2022). */
function Conference() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (view.severity !== 'severe') return null;
  const { conference } = view;
  const toCase = (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to={casePath(view.caseId)} />}>
      {t('referrals.start.conference.open')}
    </Anchor>
  );
  return (
    <Field name="conference" style={{ marginBottom: 16 }}>
      {conference ? (
        <Notice
          tone={conference.decidedToRefer ? 'good' : 'bad'}
          icon={<IconCircleCheck size={18} />}
          title={t(
            conference.decidedToRefer
              ? 'referrals.steps.consideration.conferenceDecided'
              : 'referrals.steps.consideration.conferenceAgainst',
            { date: longDate(conference.heldOn) },
          )}
        >
          {toCase}
        </Notice>
      ) : (
        <Notice
          tone="waiting"
          icon={<IconUsersGroup size={18} />}
          title={t('referrals.start.conference.title')}
        >
          <Text size="sm">{t('referrals.start.conference.body')}</Text>
          {toCase}
        </Notice>
      )}
    </Field>
  );
}
