import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverRow } from '@shared/contract/handovers';
import { shortDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { referrerWords } from '@renderer/lib/referrer-words';
import { rpc } from '@renderer/lib/rpc';
import classes from './case-lines.module.css';

/** Who handed the student over, a line for each; where they wait for an answer, with the way to it. */
export function HandoverLines({ caseId }: { caseId: number }) {
  const { data } = useAnswer(['handovers', 'ofCase', caseId], () => rpc.handovers.ofCase({ caseId }));
  return data?.map((row) => <HandoverLine key={row.id} row={row} />) ?? null;
}

function HandoverLine({ row }: { row: HandoverRow }) {
  const { t } = useTranslation();
  const { owed, referrer, handedOverOn } = row;
  const sentence = owed?.kind === 'done' ? 'owedDone' : owed ? 'owed' : 'by';
  const words = { referrer: referrerWords(referrer), date: shortDate(handedOverOn) };
  return (
    <p className={classes.line} data-owed={owed !== null || undefined}>
      <span>{t(`handovers.ofCase.${sentence}`, words)}</span>
      {owed ? (
        <Button
          component={Link}
          to={`/kasus/serah-terima/${row.id}`}
          hash="jawaban"
          size="xs"
          variant="default"
        >
          {t('handovers.ofCase.answer')}
        </Button>
      ) : (
        <Anchor component={Link} to={`/kasus/serah-terima/${row.id}`}>
          {t('handovers.ofCase.open')}
        </Anchor>
      )}
    </p>
  );
}
