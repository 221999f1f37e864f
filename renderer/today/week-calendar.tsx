import { Anchor, Title, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarItem, TodayView } from '@shared/contract/today';
import { addDays } from '@shared/domain/calendar';
import { dayName } from '@shared/domain/indonesian-date';
import { longDate } from '@renderer/lib/dates';
import { searchOf } from './calendar/calendar-period';
import { firstMarks, keyOfMark } from './calendar/mark-tone';
import { placeOfMark } from './places';
import { subjectOf } from './subject';
import classes from './week-calendar.module.css';

/** So many marks stand on a day; the rest is counted, and seen in the calendar. */
const drawnMarks = 3;

/** This week, Monday to Sunday; a Sunday without anything in it is left out. */
export function WeekCalendar({ week, today }: { week: TodayView['week']; today: string }) {
  const { t } = useTranslation();
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.startsOn, index))
    .map((day) => ({
      day,
      ...firstMarks(
        week.items.filter(({ on }) => on === day),
        drawnMarks,
      ),
    }))
    .filter(({ drawn }, index) => index < 6 || drawn.length > 0);
  return (
    <section aria-labelledby="week">
      <div className={classes.headline}>
        <Title order={2} id="week" className={classes.title}>
          {t('today.week.title')}
        </Title>
        <Anchor component={Link} to={'/kalender' as string} size="sm">
          {t('today.calendar.open')}
        </Anchor>
      </div>
      {week.items.length === 0 && <p className={classes.empty}>{t('today.week.empty')}</p>}
      <ol className={classes.days}>
        {days.map(({ day, drawn, more }) => (
          <li key={day} className={classes.day} data-today={day === today || undefined}>
            <span className={classes.date}>
              <span>{dayName(day).slice(0, 3)}</span>
              <span className={classes.number}>{Number(day.slice(8))}</span>
            </span>
            <ul className={classes.marks}>
              {drawn.map((item) => (
                <Mark key={keyOfMark(item)} item={item} />
              ))}
              {more > 0 && (
                <li>
                  <Link
                    to={'/kalender' as string}
                    search={searchOf({ view: 'week', day }, today) as never}
                    className={classes.more}
                  >
                    {t('today.calendar.more', { count: more })}
                    <VisuallyHidden>, {longDate(day)}</VisuallyHidden>
                  </Link>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Mark({ item }: { item: CalendarItem }) {
  const { t } = useTranslation();
  const { to, search } = placeOfMark(item);
  return (
    <li>
      <Link to={to} search={search as never} className={classes.mark}>
        <span className={classes.what}>
          {item.time && <span className={classes.time}>{item.time.replace(':', '.')}</span>}
          {t(`today.marks.${item.kind}`)}
        </span>
        <span className={classes.who}>{subjectOf(item).name}</span>
      </Link>
    </li>
  );
}
