import { ActionIcon } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconCircleDot,
  IconEdit,
  IconFileText,
  IconFlag,
  type Icon,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CaseDetails, TimelineItem } from '@shared/contract/cases';
import type { AnswerKind, ReferrerKind } from '@shared/domain/handover';
import { meetingPlace } from '@shared/domain/meeting-place';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { kindInSentence, reporterLabel } from './case-words';
import { OpenReferral } from './open-referral';
import { isReadOnly } from './queries';
import classes from './timeline.module.css';

type Fact = Extract<TimelineItem, { type: 'fact' }>;
type EndedAs = 'finished' | 'declined' | 'revoked' | 'cancelled';
type Outcome = 'resolved' | 'partly' | 'not_resolved';

const pictures: Partial<Record<Fact['fact'], Icon>> = {
  reported: IconFlag,
  referralCreated: IconArrowForwardUp,
  letterIssued: IconFileText,
  reportReceived: IconFileText,
  finalReport: IconFileText,
};

interface TimelineFactProps {
  fact: Fact;
  one: CaseDetails;
  onEditReport: () => void;
}

/** What the records tell by themselves: the report with its chronology, the letter, a session, the closing. */
export function TimelineFact({ fact, one, onEditReport }: TimelineFactProps) {
  const { t } = useTranslation();
  const Picture = pictures[fact.fact] ?? IconCircleDot;
  const isReport = fact.fact === 'reported';
  const text = isReport ? one.chronology : fact.text;
  return (
    <div className={classes.body}>
      <span className={classes.mark} data-fact aria-hidden>
        <Picture size={14} stroke={1.7} />
      </span>
      <div className={classes.line}>
        <span className={classes.kind}>{factSentence(t, fact, one)}</span>
        <OpenReferral caseId={one.id} referralId={fact.referralId} />
        {isReport && !isReadOnly(one) && (
          <span className={classes.tools}>
            <ActionIcon size="sm" aria-label={t('cases.problems.editReport')} onClick={onEditReport}>
              <IconEdit size={15} />
            </ActionIcon>
          </span>
        )}
      </div>
      {text && <p className={classes.text}>{text}</p>}
    </div>
  );
}

function factSentence(
  t: TFunction,
  { fact, params, referralId }: Fact,
  { reporter, referrals }: CaseDetails,
): string {
  const who = reporterLabel(reporter.kind);
  const kind = params.kind ? kindInSentence(params.kind as ReceiverKind) : '';
  switch (fact) {
    case 'reported':
      return t('cases.timeline.facts.reported', {
        reporter: reporter.name ? `${inSentence(who)}, ${reporter.name}` : inSentence(who),
      });
    case 'handedOver':
      return t('cases.timeline.facts.handedOver', {
        reporter: inSentence(reporterLabel(params.by as ReferrerKind)),
      });
    case 'referrerAnswered':
      return t('cases.timeline.facts.referrerAnswered', {
        answer: t(`handovers.told.${params.kind as AnswerKind}`),
      });
    case 'conferenceHeld':
      return t('cases.timeline.facts.conferenceHeld', {
        decision: t(params.refer === 1 ? 'cases.timeline.decision.refer' : 'cases.timeline.decision.not'),
      });
    case 'referralEnded':
      return t('cases.timeline.facts.referralEnded', {
        kind,
        as: t(`cases.endedAs.${params.as as EndedAs}`),
      });
    case 'closed':
      return t('cases.timeline.facts.closed', { outcome: t(`cases.outcome.${params.outcome as Outcome}`) });
    case 'session': {
      const receiver = referrals.find(({ id }) => id === referralId)?.kind ?? 'custom';
      const place = meetingPlace(receiver, params.place as 'receiver' | 'school');
      return `${t('cases.timeline.facts.session')} ${t(`cases.timeline.place.${place}`)}`;
    }
    case 'controlKept':
      return `${t('cases.timeline.facts.controlKept')} ${t(`cases.timeline.controlBy.${params.by as 'receiver' | 'school'}`)}`;
    default:
      return t(`cases.timeline.facts.${fact}`, { kind, number: params.number ?? '' });
  }
}

/** `guru BK`, `wali kelas`: the first letter small, abbreviations as they are. */
const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
