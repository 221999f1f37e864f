import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sections } from './sections';
import classes from './settings-frame.module.css';

/** The settings: their parts in one line above, one of them below. */
export default function SettingsFrame() {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-label={t('settings.sections.label')} className={classes.sections}>
        {sections.map(({ label, to }) => (
          <Link
            key={label}
            to={to}
            className={classes.section}
            activeProps={{ 'data-active': true, 'aria-current': 'page' }}
          >
            {t(`settings.sections.${label}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
