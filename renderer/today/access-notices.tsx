import { Button, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseHanded } from '@shared/contract/case-access';
import classes from '@renderer/components/case-access/notice.module.css';
import { OpeningNotice } from '@renderer/components/case-access/opening-notice';
import { touchedByAccess, useAccessNotices } from '@renderer/components/case-access/queries';
import { ErrorNote } from '@renderer/components/error-note';
import { shortDate } from '@renderer/lib/dates';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';

/** What others did with one's cases: opened, given away, given to one. Nothing where one knows of all. */
export function AccessNotices() {
  const { t } = useTranslation();
  const { data } = useAccessNotices();
  if (!data || data.openings.length + data.transfers.length === 0) return null;
  // Those of one counselor who left are one line.
  const together = Map.groupBy(data.transfers, ({ on, from, to, by, reason }) =>
    JSON.stringify([on, from.id, to.id, by.id, reason]),
  );
  return (
    <section aria-label={t('caseAccess.notices.label')}>
      {data.openings.map((opening) => (
        <OpeningNotice key={opening.grantId} opening={opening} />
      ))}
      {[...together].map(([key, transfers]) => (
        <TransferNotice key={key} transfers={transfers} />
      ))}
    </section>
  );
}

const named = 4;

function TransferNotice({ transfers }: { transfers: readonly CaseHanded[] }) {
  const { t } = useTranslation();
  const me = useSession().account?.accountId;
  const acknowledge = useChange(rpc.caseAccess.acknowledgeTransfers, { invalidates: touchedByAccess });
  const [first] = transfers;
  if (!first) return null;
  const { by, from, to, on, reason } = first;
  const codes = transfers.slice(0, named).map(({ case: { code } }) => code);
  const cases = t('caseAccess.notices.cases', {
    count: transfers.length,
    codes: [...codes, ...(transfers.length > named ? ['…'] : [])].join(', '),
  });
  const sentence = to.id === me ? 'given' : 'taken';
  return (
    <section className={classes.notice}>
      <IconArrowsExchange size={20} aria-hidden />
      <div className={classes.words}>
        <Text fw={550}>
          {t(`caseAccess.notices.${sentence}`, { by: by.name, cases, from: from.name, to: to.name })}
        </Text>
        <Text c="dimmed">{t('caseAccess.notices.why', { date: shortDate(on), reason })}</Text>
        <ErrorNote error={acknowledge.error?.error} />
      </div>
      <Button
        variant="light"
        className={classes.act}
        loading={acknowledge.isPending}
        onClick={() => acknowledge.mutate({ transferIds: transfers.map(({ transferId }) => transferId) })}
      >
        {t('caseAccess.notices.acknowledge')}
      </Button>
    </section>
  );
}
