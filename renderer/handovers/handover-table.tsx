import { Table } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverRow } from '@shared/contract/handovers';
import { relativeDay, shortDate } from '@renderer/lib/dates';
import { referrerLabel } from '@renderer/lib/referrer-words';
import { useToday } from '@renderer/lib/session';
import classes from './handover-table.module.css';
import { StandingMark } from './standing-mark';

const columns = ['student', 'referrer', 'on', 'standing'] as const;

/** Hand-overs, a line each: who, by whom, when, and where it stands. */
export function HandoverTable({ rows }: { rows: readonly HandoverRow[] }) {
  const { t } = useTranslation();
  return (
    <Table
      className={classes.table}
      highlightOnHover
      verticalSpacing={10}
      aria-label={t('handovers.list.label')}
    >
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{t(`handovers.list.columns.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Line({ row }: { row: HandoverRow }) {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const { student, referrer, handedOverOn, urgency } = row;
  const to = {
    to: '/kasus/serah-terima/$handoverId',
    params: { handoverId: String(row.id) },
  } as const;
  return (
    <Table.Tr className={classes.row} onClick={() => void navigate(to)}>
      <Table.Td>
        <Link {...to} className={classes.name} onClick={(event) => event.stopPropagation()}>
          {student.name}
        </Link>
        <div className={classes.soft}>{student.className}</div>
      </Table.Td>
      <Table.Td>
        {referrer.name}
        <div className={classes.soft}>{referrerLabel(referrer.kind)}</div>
      </Table.Td>
      <Table.Td className={classes.day}>
        <time dateTime={handedOverOn}>{shortDate(handedOverOn)}</time>
        <div className={classes.soft}>{relativeDay(handedOverOn, today)}</div>
      </Table.Td>
      <Table.Td>
        <StandingMark standing={row.standing} />
        <div className={classes.soft}>
          {row.standing === 'waiting'
            ? urgency
            : row.case && t('handovers.list.case', { code: row.case.code })}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
