import { useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChecks, IconPlus, IconSchool } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { works } from '@shared/procedure/works';
import { CaseTabs } from '@renderer/components/case-tabs';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SourceMark } from '@renderer/components/source-mark';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { HandoverTable } from './handover-table';

const limit = 200;

/** What teachers hand over to the BK room: first what waits, then whom an answer is owed. */
export default function HandoverListPage() {
  const { t } = useTranslation();
  const [state, setState] = useState<'open' | 'all'>('open');
  const { data, error } = useAnswer(
    ['handovers', 'list', state],
    () => rpc.handovers.list({ state, limit }),
    { placeholderData: keepPreviousData },
  );
  const counts = data?.counts;

  return (
    <>
      <CaseTabs />
      <PageTitle
        title={t('handovers.title')}
        lead={
          <>
            {t('handovers.lead')} <SourceMark source={works.suhertina2014} />
          </>
        }
        action={
          <Button component={Link} to="/kasus/serah-terima/baru" leftSection={<IconPlus size={16} />}>
            {t('handovers.add')}
          </Button>
        }
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={40} />}
      {counts && counts.all > 0 && (
        <SegmentedControl
          aria-label={t('handovers.list.show')}
          value={state}
          onChange={setState}
          mb="md"
          data={[
            {
              value: 'open' as const,
              label: `${t('handovers.list.open')} · ${counts.waiting + counts.owed}`,
            },
            { value: 'all' as const, label: `${t('handovers.list.all')} · ${counts.all}` },
          ]}
        />
      )}
      {data && data.rows.length > 0 && <HandoverTable rows={data.rows} />}
      {data?.rows.length === 0 &&
        (data.counts.all === 0 ? (
          <EmptyState
            icon={IconSchool}
            title={t('handovers.list.empty.title')}
            body={t('handovers.list.empty.body')}
            action={
              <Button component={Link} to="/kasus/serah-terima/baru" variant="light">
                {t('handovers.add')}
              </Button>
            }
          />
        ) : (
          <EmptyState
            icon={IconChecks}
            title={t('handovers.list.nothingOpen.title')}
            body={t('handovers.list.nothingOpen.body')}
            action={
              <Button variant="light" onClick={() => setState('all')}>
                {t('handovers.list.nothingOpen.show')}
              </Button>
            }
          />
        ))}
    </>
  );
}
