import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from './error-boundary';
import classes from './layout.module.css';
import { SideBar } from './side-bar';
import { TopLine } from './top-line';
import { useWindowTitle } from './window-title';

/** The frame around every page; only the content scrolls. */
export function Layout() {
  const { t } = useTranslation();
  useWindowTitle();
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t('app.nav.skip')}
      </a>
      <SideBar />
      <div className={classes.column}>
        <TopLine />
        <main id="content" className={classes.content} tabIndex={-1}>
          <ErrorBoundary>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}
