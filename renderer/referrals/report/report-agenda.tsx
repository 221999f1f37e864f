import { Button, Text } from '@mantine/core';
import { IconMailDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { useNumberReport } from '@renderer/components/letters/use-number-report';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';

/** The report is a letter that came in: its number in that register, or the way to it. */
export function ReportAgenda() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { id: referralId } = view;
  const { data } = useAnswer(['letters', 'reportAgenda', referralId], () =>
    rpc.letters.reportAgenda({ referralId }),
  );
  const number = useNumberReport();
  if (!view.report || !data) return null;
  if (data.agenda !== null) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {t('letters.incoming.agendaNumber', { agenda: data.agenda })}
      </Text>
    );
  }
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        mt="xs"
        leftSection={<IconMailDown size={14} aria-hidden />}
        loading={number.isPending}
        onClick={() => number.mutate({ referralId })}
      >
        {t('letters.incoming.numberReport')}
      </Button>
      <ErrorNote error={number.error?.error} />
    </>
  );
}
