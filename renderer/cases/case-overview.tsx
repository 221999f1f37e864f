import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseAccessView } from '@shared/contract/case-access';
import { AccessForm } from '@renderer/components/case-access/access-form';
import { touchedByAccess, useCaseAccess } from '@renderer/components/case-access/queries';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { Panel } from '@renderer/components/panel';
import { shortDate } from '@renderer/lib/dates';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { TransferCase } from './access-panels';
import { AccessSection } from './access-section';
import head from './case-head.module.css';
import { standingSentence } from './case-words';

/** The page of a case that one may know of and not read: whose it is, where it stands, and how it is opened. */
export function CaseOverview({ caseId }: { caseId: number }) {
  const { t } = useTranslation();
  const { data: access, error } = useCaseAccess(caseId);
  const [panel, setPanel] = useState<'open' | 'transfer' | null>(null);
  if (error) return <ErrorNote error={error.error} />;
  if (!access) return <Loading lines={6} height={28} />;
  const { student, code, counselor, reportedOn, standing } = access;
  const close = () => setPanel(null);
  return (
    <>
      <PageTitle
        back="/kasus"
        title={
          <>
            {student.name} <span className={head.className}>{student.className}</span>
          </>
        }
        lead={
          <span className={head.line}>
            <span className={head.code}>{code}</span>
            <span>{t('caseAccess.overview.of', { name: counselor.name })}</span>
            <span>{t('cases.head.reportedOn', { date: shortDate(reportedOn) })}</span>
          </span>
        }
      />
      <output className={head.standing}>{standingSentence(standing)}</output>
      {panel === 'open' && <OpenCase access={access} onClose={close} />}
      {panel === 'transfer' && <TransferCase access={access} onClose={close} />}
      {panel === null && (
        <EmptyState
          icon={IconLock}
          title={t('caseAccess.overview.locked')}
          body={t('caseAccess.overview.lead')}
          action={
            <Group gap="xs" justify="center">
              <Button onClick={() => setPanel('open')}>{t('caseAccess.overview.open')}</Button>
              <Button variant="default" onClick={() => setPanel('transfer')}>
                {t('caseAccess.overview.takeOver')}
              </Button>
            </Group>
          }
        />
      )}
      <AccessSection caseId={caseId} onOpen={() => setPanel('transfer')} />
    </>
  );
}

function OpenCase({ access, onClose }: { access: CaseAccessView; onClose: () => void }) {
  const { t } = useTranslation();
  const open = useChange(rpc.caseAccess.open, { invalidates: touchedByAccess });
  return (
    <Panel title={t('caseAccess.overview.open')} onClose={onClose}>
      <Text c="dimmed" mb="sm" maw={640}>
        {t('caseAccess.overview.openLead', { name: access.counselor.name })}
      </Text>
      <AccessForm
        hint={t('caseAccess.overview.reasonHint')}
        submit={t('caseAccess.overview.submit')}
        change={open}
        inputOf={(_accountId, reason) => ({ caseId: access.id, reason })}
        onCancel={onClose}
      />
    </Panel>
  );
}
