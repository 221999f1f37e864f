import { Button, SegmentedControl, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { LeavingKind } from '@shared/contract/students';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { touchedByStudents } from './queries';
import classes from './student-page.module.css';

const kinds: readonly LeavingKind[] = ['moved', 'graduated'];

interface LeaveValues {
  as: LeavingKind;
  on: string | null;
}

/** Marks a student as having left: keluar or lulus, and when. Opens in the page. */
export function LeaveForm({ studentId, onEnd }: { studentId: number; onEnd: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm<LeaveValues>({ initialValues: { as: 'moved', on: today } });
  const leave = useChange(rpc.students.leave, {
    invalidates: touchedByStudents,
    onSuccess: () => {
      notify(t('students.leave.done'));
      onEnd();
    },
  });
  const save = form.onSubmit(({ as, on }) =>
    leave.mutate(
      { studentIds: [studentId], as, on: on ?? '' },
      { onError: (failure) => void showFieldErrors(form, failure) },
    ),
  );
  return (
    <form className={classes.panel} onSubmit={save} aria-label={t('students.leave.title')}>
      <div className={classes.panelWords}>
        <Title order={2}>{t('students.leave.title')}</Title>
        <Text c="dimmed">{t('students.leave.body')}</Text>
      </div>
      <SegmentedControl
        aria-label={t('students.leave.as')}
        data={kinds.map((value) => ({ value, label: t(`students.leftAs.${value}`) }))}
        {...form.getInputProps('as')}
      />
      <DateField label={t('students.leave.on')} {...form.getInputProps('on')} w={180} />
      <Button type="submit" color="red" variant="light" loading={leave.isPending}>
        {t('students.leave.save')}
      </Button>
      <Button variant="default" onClick={onEnd}>
        {t('common.cancel')}
      </Button>
      {!leave.error?.error.fields && <ErrorNote error={leave.error?.error} />}
    </form>
  );
}
