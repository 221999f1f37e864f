import { useTranslation } from 'react-i18next';
import { TabLinks } from '@renderer/components/tab-links';

/** The two registers: what went out, and what came in. */
export function LetterTabs() {
  const { t } = useTranslation();
  return (
    <TabLinks
      label={t('letters.tabs.label')}
      links={[
        { to: '/surat', label: t('letters.tabs.outgoing'), exact: true },
        { to: '/surat/masuk', label: t('letters.tabs.incoming') },
      ]}
    />
  );
}
