import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StudentView } from '@shared/contract/students';

/** Which class in which school year, newest first. */
export function StudentClasses({ classes }: Pick<StudentView, 'classes'>) {
  const { t } = useTranslation();
  if (classes.length === 0) return t('students.page.classesEmpty');
  return (
    <Table maw={440}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('students.page.schoolYear')}</Table.Th>
          <Table.Th>{t('students.fields.className')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {classes.map(({ schoolYear, className }) => (
          <Table.Tr key={schoolYear}>
            <Table.Td>{schoolYear}</Table.Td>
            <Table.Td>{className}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
