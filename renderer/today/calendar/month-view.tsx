import { useRef, type KeyboardEvent } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '@shared/contract/today';
import { addDays } from '@shared/domain/calendar';
import { dayName } from '@shared/domain/indonesian-date';
import { longDate } from '@renderer/lib/dates';
import { placeOfMark } from '../places';
import { subjectOf } from '../subject';
import { markIcons } from './mark-icons';
import { firstMarks, keyOfMark, toneOf } from './mark-tone';
import classes from './month-view.module.css';

interface MonthViewProps {
  /** `November 2026` */
  title: string;
  weeks: readonly (readonly string[])[];
  items: readonly CalendarItem[];
  /** The chosen day; its month is the one shown. */
  day: string;
  today: string;
  onChoose: (day: string) => void;
}

/** So many marks are drawn on a day, so that the month fits the screen; the rest is counted. */
const drawnMarks = (weeks: number) => (weeks > 5 ? 2 : 3);
const steps = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -7],
  ['ArrowDown', 7],
]);

/**
 * The weeks of a month. Arrow keys go from day to day; what stands on the chosen day is listed in full beside it,
 * where the keyboard reaches it, so the small marks in the cells are for the mouse.
 */
export function MonthView({ title, weeks, items, day, today, onChoose }: MonthViewProps) {
  const { t } = useTranslation();
  /** The day that a key was pressed on: the focus follows to the day that is chosen next. */
  const leftBy = useRef<string | null>(null);
  const byDay = Map.groupBy(items, ({ on }) => on);
  const room = drawnMarks(weeks.length);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps.get(event.key);
    // The page itself hears PageUp, PageDown and Home.
    if (step !== undefined || /^(Page(Up|Down)|Home)$/.test(event.key)) leftBy.current = day;
    if (step === undefined) return;
    event.preventDefault();
    onChoose(addDays(day, step));
  }

  function follow(button: HTMLButtonElement | null) {
    if (!button || leftBy.current === null || leftBy.current === day) return;
    leftBy.current = null;
    button.focus();
  }

  return (
    <table className={classes.month} aria-label={title}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((one) => (
            <th key={one} scope="col">
              {dayName(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => {
              const marks = byDay.get(one) ?? [];
              const { drawn, more } = firstMarks(marks, room);
              return (
                <td
                  key={one}
                  data-chosen={one === day || undefined}
                  data-today={one === today || undefined}
                  data-outside={one.slice(0, 7) !== day.slice(0, 7) || undefined}
                >
                  <button
                    ref={one === day ? follow : undefined}
                    type="button"
                    className={classes.day}
                    tabIndex={one === day ? 0 : -1}
                    aria-current={one === today ? 'date' : undefined}
                    aria-pressed={one === day}
                    aria-label={t('today.calendar.day', { day: longDate(one), count: marks.length })}
                    onClick={() => onChoose(one)}
                    onKeyDown={onKeyDown}
                  >
                    {Number(one.slice(8))}
                  </button>
                  <ul className={classes.marks}>
                    {drawn.map((item) => (
                      <SmallMark key={keyOfMark(item)} item={item} today={today} />
                    ))}
                  </ul>
                  {more > 0 && (
                    <button
                      type="button"
                      className={classes.more}
                      tabIndex={-1}
                      onClick={() => onChoose(one)}
                    >
                      {t('today.calendar.more', { count: more })}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SmallMark({ item, today }: { item: CalendarItem; today: string }) {
  const { t } = useTranslation();
  const { kind, time } = item;
  const { name } = subjectOf(item);
  const Picture = markIcons[kind];
  const { to, search } = placeOfMark(item);
  const words = [time?.replace(':', '.'), t(`today.marks.${kind}`), name].filter(Boolean).join(' ');
  return (
    <li>
      <Link
        to={to}
        search={search as never}
        className={classes.mark}
        data-tone={toneOf(item, today)}
        data-kind={kind}
        tabIndex={-1}
        title={words}
        aria-label={words}
      >
        <Picture size={13} stroke={1.8} aria-hidden className={classes.picture} />
        <span className={classes.who}>{name}</span>
      </Link>
    </li>
  );
}
