import { useTranslation } from 'react-i18next';
import classes from './clock-banner.module.css';

/** The program behind the page has ended. What is on the page stays, so that it can be read and copied. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  return (
    <div className={classes.banner} data-urgent role="alert">
      {t('app.closed')}
    </div>
  );
}
