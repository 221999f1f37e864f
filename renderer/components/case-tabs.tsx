import { useTranslation } from 'react-i18next';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { TabLinks } from './tab-links';

/** Cases, and what is handed over to become one; with how many hand-overs wait for a decision. */
export function CaseTabs() {
  const { t } = useTranslation();
  const { data } = useAnswer(['handovers', 'list', 'counts'], () => rpc.handovers.list({ limit: 1 }));
  return (
    <TabLinks
      label={t('handovers.tabs.label')}
      links={[
        { to: '/kasus', label: t('cases.title'), exact: true },
        { to: '/kasus/serah-terima', label: t('handovers.title'), count: data?.counts.waiting ?? 0 },
      ]}
    />
  );
}
