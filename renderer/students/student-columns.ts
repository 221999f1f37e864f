import { useTranslation } from 'react-i18next';
import type { StudentListRow, StudentSort } from '@shared/contract/students';
import type { ListColumn } from '@renderer/components/list/list-column';

export type StudentColumn = 'name' | 'className' | 'nis' | 'nisn' | 'sex' | 'cases';

/** What each column takes of the line's width. */
export const columnWidths: Readonly<Record<StudentColumn, string>> = {
  name: 'minmax(180px, 1fr)',
  className: '104px',
  nis: '96px',
  nisn: '112px',
  sex: '40px',
  cases: '64px',
};

const sorts = new Set<string>(['name', 'className', 'nis', 'nisn'] satisfies StudentSort[]);

/** Whether the list can be ordered by the column. */
export const isSortable = (column: StudentColumn): column is StudentColumn & StudentSort => sorts.has(column);

/** The columns of the list of students. */
export function useStudentColumns(): ListColumn<StudentListRow, StudentColumn>[] {
  const { t } = useTranslation();
  const column = (id: StudentColumn, width: number, text: (row: StudentListRow) => string) => ({
    id,
    heading: t(`students.columns.${id}`),
    width,
    text,
  });
  return [
    { ...column('name', 32, ({ name }) => name), isFixed: true },
    column('className', 14, ({ leftAs, className }) =>
      leftAs ? t(`students.leftAs.${leftAs}`) : (className ?? ''),
    ),
    column('nis', 14, ({ nis }) => nis ?? ''),
    column('nisn', 14, ({ nisn }) => nisn ?? ''),
    column('sex', 6, ({ sex }) => sex ?? ''),
    column('cases', 8, ({ openCases }) => (openCases > 0 ? String(openCases) : '')),
  ];
}
