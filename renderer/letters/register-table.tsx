import { useRef, type KeyboardEvent } from 'react';
import { Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '@shared/contract/letter-views';
import { letterStatusDay } from '@shared/domain/letter-kinds';
import { shortDate } from '@renderer/lib/dates';
import classes from './letters.module.css';

interface RegisterTableProps {
  rows: readonly RegisterRow[];
  chosen: number | null;
  onChoose: (letterId: number) => void;
}

/** The register as a table; up and down go through it. */
export function RegisterTable({ rows, chosen, onChoose }: RegisterTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);

  function onKey(event: KeyboardEvent, index: number) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step && rows[index + step];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    body.current?.querySelectorAll<HTMLElement>('button')[index + step]?.focus();
  }

  return (
    <Table stickyHeader highlightOnHover verticalSpacing={7} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('letters.register.number')}</Table.Th>
          <Table.Th>{t('letters.register.to')}</Table.Th>
          <Table.Th>{t('letters.register.about')}</Table.Th>
          <Table.Th>{t('letters.register.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {rows.map((row, index) => {
          const day = letterStatusDay(row);
          return (
            <Table.Tr
              key={row.id}
              data-chosen={row.id === chosen || undefined}
              className={classes.row}
              onClick={() => onChoose(row.id)}
            >
              <Table.Td>
                <UnstyledButton
                  className={classes.number}
                  data-cancelled={row.status === 'cancelled' || undefined}
                  aria-pressed={row.id === chosen}
                  tabIndex={row.id === chosen || (chosen === null && index === 0) ? 0 : -1}
                  onKeyDown={(event) => onKey(event, index)}
                >
                  {row.number ?? t('letters.number.none')}
                </UnstyledButton>
                <Text size="sm" c="dimmed">
                  {shortDate(row.date)}
                </Text>
              </Table.Td>
              <Table.Td>
                {row.recipient}
                <Text size="sm" c="dimmed">
                  {t(`letters.kinds.${row.kind}`)}
                </Text>
              </Table.Td>
              <Table.Td className={classes.short}>
                {row.about.of === 'case' ? row.about.code : t(`letters.about.${row.about.of}`)}
              </Table.Td>
              <Table.Td className={classes.short}>
                <Text size="sm" c={row.status === 'cancelled' ? 'red' : 'dimmed'}>
                  {t(`letters.status.${row.status}`)}
                </Text>
                {day && (
                  <Text size="sm" c="dimmed">
                    {shortDate(day)}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
