import { useState } from 'react';
import { Button, Group, Switch, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EvaluationFilter } from '@shared/contract/evaluation';
import { ErrorNote } from '@renderer/components/error-note';
import { Panel } from '@renderer/components/panel';
import { saveOffer, type FileOffer } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

const formats = ['pdf', 'docx', 'xlsx'] as const;
type Format = (typeof formats)[number];

/** The report of what the page counts now: as a page, for Word, for a spreadsheet. */
export function ReportPanel({ filter, onClose }: { filter: EvaluationFilter; onClose: () => void }) {
  const { t } = useTranslation();
  const [isOutside, setOutside] = useState(true);
  const [obstacles, setObstacles] = useState('');
  const [followUp, setFollowUp] = useState('');
  const make = useChange<Format, FileOffer>(
    (format) => rpc.evaluation.report({ filter, format, isOutside, obstacles, followUp }),
    { onSuccess: saveOffer },
  );
  return (
    <Panel title={t('evaluation.report.title')} onClose={onClose}>
      <p>{t('evaluation.report.lead')}</p>
      <Switch
        label={t('evaluation.report.outside')}
        description={t('evaluation.report.outsideHint')}
        checked={isOutside}
        onChange={(event) => setOutside(event.currentTarget.checked)}
        mb="sm"
        data-autofocus
      />
      <Group grow align="start" mb="sm">
        <Textarea
          label={t('evaluation.report.obstacles')}
          description={t('evaluation.report.noNames')}
          value={obstacles}
          onChange={(event) => setObstacles(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={3000}
        />
        <Textarea
          label={t('evaluation.report.followUp')}
          description={t('evaluation.report.noNames')}
          value={followUp}
          onChange={(event) => setFollowUp(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={3000}
        />
      </Group>
      <ErrorNote error={make.error?.error} />
      <Group gap="xs">
        {formats.map((format) => (
          <Button
            key={format}
            variant={format === 'pdf' ? 'filled' : 'light'}
            loading={make.isPending && make.variables === format}
            disabled={make.isPending && make.variables !== format}
            onClick={() => make.mutate(format)}
          >
            {t(`evaluation.report.formats.${format}`)}
          </Button>
        ))}
      </Group>
    </Panel>
  );
}
