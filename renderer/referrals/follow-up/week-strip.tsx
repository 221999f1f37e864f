import { Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ControlWeek, WeeklyGrid } from '@shared/domain/weekly-control';
import { shortDate } from '@renderer/lib/dates';
import { weekMarks } from './control-weeks';
import classes from './week-strip.module.css';

interface Props {
  readonly grid: WeeklyGrid;
  readonly chosen: number | null;
  readonly onChoose: (week: number) => void;
}

/** All weeks since the first session: kept, late, missed, holiday, due, to come. A click opens the week. */
export function WeekStrip({ grid, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const words = ({ week, status, dueOn, openUntil }: ControlWeek) =>
    [
      t('referrals.steps.follow_up.week', { week }),
      t('referrals.steps.follow_up.weekSpan', { from: shortDate(dueOn), to: shortDate(openUntil) }),
      t(`referrals.steps.follow_up.status.${status}`),
    ].join(', ');
  return (
    <ol className={classes.strip}>
      {grid.weeks.map((week) => (
        <li key={week.week}>
          <Tooltip label={words(week)}>
            <UnstyledButton
              className={classes.week}
              data-status={week.status}
              aria-label={words(week)}
              aria-pressed={week.week === chosen}
              onClick={() => onChoose(week.week)}
            >
              <span className={classes.number}>{week.week}</span>
              <span className={classes.mark} aria-hidden>
                {weekMarks[week.status]}
              </span>
            </UnstyledButton>
          </Tooltip>
        </li>
      ))}
    </ol>
  );
}
