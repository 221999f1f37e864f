import { useTranslation } from 'react-i18next';
import { clockOf, longDate } from '@renderer/lib/dates';
import { useSession } from '@renderer/lib/session';
import classes from './clock-banner.module.css';

/** On every screen while `RUJUK_NOW` holds the clock still, so that nobody takes a demonstration's dates for real. */
export function ClockBanner({ now }: { now: string }) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <div className={classes.banner} role="note">
      {t('app.clockFixed', { time: `${longDate(today)}, ${clockOf(now)}` })}
    </div>
  );
}
