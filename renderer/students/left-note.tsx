import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StudentView } from '@shared/contract/students';
import { longDate } from '@renderer/lib/dates';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { touchedByStudents } from './queries';

/** Says of a student that they left, with the way back. */
export function LeftNote({ student }: { student: StudentView }) {
  const { t } = useTranslation();
  const comeBack = useChange(rpc.students.comeBack, {
    invalidates: touchedByStudents,
    onSuccess: () => notify(t('students.leave.cameBack')),
  });
  if (!student.leftOn || !student.leftAs) return null;
  return (
    <Alert color="gray" mt="md">
      <Group justify="space-between">
        {t('students.page.left', {
          as: t(`students.leftAs.${student.leftAs}`),
          on: longDate(student.leftOn),
        })}
        <Button
          size="compact-sm"
          variant="default"
          loading={comeBack.isPending}
          onClick={() => comeBack.mutate({ studentId: student.id })}
        >
          {t('students.leave.comeBack')}
        </Button>
      </Group>
    </Alert>
  );
}
