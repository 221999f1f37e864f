import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReceiverView } from '@shared/contract/receivers';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { useKindLabel } from '@renderer/lib/receiver-kinds';

/** The columns of the directory of receivers. */
export function useReceiverColumns(): TableColumn<ReceiverView>[] {
  const { t } = useTranslation();
  const labelOf = useKindLabel();
  const plain = (id: 'city' | 'phone' | 'hours' | 'cost', width: number): TableColumn<ReceiverView> => ({
    id,
    heading: t(`receivers.columns.${id}`),
    width,
    text: (row) => row[id] ?? '',
  });
  return [
    {
      id: 'institution',
      heading: t('receivers.columns.institution'),
      sorts: 'ascending',
      width: 40,
      span: '30%',
      isFixed: true,
      text: ({ institution, person }) => [institution, person].filter(Boolean).join(', '),
      cell: ({ id, institution, active }) => (
        <>
          <RowLink to={`/penerima/${id}`}>{institution}</RowLink>
          {!active && (
            <Badge ms={8} size="sm" color="gray" variant="light" tt="none">
              {t('receivers.inactive')}
            </Badge>
          )}
        </>
      ),
      below: ({ person }) => person,
    },
    { id: 'kind', heading: t('receivers.columns.kind'), width: 24, text: labelOf, sorts: 'ascending' },
    { ...plain('city', 18), sorts: 'ascending' },
    plain('phone', 18),
    plain('hours', 24),
    plain('cost', 24),
  ];
}
