import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate } from '@renderer/lib/dates';
import { useSession } from '@renderer/lib/session';
import { LastChange } from './last-change';
import { useProposal } from './queries';
import { YearSteps } from './year-steps';

/** Pergantian tahun pelajaran: classes go up, the last level graduates, the next school year begins. */
export default function YearChangePage() {
  const { t } = useTranslation();
  const isCoordinator = useSession().account?.role === 'coordinator';
  return (
    <>
      <PageTitle title={t('yearChange.title')} />
      {isCoordinator ? <Proposal /> : <Text c="dimmed">{t('yearChange.onlyCoordinator')}</Text>}
    </>
  );
}

function Proposal() {
  const { t } = useTranslation();
  const { data, error } = useProposal();
  if (!data) return error ? <ErrorNote error={error.error} /> : <Loading lines={8} />;
  const { from, to, isOpen, opensOn, last } = data;
  return (
    <>
      {last && <LastChange change={last} />}
      {isOpen ? (
        <YearSteps key={from.name} proposal={data} />
      ) : (
        <Text c="dimmed">
          {t('yearChange.notYet', { from: from.name, to: to.name, opensOn: longDate(opensOn) })}
        </Text>
      )}
    </>
  );
}
