import type { ReactNode } from 'react';
import { ActionIcon, Button, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { PageTitle } from '@renderer/components/page-title';
import { saveOffer } from '@renderer/lib/files';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import {
  calendarViews,
  neighbourOf,
  periodOf,
  periodTitle,
  searchOf,
  weeksOf,
  type CalendarView,
  type Period,
} from './calendar-period';
import { DayPanel } from './day-panel';
import { MonthView } from './month-view';
import { WeekView } from './week-view';
import classes from './calendar.module.css';

/** What stands on which day, by week or month; the address says which days, and nothing else. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const period = periodOf(useSearch({ strict: false }), today);
  const weeks = weeksOf(period);
  const range = { from: weeks[0]?.[0] ?? today, to: weeks.at(-1)?.at(-1) ?? today };
  const { data, error } = useAnswer(
    ['today', 'calendar', range.from, range.to],
    () => rpc.today.calendar(range),
    { placeholderData: keepPreviousData },
  );
  const file = useChange(rpc.today.scheduleFile, { onSuccess: saveOffer });
  const items = data?.items ?? [];
  const title = periodTitle(period);

  const show = (next: Partial<Period>) => {
    file.reset();
    void navigate({ to: '/kalender', search: searchOf({ ...period, ...next }, today), replace: true });
  };
  useHotkeys([
    ['PageUp', () => show(neighbourOf(period, -1))],
    ['PageDown', () => show(neighbourOf(period, 1))],
    ['Home', () => show({ day: today })],
  ]);

  return (
    <>
      <PageTitle
        title={<span aria-live="polite">{t('today.calendar.title', { period: title })}</span>}
        back="/"
        action={
          <>
            <div className={classes.moves}>
              <Move
                label={t('today.calendar.before')}
                hint="PageUp"
                onClick={() => show(neighbourOf(period, -1))}
              >
                <IconChevronLeft size={18} />
              </Move>
              <Tooltip label="Home">
                <Button variant="default" onClick={() => show({ day: today })}>
                  {t('today.calendar.today')}
                </Button>
              </Tooltip>
              <Move
                label={t('today.calendar.after')}
                hint="PageDown"
                onClick={() => show(neighbourOf(period, 1))}
              >
                <IconChevronRight size={18} />
              </Move>
            </div>
            <SegmentedControl
              aria-label={t('today.calendar.views.label')}
              data={calendarViews.map((view) => ({ value: view, label: t(`today.calendar.views.${view}`) }))}
              value={period.view}
              onChange={(view) => show({ view: view as CalendarView })}
            />
            <Tooltip label={t('today.calendar.saveAllHint')} multiline w={240}>
              <Button
                variant="default"
                leftSection={<IconCalendarDown size={16} stroke={1.7} />}
                loading={file.isPending}
                onClick={() => file.mutate(range)}
              >
                {t('today.calendar.saveAll')}
              </Button>
            </Tooltip>
          </>
        }
      />
      <ErrorNote error={(error ?? file.error)?.error} mb="sm" />
      {data && items.length === 0 && (
        <Text c="dimmed" mb="sm">
          {t('today.calendar.empty')}
        </Text>
      )}
      {period.view === 'week' ? (
        <WeekView days={weeks[0] ?? []} items={items} today={today} />
      ) : (
        <div className={classes.month}>
          <MonthView
            title={title}
            weeks={weeks}
            items={items}
            day={period.day}
            today={today}
            onChoose={(day) => show({ day })}
          />
          <DayPanel day={period.day} items={items.filter(({ on }) => on === period.day)} today={today} />
        </div>
      )}
    </>
  );
}

interface MoveProps {
  label: string;
  /** The key that does the same. */
  hint: string;
  onClick: () => void;
  children: ReactNode;
}

function Move({ label, hint, onClick, children }: MoveProps) {
  return (
    <Tooltip label={`${label} (${hint})`}>
      <ActionIcon aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
