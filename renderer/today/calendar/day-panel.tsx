import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarItem } from '@shared/contract/today';
import { longDate } from '@renderer/lib/dates';
import { MarkCard } from './mark-card';
import { keyOfMark } from './mark-tone';
import classes from './day-panel.module.css';

/** Everything that stands on one day, in full. */
export function DayPanel({
  day,
  items,
  today,
}: {
  day: string;
  items: readonly CalendarItem[];
  today: string;
}) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="calendar-day">
      <Title order={3} id="calendar-day" className={classes.title}>
        {longDate(day)}
      </Title>
      {items.length === 0 && <p className={classes.none}>{t('today.calendar.noneOnDay')}</p>}
      <ul className={classes.marks}>
        {items.map((item) => (
          <MarkCard key={keyOfMark(item)} item={item} today={today} />
        ))}
      </ul>
    </section>
  );
}
