import { useTranslation } from 'react-i18next';
import type { ReferralCount } from '@shared/contract/evaluation';
import type { ReferralPhase } from '@shared/domain/referral-phase';
import { useKindLabel } from '@renderer/lib/receiver-kinds';
import classes from './evaluation.module.css';
import { kindRows, sumRow, type KindRow } from './kind-rows';
import { NumberLink } from './number-link';

/** What has come to its end stands apart from what runs, and from what was broken off. */
export const phaseGroups = [
  { name: 'open', phases: ['preparing', 'resting', 'awaiting_meeting', 'running', 'report_overdue'] },
  { name: 'finished', phases: ['finished'] },
  { name: 'stopped', phases: ['declined', 'revoked', 'cancelled'] },
] as const satisfies readonly { name: string; phases: readonly ReferralPhase[] }[];

interface PhaseTableProps {
  schoolYearId: number;
  counts: readonly ReferralCount[];
}

/** Where the referrals of a school year stand today, by kind of receiver. */
export function PhaseTable({ schoolYearId, counts }: PhaseTableProps) {
  const { t } = useTranslation();
  return (
    <table className={classes.table} aria-label={t('evaluation.phaseTable')}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('evaluation.kind')}
          </th>
          {phaseGroups.map(({ name, phases }) => (
            <th key={name} scope="colgroup" colSpan={phases.length} className={classes.group}>
              {t(`evaluation.groups.${name}`)}
            </th>
          ))}
          <th scope="col" rowSpan={2} className={classes.sum}>
            {t('evaluation.total')}
          </th>
        </tr>
        <tr>
          {phaseGroups.map(({ phases }) =>
            phases.map((phase, index) => (
              <th
                key={phase}
                scope="col"
                title={t(`evaluation.definitions.${phase}`)}
                className={index === 0 ? classes.group : undefined}
              >
                {t(`evaluation.phases.${phase}`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {kindRows(counts).map((row) => (
          <PhaseRow key={`${row.kind} ${row.schoolKindId}`} row={row} schoolYearId={schoolYearId} />
        ))}
      </tbody>
      <tfoot>
        <PhaseRow row={sumRow(counts)} schoolYearId={schoolYearId} />
      </tfoot>
    </table>
  );
}

function PhaseRow({ row, schoolYearId }: { row: KindRow; schoolYearId: number }) {
  const { t } = useTranslation();
  const kindLabel = useKindLabel();
  const { kind, schoolKindId } = row;
  const of = { kind, schoolKindId, outcome: null };
  return (
    <tr>
      <th scope="row">{kind ? kindLabel({ kind, schoolKindId }) : t('evaluation.allKinds')}</th>
      {phaseGroups.map(({ phases }) =>
        phases.map((phase, index) => (
          <td key={phase} className={index === 0 ? classes.group : undefined}>
            <NumberLink schoolYearId={schoolYearId} number={{ ...of, phase }} count={row.inPhase(phase)} />
          </td>
        )),
      )}
      <td className={classes.sum}>
        <NumberLink schoolYearId={schoolYearId} number={{ ...of, phase: null }} count={row.total} />
      </td>
    </tr>
  );
}
