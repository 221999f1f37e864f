import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '@shared/contract/changes';
import { fieldWords, textWords, valueWords } from './change-words';
import classes from './changed-fields.module.css';

/** `Persetujuan: siswa`, `Pertemuan 12 Nov 2026`: which record was changed. */
export function useChangedWhat({ subject, about }: Pick<ChangeView, 'subject' | 'about'>): string {
  const { t } = useTranslation();
  const what = t(`cases.timeline.changes.subjects.${subject}`);
  if (about === null) return what;
  const words = textWords(about);
  return words === about || !/^\d{4}-/.test(about)
    ? t('cases.timeline.changes.of', { what, about: words })
    : t('cases.timeline.changes.ofDay', { what, date: words });
}

/** What a changed record said, and what it says now. */
export function ChangedFields({ change }: { change: Pick<ChangeView, 'removed' | 'fields'> }) {
  const { t } = useTranslation();
  return (
    <Table className={classes.fields} layout="fixed" withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={150} />
          <Table.Th>{t('cases.timeline.changes.from')}</Table.Th>
          {!change.removed && <Table.Th>{t('cases.timeline.changes.to')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {change.fields.map(({ field, from, to }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{fieldWords(field)}</Table.Th>
            <Table.Td>{valueWords(field, from)}</Table.Td>
            {!change.removed && <Table.Td>{valueWords(field, to)}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
