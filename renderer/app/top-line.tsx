import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLock, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lock, useSession } from '@renderer/lib/session';
import type { NamedPlace } from '@renderer/search/commands';
import { SearchBox } from '@renderer/search/search-box';
import { sectionsOf } from '@renderer/settings/sections';
import { navigationOf } from './navigation';
import classes from './top-line.module.css';

/** One line above every page: search, school year, who is signed in, lock. */
export function TopLine() {
  const { t } = useTranslation();
  const { school, account } = useSession();
  const { main } = navigationOf(account?.role);
  const settings = t('app.nav.settings');
  const places: readonly NamedPlace[] = [
    ...main.map(({ label, to }) => ({ label: t(`app.nav.${label}`), within: '', to })),
    ...sectionsOf(account?.role).map(({ label, to }) => ({
      label: t(`settings.sections.${label}`),
      within: settings,
      to,
    })),
    { label: t('app.nav.ownAccount'), within: '', to: '/akun-saya' },
  ];
  return (
    <header className={classes.line}>
      <div className={classes.middle}>{account && <SearchBox places={places} role={account.role} />}</div>
      <div className={classes.right}>
        {school && (
          <Tooltip label={t('app.schoolYear', { year: school.schoolYear })}>
            <span className={classes.year}>{school.schoolYear}</span>
          </Tooltip>
        )}
        {account && (
          <Tooltip label={t('app.nav.ownAccount')}>
            <Link to="/akun-saya" className={classes.who}>
              {account.name}
            </Link>
          </Tooltip>
        )}
        <SchemeToggle />
        <Tooltip label={t('app.lock')}>
          <ActionIcon aria-label={t('app.lock')} onClick={() => void lock()}>
            <IconLock size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

function SchemeToggle() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? t('app.light') : t('app.dark');
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? <IconSun size={18} stroke={1.6} /> : <IconMoon size={18} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  );
}
