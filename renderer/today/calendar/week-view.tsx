import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '@shared/contract/today';
import { dayName } from '@shared/domain/indonesian-date';
import { longDate } from '@renderer/lib/dates';
import { MarkCard } from './mark-card';
import { keyOfMark } from './mark-tone';
import classes from './week-view.module.css';

interface WeekViewProps {
  days: readonly string[];
  items: readonly CalendarItem[];
  today: string;
}

/** Seven days beside each other, every mark in full. */
export function WeekView({ days, items, today }: WeekViewProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.days} aria-label={t('today.calendar.views.week')}>
      {days.map((day) => {
        const ofDay = items.filter(({ on }) => on === day);
        return (
          <li key={day} className={classes.day} data-today={day === today || undefined}>
            <h3 className={classes.head} aria-label={longDate(day)}>
              <span className={classes.name}>{dayName(day)}</span>
              <span className={classes.number}>{Number(day.slice(8))}</span>
            </h3>
            <ul className={classes.marks}>
              {ofDay.map((item) => (
                <MarkCard key={keyOfMark(item)} item={item} today={today} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
