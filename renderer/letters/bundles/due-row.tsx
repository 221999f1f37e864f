import { Anchor, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DueLetter } from '@shared/contract/bundles';
import { daysOfMonth, type Month } from '@shared/domain/month';
import { DateField } from '@renderer/components/date-field';
import { TimeField } from '@renderer/components/time-field';
import { errorSentence } from '@renderer/i18n/sentences';
import { longDate, shortDate } from '@renderer/lib/dates';
import { useToday } from '@renderer/lib/session';
import { asksForMeeting, isOffered, type MeetingForm } from './due-rows';
import classes from './bundles.module.css';

interface DueRowProps {
  readonly line: DueLetter;
  readonly month: Month;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly meeting: MeetingForm;
  readonly onMeeting: (meeting: MeetingForm) => void;
  /** Day or time are asked for and not there. */
  readonly error: boolean;
}

/** One letter or card that is due: whose, when, what stands in the way and where that is put right. */
export function DueRow({ line, month, ticked, onTick, meeting, onMeeting, error }: DueRowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { student, caseCode } = line;
  const described = useDescription(line);
  const { from, to } = daysOfMonth(month);
  return (
    <li className={classes.row}>
      <Checkbox
        label={[student.name, student.className, caseCode].filter(Boolean).join(' · ')}
        description={described.join(' ')}
        checked={ticked && isOffered(line)}
        disabled={!isOffered(line)}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      {ticked && asksForMeeting(line) && (
        <div className={classes.meeting}>
          <DateField
            aria-label={t('letters.bundle.due.meetingOn', { name: student.name })}
            w={150}
            minDate={from < today ? today : from}
            maxDate={to}
            value={meeting.on}
            onChange={(on) => onMeeting({ ...meeting, on })}
            error={error && !meeting.on ? t('fields.required') : null}
          />
          <TimeField
            aria-label={t('letters.bundle.due.meetingTime', { name: student.name })}
            w={110}
            value={meeting.time}
            onChange={(time) => onMeeting({ ...meeting, time })}
            error={error && !meeting.time ? t('fields.required') : null}
          />
        </div>
      )}
      <Remedy line={line} />
    </li>
  );
}

function useDescription(line: DueLetter): string[] {
  const { t } = useTranslation();
  const when = useWhen(line);
  const { issued, remindedOn, refusal, lacks, receiver } = line;
  const number = issued?.number ?? t('letters.number.none');
  return [
    `${when}${receiver ? `, ${receiver}` : ''}.`,
    issued && t('letters.bundle.due.issued', { number, date: shortDate(issued.date) }),
    !issued && remindedOn && t('letters.bundle.due.reminded', { date: longDate(remindedOn) }),
    !issued && refusal && errorSentence({ code: 'refused', reason: refusal }),
    !issued && lacks && errorSentence({ code: 'refused', reason: lacks }),
  ].filter((part) => typeof part === 'string');
}

function useWhen({ template, on, time, occasion }: DueLetter): string {
  const { t } = useTranslation();
  const date = on ? longDate(on) : '';
  switch (template) {
    case 'conference_invitation':
      return time
        ? t('letters.bundle.due.when.conference_invitationAt', { date, time: time.replace(':', '.') })
        : t('letters.bundle.due.when.conference_invitation', { date });
    case 'guardian_invitation':
      return t(`letters.bundle.due.when.${occasion ?? 'consent'}`);
    case 'control_card':
      return on
        ? t('letters.bundle.due.when.control_card', { date })
        : t('letters.bundle.due.when.control_cardLater');
    case 'report_reminder':
      return t('letters.bundle.due.when.report_reminder', { date });
  }
}

/** Where what is missing is filled in. */
function Remedy({ line }: { line: DueLetter }) {
  const { t } = useTranslation();
  const { caseId, referralId, student, refusal, lacks, issued } = line;
  if (issued || (refusal === null && lacks === null)) return null;
  const to =
    refusal === 'letters.noGuardian'
      ? `/siswa/${student.id}/ubah`
      : referralId === null
        ? `/kasus/${caseId}`
        : `/kasus/${caseId}/rujukan/${referralId}`;
  const word = refusal === 'letters.noGuardian' ? 'complete' : referralId === null ? 'toCase' : 'toReferral';
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to={to} />}>
      {t(`letters.bundle.due.${word}`)}
    </Anchor>
  );
}
