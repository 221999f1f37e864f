import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localDate } from '@shared/domain/calendar';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { currentTimeZone } from '@renderer/lib/session';
import { DataKey } from './data-key';
import { NewRecoveryCode } from './new-recovery-code';
import classes from './accounts.module.css';

/** The recovery code and the key of the data. For the coordinator. */
export default function KeysPage() {
  const { t } = useTranslation();
  const { data, error } = useAnswer(['keys', 'standing'], () => rpc.keys.standing({}));
  const dayOf = (instant: string) => longDate(localDate(new Date(instant), currentTimeZone()));
  return (
    <div className={classes.narrow}>
      <PageTitle title={t('accounts.keys.title')} lead={t('accounts.keys.lead')} />
      <ErrorNote error={error?.error} mb="md" />
      {!data && !error && <Loading lines={4} height={44} />}
      {data && (
        <Stack gap="xl">
          <NewRecoveryCode madeOn={data.recoveryMadeAt && dayOf(data.recoveryMadeAt)} />
          <DataKey madeOn={dayOf(data.keyMadeAt)} closedSince={data.closedSince} />
        </Stack>
      )}
    </div>
  );
}
