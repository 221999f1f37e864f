import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@renderer/lib/session';
import { useDueList } from '@renderer/today/due-list.query';
import { PrincipalCount } from '@renderer/principal/principal-count';
import { navigationOf, placeOf, type NavigationItem } from './navigation';
import classes from './side-bar.module.css';

/** Left, 220 px; shrinks to icons, and this PC remembers it. */
export function SideBar() {
  const { t } = useTranslation();
  const { school, account } = useSession();
  const { main, lower } = navigationOf(account?.role);
  const [narrow, setNarrow] = useLocalStorage({
    key: 'rujuk-narrow-menu',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const label = narrow ? t('app.nav.expand') : t('app.nav.collapse');
  const Toggle = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;

  return (
    <nav className={classes.bar} data-narrow={narrow || undefined} aria-label={t('app.nav.label')}>
      <div className={classes.school}>
        <span className={classes.mark} aria-hidden>
          R
        </span>
        {!narrow && <span className={classes.name}>{school?.name}</span>}
      </div>
      <Items items={main} narrow={narrow} />
      <div className={classes.lower}>
        <Items items={lower} narrow={narrow} />
        <Tooltip label={label} position="right" disabled={!narrow}>
          <UnstyledButton className={classes.item} onClick={() => setNarrow(!narrow)} aria-label={label}>
            <Toggle size={18} stroke={1.6} aria-hidden />
            {!narrow && <span>{label}</span>}
          </UnstyledButton>
        </Tooltip>
      </div>
    </nav>
  );
}

function Items({ items, narrow }: { items: readonly NavigationItem[]; narrow: boolean }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const { pathname } = useLocation();
  const here = placeOf(account?.role, pathname)?.label;
  return (
    <ul className={classes.items}>
      {items.map(({ label, to, icon: Picture }) => (
        <li key={label}>
          <Tooltip label={t(`app.nav.${label}`)} position="right" disabled={!narrow}>
            <Link
              to={to}
              className={classes.item}
              data-active={label === here || undefined}
              aria-current={label === here ? 'page' : undefined}
              aria-label={narrow ? t(`app.nav.${label}`) : undefined}
            >
              <Picture size={18} stroke={1.6} aria-hidden />
              {!narrow && <span>{t(`app.nav.${label}`)}</span>}
              {label === 'today' && !narrow && <DueCount />}
              {label === 'approvals' && !narrow && <PrincipalCount of="waiting" className={classes.count} />}
              {label === 'finalReports' && !narrow && (
                <PrincipalCount of="unreadReports" className={classes.count} />
              )}
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

/** How much is late or due today; nothing where nothing is. */
function DueCount() {
  const { t } = useTranslation();
  const { data } = useDueList();
  const count = data ? data.counts.overdue + data.counts.today : 0;
  if (count === 0) return null;
  return (
    <span className={classes.count} data-overdue={(data && data.counts.overdue > 0) || undefined}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('today.count', { count })}</VisuallyHidden>
    </span>
  );
}
