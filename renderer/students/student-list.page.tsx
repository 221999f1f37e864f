import { useRef, useState } from 'react';
import { Button, Group } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { shownColumns } from '@renderer/components/list/list-column';
import { ListTools } from '@renderer/components/list/list-tools';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { useEntryText } from '@renderer/lib/entry-text';
import { rpc } from '@renderer/lib/rpc';
import { ClassList } from './class-list';
import { LastImport } from './last-import';
import { useClasses } from './queries';
import { useStudentColumns } from './student-columns';
import classes from './student-list.module.css';
import { listRequest, studentListSearch, type StudentListSearch } from './student-list-search';
import { StudentTable, type StudentTableHandle } from './student-table';
import { StudentsEmpty } from './students-empty';

/** Students by class, found as one types. What is searched is a name and never part of the address. */
export default function StudentListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const chosen: StudentListSearch = useSearch({ strict: false });
  const [search, setSearch] = useEntryText();
  const [total, setTotal] = useState<number | null>(null);
  const columns = useStudentColumns();
  const shown = shownColumns(columns, chosen.kolom);
  const request = { ...listRequest(chosen), search: search.trim().slice(0, 80) };
  const table = useRef<StudentTableHandle>(null);
  const list = useClasses();

  const choose = (next: StudentListSearch) => void navigate({ to: '/siswa', search: next, replace: true });
  const counts = list.data;
  const isEmpty = counts !== undefined && counts.enrolled + counts.left === 0;

  return (
    <div className={classes.page}>
      <PageTitle
        title={t('students.title')}
        lead={counts && t('students.lead', { count: counts.enrolled, schoolYear: counts.schoolYear })}
        action={
          !isEmpty && (
            <>
              <Button
                component={Link}
                to="/siswa/impor"
                variant="default"
                leftSection={<IconFileImport size={16} />}
              >
                {t('students.import')}
              </Button>
              <Button component={Link} to="/siswa/baru" leftSection={<IconPlus size={16} />}>
                {t('students.add')}
              </Button>
            </>
          )
        }
      />
      <ErrorNote error={list.error?.error} />
      {list.isLoading && <Loading />}
      {isEmpty && <StudentsEmpty />}
      {counts && !isEmpty && (
        <>
          <LastImport />
          <div className={classes.body}>
            <ClassList
              counts={counts}
              chosen={chosen}
              onChoose={(next) => choose({ ...orderOf(chosen), ...next })}
            />
            <div className={classes.found}>
              <Group gap="xs" wrap="nowrap" className={classes.tools}>
                <SearchField
                  autoFocus
                  placeholder={t('students.search')}
                  value={search}
                  onChange={setSearch}
                  className={classes.search}
                  // A field above a list: ARIA's combobox has no element of its own.
                  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                  role="combobox"
                  aria-expanded
                  aria-controls="student-rows"
                  aria-autocomplete="list"
                  onKeyDown={(event) => table.current?.onKeyDown(event)}
                />
                <ListTools
                  list="students"
                  columns={columns}
                  shown={shown}
                  search={{ ...chosen }}
                  onSearch={(next) => choose(studentListSearch(next))}
                  total={total}
                  ask={(page) => rpc.students.list({ ...request, ...page })}
                />
              </Group>
              <StudentTable
                ref={table}
                search={search}
                chosen={chosen}
                onClear={() => setSearch('')}
                columns={shown}
                onChoose={choose}
                onTotal={setTotal}
                onEverywhere={() => choose({ ...chosen, kelas: undefined, status: undefined })}
              />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** What stays when another class is chosen. */
const orderOf = ({ urut, arah, kolom }: StudentListSearch): StudentListSearch => ({ urut, arah, kolom });
