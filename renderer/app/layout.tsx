import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@renderer/lib/session';
import { ErrorBoundary } from './error-boundary';
import classes from './layout.module.css';
import { isForeignPlace } from './navigation';
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
            <Place />
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

/** The page of the address. One of another role leads to the own first page: whoever signed in before had it open. */
function Place() {
  const { pathname } = useLocation();
  const { account } = useSession();
  return isForeignPlace(account?.role, pathname) ? <Navigate to="/" replace /> : <Outlet />;
}
