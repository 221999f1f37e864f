import { useState } from 'react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditCheck } from '@shared/contract/audit';
import { momentOf } from '@renderer/components/audit/audit-words';
import { ErrorNote } from '@renderer/components/error-note';
import { useAppEvent } from '@renderer/lib/events';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './audit.module.css';

export const useAuditFrame = () => useAnswer(['audit', 'frame'], () => rpc.audit.frame({}));

/** The check of the whole log, as the page and its button share it. */
export function useLogCheck() {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const check = useChange(rpc.audit.check, {
    invalidates: [['audit']],
    onSuccess: () => setProgress(null),
  });
  useAppEvent('audit.progress', ({ done, total }) =>
    setProgress({ done: Number(done), total: Number(total) }),
  );
  return { check, progress };
}

export function CheckButton({ check }: Pick<ReturnType<typeof useLogCheck>, 'check'>) {
  const { t } = useTranslation();
  return (
    <Button variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
      {t('audit.check.button')}
    </Button>
  );
}

/** Whether the log is whole: the check that runs, its result, or what the last one said. */
export function LogStanding({ check, progress }: ReturnType<typeof useLogCheck>) {
  const { t } = useTranslation();
  const { data } = useAuditFrame();
  const number = new Intl.NumberFormat('id-ID');
  if (!data) return null;
  const { lastCheck, brokenAt } = data;
  return (
    <Stack gap={4} className={classes.check} aria-live="polite">
      <ErrorNote error={check.error?.error} />
      {check.isPending ? (
        <Text size="sm">
          {progress && progress.total > 0
            ? t('audit.check.running', {
                done: number.format(progress.done),
                total: number.format(progress.total),
              })
            : t('audit.check.starting')}
        </Text>
      ) : check.data ? (
        <Result result={check.data} />
      ) : (
        <Text size="sm" c={lastCheck?.result === 'broken' ? 'red' : 'dimmed'}>
          {lastCheck
            ? t('audit.check.last', {
                when: momentOf(lastCheck.at),
                by: lastCheck.by ?? t('audit.unknown'),
                result: t(lastCheck.result === 'whole' ? 'audit.check.wasWhole' : 'audit.check.wasBroken'),
              })
            : t('audit.check.never')}
        </Text>
      )}
      {brokenAt && (
        <Text size="sm" c={brokenAt > (lastCheck?.at ?? '') ? 'red' : 'dimmed'}>
          {t('audit.check.brokenAt', { when: momentOf(brokenAt) })}
        </Text>
      )}
    </Stack>
  );
}

function Result({ result: { result, lines, fault, end, backups } }: { result: AuditCheck }) {
  const { t } = useTranslation();
  const count = new Intl.NumberFormat('id-ID').format(lines);
  if (result === 'whole') {
    return (
      <Alert color="teal" variant="light" icon={<IconShieldCheck size={18} />}>
        {t('audit.check.whole', { lines: count, looked: backups.looked })}
      </Alert>
    );
  }
  const ends = { fits: null, cut: 'cut', missing: 'anchorMissing', unreadable: 'anchorUnreadable' } as const;
  const ended = ends[end];
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />}>
      <Stack gap={4}>
        {fault && (
          <Text size="sm">
            {t(`audit.check.${fault.kind}`, { id: fault.id })}{' '}
            {fault.before && t('audit.check.after', { when: momentOf(fault.before) })}
          </Text>
        )}
        {ended && <Text size="sm">{t(`audit.check.${ended}`)}</Text>}
        {backups.unfit.length > 0 && (
          <Text size="sm">{t('audit.check.backups', { names: backups.unfit.join(', ') })}</Text>
        )}
        <Text size="sm">{t('audit.check.advice')}</Text>
      </Stack>
    </Alert>
  );
}
