import { useTranslation } from 'react-i18next';
import type { TodayView } from '@shared/contract/today';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate } from '@renderer/lib/dates';
import { useToday } from '@renderer/lib/session';
import { AccessNotices } from './access-notices';
import { BrokenLog } from './broken-log';
import { DueErasure } from './due-erasure';
import { useDueList } from './due-list.query';
import { EndedYear } from './ended-year';
import { DueSection } from './due-section';
import { LastBackup } from './last-backup';
import { OpenBreach } from './open-breach';
import { NothingDue } from './nothing-due';
import { Unfinished } from './unfinished';
import { WeekCalendar } from './week-calendar';
import classes from './today.module.css';

const urgencies = ['overdue', 'today', 'soon'] as const;

/** Where the app opens: what is due, this week, and what was left half-written. */
export default function TodayPage() {
  const { t } = useTranslation();
  const today = useToday();
  const { data, error } = useDueList();
  return (
    <>
      <PageTitle title={t('today.title')} lead={longDate(today)} />
      <ErrorNote error={error?.error} mb="md" />
      <div className={classes.columns}>
        <div className={classes.lists}>
          <OpenBreach />
          <BrokenLog />
          <DueErasure />
          <AccessNotices />
          {data?.endedYear && <EndedYear name={data.endedYear} />}
          {data ? <Lists view={data} /> : !error && <Loading lines={8} height={36} />}
        </div>
        <aside className={classes.side}>
          {data && (
            <>
              <Unfinished today={data.today} />
              <WeekCalendar week={data.week} today={data.today} />
              <LastBackup today={data.today} />
            </>
          )}
        </aside>
      </div>
    </>
  );
}

function Lists({ view: { items, school, today } }: { view: TodayView }) {
  if (items.length === 0) return <NothingDue school={school} />;
  return urgencies.map((urgency) => (
    <DueSection
      key={urgency}
      urgency={urgency}
      items={items.filter((item) => item.urgency === urgency)}
      today={today}
    />
  ));
}
