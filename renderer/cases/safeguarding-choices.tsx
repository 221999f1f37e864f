import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { Panel } from '@renderer/components/panel';
import { useRemindersOfCase } from '@renderer/components/safeguarding/queries';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

type Setting = Parameters<typeof rpc.safeguarding.setOnCase>[0];

/** Which reminders a case has: those of its problems are always on, the others are set by hand. */
export function SafeguardingChoices({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useRemindersOfCase(caseId);
  const set = useChange(rpc.safeguarding.setOnCase, { invalidates: [['safeguarding']] });
  return (
    <Panel title={t('safeguarding.title')} onClose={onClose}>
      <Text c="dimmed" mb="sm">
        {t('safeguarding.onCase.hint')}
      </Text>
      {!data && !error && <Loading lines={4} />}
      <ErrorNote error={(error ?? set.error)?.error} mb="sm" />
      <Stack gap={10}>
        {data?.choices.map(({ code, label, because, byHand }) => (
          <Switch
            key={code}
            label={label}
            description={
              because.length > 0
                ? t('safeguarding.because', { problems: because.join(', ').toLowerCase() })
                : undefined
            }
            aria-label={t('safeguarding.onCase.trigger', { label })}
            checked={byHand || because.length > 0}
            disabled={because.length > 0}
            onChange={({ currentTarget }) =>
              set.mutate({ caseId, code, on: currentTarget.checked } as Setting)
            }
          />
        ))}
      </Stack>
    </Panel>
  );
}
