import { useState } from 'react';
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BreachView } from '@shared/contract/breaches';
import { localDate } from '@shared/domain/calendar';
import { breachSteps } from '@shared/procedure/breach';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useBreaches } from '@renderer/lib/breaches';
import { clockOf, longDate } from '@renderer/lib/dates';
import { printFile } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { currentTimeZone } from '@renderer/lib/session';
import { BreachForm } from './breach-form';
import { BreachStepRow } from './breach-step';
import classes from './breaches.module.css';

/** Data that was lost or seen by others: what happened, and the steps with the 3 × 24 hours of the law. */
export default function BreachesPage() {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<BreachView['id'] | 'new' | null>(null);
  const { data, error } = useBreaches();
  const close = () => setChanging(null);
  const record = <Button onClick={() => setChanging('new')}>{t('breaches.record')}</Button>;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t('breaches.title')}
        lead={t('breaches.lead')}
        action={data && data.length > 0 && changing !== 'new' ? record : undefined}
      />
      <ErrorNote error={error?.error} mb="md" />
      {!data && !error && <Loading lines={6} />}
      {changing === 'new' && <BreachForm breach={null} onDone={close} />}
      {data?.length === 0 && changing !== 'new' && (
        <EmptyState
          icon={IconShieldCheck}
          title={t('breaches.empty')}
          body={t('breaches.emptyBody')}
          action={record}
        />
      )}
      {data?.map((breach) =>
        changing === breach.id ? (
          <BreachForm key={breach.id} breach={breach} onDone={close} />
        ) : (
          <OneBreach key={breach.id} breach={breach} onChange={() => setChanging(breach.id)} />
        ),
      )}
    </div>
  );
}

function OneBreach({ breach, onChange }: { readonly breach: BreachView; readonly onChange: () => void }) {
  const { t } = useTranslation();
  const { id, kind, noticedOn, noticedTime, recordedBy, people, what, how, measures, answers } = breach;
  const noticed = { day: longDate(noticedOn), time: noticedTime.replace(':', '.'), name: recordedBy };
  return (
    <section className={classes.breach} aria-labelledby={`breach-${id}`}>
      <div className={classes.head}>
        <Title order={2} id={`breach-${id}`}>
          {t(`breaches.kinds.${kind}`)}
        </Title>
        <Button className={classes.tool} variant="default" size="xs" onClick={onChange}>
          {t('breaches.change')}
        </Button>
      </div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('breaches.noticed', noticed)}
        {' · '}
        {people === null ? t('breaches.peopleUnknown') : t('breaches.people', { count: people })}
      </Text>
      <Text className={classes.written}>{[what, how, measures].filter(Boolean).join('\n')}</Text>
      <Deadline breach={breach} />
      <Title order={3} mt="md">
        {t('breaches.steps')}
      </Title>
      <ol className={classes.steps}>
        {breachSteps.map((step) => (
          <BreachStepRow
            key={step.code}
            breachId={id}
            step={step}
            answer={answers.find(({ step: code }) => code === step.code)}
          />
        ))}
      </ol>
      <Notices breachId={id} />
    </section>
  );
}

function Deadline({ breach: { tellUntil, mustTell, isLate } }: { readonly breach: BreachView }) {
  const { t } = useTranslation();
  const until = {
    day: longDate(localDate(new Date(tellUntil), currentTimeZone())),
    time: clockOf(tellUntil),
  };
  if (!mustTell)
    return (
      <Alert mt="sm" color="teal" variant="light" icon={<IconShieldCheck size={18} />}>
        {t('breaches.told')}
      </Alert>
    );
  return (
    <Alert mt="sm" color={isLate ? 'red' : 'yellow'} variant="light" icon={<IconAlertTriangle size={18} />}>
      {t(isLate ? 'breaches.late' : 'breaches.tellUntil', until)}
    </Alert>
  );
}

function Notices({ breachId }: { readonly breachId: number }) {
  const { t } = useTranslation();
  const print = useChange(rpc.breaches.notice, { onSuccess: printFile });
  return (
    <>
      <Title order={3}>{t('breaches.notice.title')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('breaches.notice.hint')}
      </Text>
      <ErrorNote error={print.error?.error} mb="xs" />
      <Group gap="xs">
        {(['people', 'authority'] as const).map((to) => (
          <Button
            key={to}
            variant="default"
            loading={print.isPending && print.variables.to === to}
            onClick={() => print.mutate({ breachId, to })}
          >
            {t(`breaches.notice.${to}`)}
          </Button>
        ))}
      </Group>
    </>
  );
}
