import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCalendarDown, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '@shared/contract/today';
import { saveOffer } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { placeOfMark } from '../places';
import { subjectOf } from '../subject';
import { markIcons } from './mark-icons';
import { toneOf } from './mark-tone';
import classes from './mark-card.module.css';

/** One mark in full: what, when, who, and how it stands; leads to its place. */
export function MarkCard({ item, today }: { item: CalendarItem; today: string }) {
  const { t } = useTranslation();
  const { kind, state, time } = item;
  const { name, detail } = subjectOf(item);
  const tone = toneOf(item, today);
  const Picture = state === 'done' ? IconCheck : markIcons[kind];
  const { to, search } = placeOfMark(item);
  return (
    <li className={classes.card} data-tone={tone} data-kind={kind}>
      <Link to={to} search={search as never} className={classes.link}>
        <span className={classes.what}>
          <Picture size={14} stroke={1.8} aria-hidden className={classes.picture} />
          {time && <span className={classes.time}>{time.replace(':', '.')}</span>}
          {t(`today.marks.${kind}`)}
        </span>
        <span className={classes.who}>
          {name}
          {detail && <span className={classes.className}> {detail}</span>}
        </span>
        {tone === 'done' && <VisuallyHidden>{t('today.calendar.tones.done')}</VisuallyHidden>}
        {(tone === 'late' || tone === 'missed') && (
          <span className={classes.standing}>{t(`today.calendar.tones.${tone}`)}</span>
        )}
      </Link>
      {kind === 'appointment' && item.referralId !== null && (
        <SaveAppointment referralId={item.referralId} student={name} />
      )}
    </li>
  );
}

/** Hands the appointment out for another calendar, without the student. */
function SaveAppointment({ referralId, student }: { referralId: number; student: string }) {
  const { t } = useTranslation();
  const file = useChange(rpc.today.appointmentFile, { onSuccess: saveOffer });
  return (
    <Tooltip label={t('today.calendar.saveOneHint')}>
      <ActionIcon
        size="sm"
        className={classes.save}
        aria-label={t('today.calendar.saveOne', { student })}
        onClick={() => file.mutate({ referralId })}
      >
        <IconCalendarDown size={15} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
