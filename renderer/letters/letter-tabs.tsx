import { useTranslation } from 'react-i18next';
import { TabLinks } from '@renderer/components/tab-links';

/** The registers: what went out, what came in, which data of pupils went with it; and what is printed together. */
export function LetterTabs() {
  const { t } = useTranslation();
  return (
    <TabLinks
      label={t('letters.tabs.label')}
      links={[
        { to: '/surat', label: t('letters.tabs.outgoing'), exact: true },
        { to: '/surat/masuk', label: t('letters.tabs.incoming') },
        { to: '/surat/data-keluar', label: t('letters.tabs.disclosures') },
        { to: '/surat/sekaligus', label: t('letters.bundle.tab') },
      ]}
    />
  );
}
