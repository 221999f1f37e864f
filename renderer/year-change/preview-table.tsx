import { Fragment, useState } from 'react';
import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { YearGroupView } from '@shared/contract/year-change';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import type { PreviewRequest } from './queries';
import classes from './year-change.module.css';

interface PreviewTableProps {
  groups: readonly YearGroupView[];
  request: PreviewRequest;
}

/** Where the students go: how many into each class and from where; their names on demand. */
export function PreviewTable({ groups, request }: PreviewTableProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Table aria-label={t('yearChange.check.table')} className={classes.table} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('yearChange.check.target')}</Table.Th>
          <Table.Th className={classes.number}>{t('yearChange.check.count')}</Table.Th>
          <Table.Th>{t('yearChange.check.from')}</Table.Th>
          <Table.Th>{t('yearChange.check.note')}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map((group) => (
          <Fragment key={group.key}>
            <GroupLine
              group={group}
              isOpen={open === group.key}
              onToggle={() => setOpen(open === group.key ? null : group.key)}
            />
            {open === group.key && (
              <Table.Tr>
                <Table.Td colSpan={5} className={classes.apart}>
                  <GroupNames group={group} request={request} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function useGroupName() {
  const { t } = useTranslation();
  return ({ outcome, className }: YearGroupView) => className ?? t(`yearChange.outcomes.${outcome}`);
}

/** More classes than that in one cell say no more than their number. */
const fewClasses = 4;

function GroupLine({
  group,
  isOpen,
  onToggle,
}: {
  group: YearGroupView;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const name = useGroupName()(group);
  const from = group.from.map(({ className, count }) =>
    t('yearChange.check.fromPart', { className: className ?? t('yearChange.check.noClass'), count }),
  );
  const notes = [
    ...(group.stays > 0 ? [t('yearChange.check.stays', { count: group.stays })] : []),
    ...group.odd.map((one) => t(`yearChange.check.odd.${one}`)),
  ];
  return (
    <Table.Tr>
      <Table.Td className={classes.name}>{name}</Table.Td>
      <Table.Td className={classes.number}>{group.count}</Table.Td>
      <Table.Td>
        {from.slice(0, fewClasses).join(', ')}
        {from.length > fewClasses && t('yearChange.check.fromMore', { count: from.length - fewClasses })}
      </Table.Td>
      <Table.Td data-odd={group.odd.length > 0 || undefined} className={classes.note}>
        {notes.join('; ')}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          aria-label={t('yearChange.check.namesOf', { group: name })}
          onClick={onToggle}
        >
          {t(isOpen ? 'yearChange.check.hideNames' : 'yearChange.check.names')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** One page of names is enough to look at. */
const most = 200;

function GroupNames({ group, request }: { group: YearGroupView; request: PreviewRequest }) {
  const { t } = useTranslation();
  const name = useGroupName()(group);
  const asked = { ...request, group: group.key, limit: most };
  const { data, error } = useAnswer(['yearChange', 'names', asked], () => rpc.yearChange.names(asked));
  if (!data) return error ? <ErrorNote error={error.error} /> : <Loading lines={2} />;
  return (
    <>
      <ul className={classes.names} aria-label={t('yearChange.check.namesOf', { group: name })}>
        {data.rows.map((row) => (
          <li key={row.id}>
            {row.name}
            {row.className !== null && <span className={classes.soft}> {row.className}</span>}
          </li>
        ))}
      </ul>
      {data.total > data.rows.length && (
        <Text c="dimmed">{t('yearChange.check.more', { count: data.total - data.rows.length })}</Text>
      )}
    </>
  );
}
