import { useState } from 'react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { ReminderForm } from './reminder-form';
import { ReminderItem } from './reminder-item';
import classes from './safeguarding.module.css';

/** The reminders as they stand at this school, each with its source and date; the coordinator writes them. */
export default function SafeguardingPage() {
  const { t } = useTranslation();
  const mayChange = useSession().account?.role === 'coordinator';
  const begun = useBegun();
  /** `undefined` until one is opened or closed: then the one that was left half-written is. */
  const [chosen, setChanging] = useState<string | null>();
  const changing = chosen === undefined ? begun : chosen;
  const { data, error } = useAnswer(['safeguarding', 'list'], () => rpc.safeguarding.list({}));
  return (
    <>
      <PageTitle title={t('safeguarding.title')} lead={t('safeguarding.lead')} />
      {!mayChange && (
        <Text c="dimmed" mb="md">
          {t('safeguarding.settings.mayNotChange')}
        </Text>
      )}
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={8} />}
      <ul className={classes.list}>
        {data?.entries.map((entry) => (
          <li key={entry.code} className={classes.entry} data-hidden={entry.hidden || undefined}>
            {changing === entry.code ? (
              <ReminderForm entry={entry} ownProblems={data.ownProblems} onDone={() => setChanging(null)} />
            ) : (
              <ReminderItem
                entry={entry}
                ownProblems={data.ownProblems}
                onChange={mayChange ? () => setChanging(entry.code) : null}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The reminder that was left half-written, by the bell or a lock. */
function useBegun(): string | null {
  const { data } = useAnswer(['drafts', 'list'], () => rpc.drafts.list({}));
  const key = data?.find((draft) => draft.key.startsWith('safeguarding.'))?.key;
  return key?.split('.')[1] ?? null;
}
