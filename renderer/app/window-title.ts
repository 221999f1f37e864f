import { useEffect } from 'react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@renderer/lib/session';
import { placeOf } from './navigation';

/** The window's title is `Rujuk — Kasus`: the part of the app, never a name. `Rujuk` alone while locked. */
export function useWindowTitle(): void {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { account } = useSession();
  const item = placeOf(account?.role, pathname);
  const title = item ? t('app.title', { page: t(`app.nav.${item.label}`) }) : t('app.name');
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = 'Rujuk';
    };
  }, [title]);
}
