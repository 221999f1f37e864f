import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseConferenceView, CaseDetails } from '@shared/contract/cases';
import { works } from '@shared/procedure/works';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { SourceMark } from '@renderer/components/source-mark';
import { longDate } from '@renderer/lib/dates';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { isReadOnly, touchedByCase } from './queries';
import { Section } from './section';
import classes from './side.module.css';

interface ConferenceSectionProps {
  one: CaseDetails;
  onPlan: (planned: CaseConferenceView | null) => void;
  onRecord: (conference: CaseConferenceView) => void;
}

/** Konferensi kasus: planned, held, decided. A severe case needs one before it is referred (Anwar & Rohmat, 2022). */
export function ConferenceSection({ one, onPlan, onRecord }: ConferenceSectionProps) {
  const { t } = useTranslation();
  const readOnly = isReadOnly(one);
  const { conferences } = one;
  const isPlanned = conferences.some(({ heldOn }) => heldOn === null);
  const decided = conferences.some(({ decidedToRefer }) => decidedToRefer === true);
  return (
    <Section
      id="konferensi"
      title={
        <>
          {t('cases.conference.title')} <SourceMark source={works.anwarRohmat2022} />
        </>
      }
    >
      {one.conferenceRequired && !decided && !readOnly && (
        <p className={classes.needed}>{t('cases.conference.needed')}</p>
      )}
      {conferences.length === 0 && !one.conferenceRequired && (
        <p className={classes.empty}>{t('cases.conference.none')}</p>
      )}
      {conferences.map((conference) => (
        <Conference
          key={conference.id}
          conference={conference}
          readOnly={readOnly}
          onPlan={() => onPlan(conference)}
          onRecord={() => onRecord(conference)}
        />
      ))}
      {!readOnly && !isPlanned && (
        <Button
          variant={one.conferenceRequired && !decided ? 'light' : 'default'}
          onClick={() => onPlan(null)}
        >
          {t('cases.conference.plan')}
        </Button>
      )}
    </Section>
  );
}

interface ConferenceProps {
  conference: CaseConferenceView;
  readOnly: boolean;
  onPlan: () => void;
  onRecord: () => void;
}

function Conference({ conference, readOnly, onPlan, onRecord }: ConferenceProps) {
  const { t } = useTranslation();
  const today = useToday();
  const confirm = useConfirm();
  const cancel = useChange(rpc.cases.cancelConference, { invalidates: touchedByCase });
  const { id: conferenceId, plannedOn, time, place, heldOn, participants } = conference;
  const askCancel = async () => {
    const sure = await confirm({
      title: t('cases.conference.cancelQuestion'),
      body: t('cases.conference.cancelBody', { date: longDate(plannedOn) }),
      confirmLabel: t('cases.conference.cancelPlan'),
      danger: true,
    });
    if (sure) cancel.mutate({ conferenceId });
  };
  const people = participants.map(({ name, position }) => `${name} (${position})`).join(', ');
  const where = [time?.replace(':', '.'), place].filter(Boolean).join(' · ');

  if (heldOn === null) {
    const date = longDate(plannedOn);
    return (
      <div className={classes.conference}>
        <p className={classes.strong}>
          {t(plannedOn < today ? 'cases.conference.overdue' : 'cases.conference.planned', { date })}
        </p>
        <p>{where}</p>
        <p>{conference.agenda}</p>
        <p className={classes.soft}>{people}</p>
        {!readOnly && (
          <Group gap="xs" mt="xs">
            <Button variant="light" onClick={onRecord}>
              {t('cases.conference.record')}
            </Button>
            <Button variant="subtle" color="gray" onClick={onPlan}>
              {t('cases.conference.change')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => void askCancel()}>
              {t('cases.conference.cancelPlan')}
            </Button>
          </Group>
        )}
        <ErrorNote error={cancel.error?.error} />
      </div>
    );
  }
  return (
    <div className={classes.conference}>
      <p className={classes.strong}>
        {t(conference.decidedToRefer ? 'cases.conference.decidedToRefer' : 'cases.conference.decidedNot')}
      </p>
      <p className={classes.soft}>
        {t('cases.conference.held', { date: longDate(heldOn) })} ·{' '}
        <span title={people}>{t('cases.conference.participants', { count: participants.length })}</span>
      </p>
      <p className={classes.prose}>{conference.decision}</p>
      {conference.secrecyPledged && <p className={classes.soft}>{t('cases.conference.secrecyPledged')}</p>}
      {!readOnly && (
        <Button variant="subtle" color="gray" size="compact-sm" ml={-8} onClick={onRecord}>
          {t('cases.conference.change')}
        </Button>
      )}
    </div>
  );
}
