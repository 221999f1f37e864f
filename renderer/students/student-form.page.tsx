import { useMemo } from 'react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useIdParam } from '@renderer/lib/route';
import { useStudent } from './queries';
import { StudentEditor } from './student-editor';
import { emptyStudent, studentValues } from './student-form-values';

/** Adds a student (`/siswa/baru`) or changes one (`/siswa/12/ubah`). */
export default function StudentFormPage() {
  const { studentId }: { studentId?: string } = useParams({ strict: false });
  return studentId === undefined ? <NewStudent /> : <KnownStudent />;
}

function NewStudent() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kelas }: { kelas?: string } = useSearch({ strict: false });
  const values = useMemo(() => emptyStudent(kelas ?? ''), [kelas]);
  return (
    <>
      <PageTitle title={t('students.form.addTitle')} back="/siswa" />
      <StudentEditor
        studentId={null}
        values={values}
        onSaved={(id) =>
          void navigate({ to: '/siswa/$studentId', params: { studentId: String(id) }, replace: true })
        }
        onCancel={() => void navigate({ to: '/siswa' })}
      />
    </>
  );
}

function KnownStudent() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const studentId = useIdParam('studentId');
  const student = useStudent(studentId);
  const values = useMemo(() => student.data && studentValues(student.data), [student.data]);
  const page = { to: '/siswa/$studentId', params: { studentId: String(studentId) } } as const;
  return (
    <>
      <PageTitle
        title={t('students.form.editTitle')}
        lead={student.data?.name}
        back={`/siswa/${studentId}`}
      />
      <ErrorNote error={student.error?.error} />
      {student.isLoading && <Loading />}
      {values && (
        <StudentEditor
          key={studentId}
          studentId={studentId}
          values={values}
          onSaved={() => void navigate({ ...page, replace: true })}
          onCancel={() => void navigate(page)}
        />
      )}
    </>
  );
}
