import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@shared/contract/staff';
import { formatNip } from '@shared/domain/nip';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { Marked } from '@renderer/components/marked';
import { useDutyNames } from './use-duty-names';
import classes from './staff-list.module.css';

/** The columns of the list of staff; what was searched for is marked. */
export function useStaffColumns(search: string): TableColumn<StaffMember>[] {
  const { t } = useTranslation();
  const dutiesOf = useDutyNames();
  return [
    {
      id: 'name',
      heading: t('staff.columns.name'),
      sorts: 'ascending',
      width: 36,
      span: '34%',
      isFixed: true,
      text: ({ name }) => name,
      cell: ({ id, name, active }) => (
        <>
          <RowLink to={`/pengaturan/staf/${id}`}>
            <Marked text={name} search={search} />
          </RowLink>
          {!active && <span className={classes.inactive}>{t('staff.inactive')}</span>}
        </>
      ),
    },
    {
      id: 'duty',
      heading: t('staff.columns.duty'),
      sorts: 'ascending',
      width: 32,
      text: (row) => dutiesOf(row).join(', ') || (row.additionalDuty ?? row.kind ?? ''),
      cell: (row) => {
        const duties = dutiesOf(row);
        return duties.length > 0 ? (
          duties.join(', ')
        ) : (
          <Marked text={row.additionalDuty ?? row.kind ?? ''} search={search} />
        );
      },
    },
    {
      id: 'nip',
      heading: t('staff.columns.nip'),
      sorts: 'ascending',
      width: 24,
      span: '220px',
      text: ({ nip }) => (nip ? formatNip(nip) : ''),
    },
    {
      id: 'phone',
      heading: t('staff.columns.phone'),
      width: 18,
      span: '160px',
      text: ({ phone }) => phone ?? '',
    },
  ];
}
