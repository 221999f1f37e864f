import { useMemo } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useIdParam } from '@renderer/lib/route';
import { useStaffMember } from './queries';
import { StaffEditor } from './staff-editor';
import { emptyStaff, staffValues } from './staff-form-values';

/** Adds somebody to the staff (`/pengaturan/staf/baru`) or changes them (`/pengaturan/staf/3`). */
export default function StaffFormPage() {
  const { staffId }: { staffId?: string } = useParams({ strict: false });
  return staffId === undefined ? <NewPerson /> : <KnownPerson />;
}

function NewPerson() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toList = () => void navigate({ to: '/pengaturan/staf' });
  return (
    <>
      <PageTitle title={t('staff.form.addTitle')} back="/pengaturan/staf" />
      <StaffEditor staffId={null} values={emptyStaff} onEnd={toList} />
    </>
  );
}

function KnownPerson() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const staffId = useIdParam('staffId');
  const staff = useStaffMember(staffId);
  const values = useMemo(() => staff.data && staffValues(staff.data), [staff.data]);
  const toList = () => void navigate({ to: '/pengaturan/staf' });
  return (
    <>
      <PageTitle title={t('staff.form.editTitle')} lead={staff.data?.name} back="/pengaturan/staf" />
      <ErrorNote error={staff.error?.error} />
      {staff.isLoading && <Loading />}
      {values && <StaffEditor key={staffId} staffId={staffId} values={values} onEnd={toList} />}
    </>
  );
}
