import { useState } from 'react';
import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import { IconDotsVertical, IconDoorExit, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StudentView } from '@shared/contract/students';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useIdParam } from '@renderer/lib/route';
import { useSession } from '@renderer/lib/session';
import { GuardianLine } from './guardian-line';
import { LeaveForm } from './leave-form';
import { LeftNote } from './left-note';
import { useStudent } from './queries';
import { StudentCases } from './student-cases';
import { StudentClasses } from './student-classes';
import { StudentDisclosures } from './student-disclosures';
import { StudentSummary } from './student-summary';

/** One student: who they are, whom to call, what there was. */
export default function StudentPage() {
  const studentId = useIdParam('studentId');
  const student = useStudent(studentId);
  if (student.error) return <ErrorNote error={student.error.error} />;
  if (!student.data) return <Loading />;
  return <StudentContent key={studentId} student={student.data} />;
}

function StudentContent({ student }: { student: StudentView }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const none = t('students.page.noNumber');

  return (
    <>
      <PageTitle
        title={student.name}
        lead={[
          student.className ?? t('students.page.noClass'),
          t('students.page.numbers', { nis: student.nis ?? none, nisn: student.nisn ?? none }),
        ].join(' · ')}
        back="/siswa"
        action={<Actions student={student} onLeave={() => setLeaving(true)} />}
      />
      <GuardianLine student={student} />
      <LeftNote student={student} />
      {leaving && <LeaveForm studentId={student.id} onEnd={() => setLeaving(false)} />}
      <Tabs defaultValue="summary" keepMounted={false} mt="md">
        <Tabs.List mb="md">
          <Tabs.Tab value="summary">{t('students.page.tabs.summary')}</Tabs.Tab>
          <Tabs.Tab value="cases" rightSection={student.cases.open + student.cases.closed || undefined}>
            {t('students.page.tabs.cases')}
          </Tabs.Tab>
          <Tabs.Tab value="disclosures">{t('letters.disclosures.title')}</Tabs.Tab>
          <Tabs.Tab value="classes">{t('students.page.tabs.classes')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="summary">
          <StudentSummary student={student} />
        </Tabs.Panel>
        <Tabs.Panel value="cases">
          <StudentCases studentId={student.id} />
        </Tabs.Panel>
        <Tabs.Panel value="disclosures">
          <StudentDisclosures studentId={student.id} />
        </Tabs.Panel>
        <Tabs.Panel value="classes">
          <StudentClasses classes={student.classes} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Actions({ student, onLeave }: { student: StudentView; onLeave: () => void }) {
  const { t } = useTranslation();
  const params = { studentId: String(student.id) };
  const mayErase = useSession().account?.role === 'coordinator';
  return (
    <>
      {(!student.leftOn || mayErase) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="lg" aria-label={t('students.page.more')}>
              <IconDotsVertical size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!student.leftOn && (
              <Menu.Item leftSection={<IconDoorExit size={16} />} onClick={onLeave}>
                {t('students.leave.action')}
              </Menu.Item>
            )}
            {mayErase && (
              <Menu.Item
                leftSection={<IconTrash size={16} />}
                renderRoot={(props) => <Link {...props} to="/siswa/$studentId/hapus" params={params} />}
              >
                {t('erasure.person.action')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        variant="default"
        leftSection={<IconPencil size={16} />}
        renderRoot={(props) => <Link {...props} to="/siswa/$studentId/ubah" params={params} />}
      >
        {t('common.edit')}
      </Button>
      {!student.leftOn && (
        <Button renderRoot={(props) => <Link {...props} to="/kasus/baru" search={{ siswa: student.id }} />}>
          {t('students.page.report')}
        </Button>
      )}
    </>
  );
}
