import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '@renderer/components/tab-links';
import { useSession } from '@renderer/lib/session';
import { sectionsOf } from './sections';

/** The settings: their parts in one line above, one of them below. */
export default function SettingsFrame() {
  const { t } = useTranslation();
  const { account } = useSession();
  const links = sectionsOf(account?.role).map(({ label, to }) => ({
    to,
    label: t(`settings.sections.${label}`),
  }));
  return (
    <>
      <TabLinks label={t('settings.sections.label')} links={links} />
      <Outlet />
    </>
  );
}
