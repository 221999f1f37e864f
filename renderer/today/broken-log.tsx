import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { momentOf } from '@renderer/components/audit/audit-words';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';

/** The coordinator is told that the end of the access log did not fit, until the log was checked since. */
export function BrokenLog() {
  const { t } = useTranslation();
  const isCoordinator = useSession().account?.role === 'coordinator';
  const { data } = useAnswer(['audit', 'frame'], () => rpc.audit.frame({}), { enabled: isCoordinator });
  if (!data?.brokenAt || (data.lastCheck && data.lastCheck.at >= data.brokenAt)) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} mb="md">
      {t('audit.today.broken', { when: momentOf(data.brokenAt) })}{' '}
      <Anchor component={Link} to="/pengaturan/catatan-akses" size="sm">
        {t('audit.today.open')}
      </Anchor>
    </Alert>
  );
}
