import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseAccessView } from '@shared/contract/case-access';
import { AccessForm } from '@renderer/components/case-access/access-form';
import { touchedByAccess, useCounselors } from '@renderer/components/case-access/queries';
import { Panel } from '@renderer/components/panel';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

interface PanelProps {
  access: CaseAccessView;
  onClose: () => void;
}

/** Lets a colleague read the case. */
export function ShareCase({ access, onClose }: PanelProps) {
  const { t } = useTranslation();
  const share = useChange(rpc.caseAccess.share, {
    invalidates: touchedByAccess,
    onSuccess: () => {
      notify(t('caseAccess.share.done'));
      onClose();
    },
  });
  const readers = access.grants.flatMap(({ kind, endedAt, account }) =>
    kind === 'shared' && endedAt === null ? [account.id] : [],
  );
  return (
    <Panel title={t('caseAccess.share.title')} onClose={onClose}>
      <Text c="dimmed" mb="sm" maw={640}>
        {t('caseAccess.share.lead')}
      </Text>
      <AccessForm
        who={{
          field: 'accountId',
          label: t('caseAccess.counselor'),
          without: [access.counselor.id, ...readers],
        }}
        hint={t('caseAccess.share.reasonHint')}
        submit={t('caseAccess.share.submit')}
        change={share}
        inputOf={(accountId, reason) => ({ caseId: access.id, accountId, reason })}
        onCancel={onClose}
      />
    </Panel>
  );
}

/** Gives the case to a colleague, whose work it is from then on. */
export function TransferCase({ access, onClose }: PanelProps) {
  const { t } = useTranslation();
  const counselors = useCounselors().data?.counselors ?? [];
  const transfer = useChange(rpc.caseAccess.transfer, {
    invalidates: touchedByAccess,
    onSuccess: (_done, { toId }) => {
      const name = counselors.find(({ id }) => id === toId)?.name ?? '';
      notify(t('caseAccess.transfer.done', { name }));
      onClose();
    },
  });
  const { counselor } = access;
  return (
    <Panel title={t('caseAccess.transfer.title')} onClose={onClose}>
      <Text c="dimmed" mb="sm" maw={640}>
        {t('caseAccess.transfer.lead', { name: counselor.name })}
      </Text>
      <AccessForm
        who={{ field: 'toId', label: t('caseAccess.transfer.to'), without: [counselor.id] }}
        hint={t('caseAccess.transfer.reasonHint')}
        submit={t('caseAccess.transfer.submit')}
        change={transfer}
        inputOf={(toId, reason) => ({ caseId: access.id, toId, reason })}
        onCancel={onClose}
      />
    </Panel>
  );
}
