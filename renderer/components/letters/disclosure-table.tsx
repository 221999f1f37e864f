import { Table } from '@mantine/core';
import type { DisclosureRow } from '@shared/contract/disclosures';
import { useDisclosureColumns } from './disclosure-columns';
import classes from './disclosure-table.module.css';

/** What went out of one student, on the student's own page. */
export function DisclosureTable({ rows }: { rows: readonly DisclosureRow[] }) {
  const columns = useDisclosureColumns({ withCase: true });
  return (
    <Table verticalSpacing={8} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ id, heading }) => (
            <Table.Th key={id}>{heading}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.letterId} className={classes.row}>
            {columns.map(({ id, text, cell, below }) => (
              <Table.Td key={id}>
                {cell ? cell(row) : text(row)}
                {below && <div className={classes.soft}>{below(row)}</div>}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
