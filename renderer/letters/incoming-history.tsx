import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IncomingView } from '@shared/contract/incoming-letters';
import { ChangedFields } from '@renderer/components/changes/changed-fields';
import { clockOf, shortDate } from '@renderer/lib/dates';
import classes from './letters.module.css';

/** What a letter said before it was changed, and by whom it was: unfolded by whoever asks. */
export function IncomingHistory({ changes }: Pick<IncomingView, 'changes'>) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <details className={classes.history}>
      <summary>{t('letters.incoming.history', { count: changes.length })}</summary>
      {changes.map((change) => (
        <section key={change.key}>
          <Text size="sm">
            {t('letters.incoming.changedBy', {
              date: shortDate(change.on),
              time: clockOf(change.at),
              name: change.by.name,
            })}
          </Text>
          <ChangedFields change={change} />
        </section>
      ))}
    </details>
  );
}
