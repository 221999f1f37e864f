import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralCount } from '@shared/contract/evaluation';
import { countedOutcomes } from '@shared/domain/referral-phase';
import { useKindLabel } from '@renderer/lib/receiver-kinds';
import classes from './evaluation.module.css';
import { kindRows, resolvedShare, sumRow, type KindRow } from './kind-rows';
import { NumberLink } from './number-link';

interface OutcomeTableProps {
  schoolYearId: number;
  counts: readonly ReferralCount[];
}

/** What came of the finished ones; who runs, was declined or revoked is not in it. */
export function OutcomeTable({ schoolYearId, counts }: OutcomeTableProps) {
  const { t } = useTranslation();
  const finished = counts.filter(({ phase }) => phase === 'finished');
  if (finished.length === 0) return <Text c="dimmed">{t('evaluation.noFinished')}</Text>;
  return (
    <table className={classes.table} aria-label={t('evaluation.outcomeTable')}>
      <thead>
        <tr>
          <th scope="col">{t('evaluation.kind')}</th>
          {countedOutcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {t(`evaluation.outcomes.${outcome}`)}
            </th>
          ))}
          <th scope="col" className={classes.sum}>
            {t('evaluation.phases.finished')}
          </th>
          <th scope="col" className={classes.share} title={t('evaluation.definitions.share')}>
            {t('evaluation.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {kindRows(finished).map((row) => (
          <OutcomeRow key={`${row.kind} ${row.schoolKindId}`} row={row} schoolYearId={schoolYearId} />
        ))}
      </tbody>
      <tfoot>
        <OutcomeRow row={sumRow(finished)} schoolYearId={schoolYearId} />
      </tfoot>
    </table>
  );
}

function OutcomeRow({ row, schoolYearId }: { row: KindRow; schoolYearId: number }) {
  const { t } = useTranslation();
  const kindLabel = useKindLabel();
  const { kind, schoolKindId } = row;
  const of = { kind, schoolKindId, phase: 'finished' } as const;
  return (
    <tr>
      <th scope="row">{kind ? kindLabel({ kind, schoolKindId }) : t('evaluation.allKinds')}</th>
      {countedOutcomes.map((outcome) => (
        <td key={outcome}>
          <NumberLink
            schoolYearId={schoolYearId}
            number={{ ...of, outcome }}
            count={row.withOutcome(outcome)}
          />
        </td>
      ))}
      <td className={classes.sum}>
        <NumberLink schoolYearId={schoolYearId} number={{ ...of, outcome: null }} count={row.total} />
      </td>
      <td className={classes.share}>
        <Share row={row} />
      </td>
    </tr>
  );
}

const percentage = new Intl.NumberFormat('id', { maximumFractionDigits: 1 });
/** From fewer than these a share says little. */
const fewest = 5;

function Share({ row }: { row: KindRow }) {
  const { t } = useTranslation();
  const share = resolvedShare(row);
  if (!share) return <span className={classes.none}>{t('evaluation.noData')}</span>;
  const { resolved, known, percent } = share;
  return (
    <>
      {t('evaluation.resolvedOf', { resolved, known, percent: percentage.format(percent) })}
      {known < fewest && <div className={classes.none}>{t('evaluation.fewerThan', { count: fewest })}</div>}
    </>
  );
}
