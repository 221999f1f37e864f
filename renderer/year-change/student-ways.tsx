import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { decisionOf, wayOf, ways, type Way, type YearForm } from './year-values';
import classes from './year-change.module.css';

interface StudentWaysProps {
  form: YearForm;
  classKey: string | null;
  /** The class they are in: that of who stays down. */
  className: string | null;
  label: string;
}

/** No class of a school is larger. */
const most = 200;

/** The students of a class, each going with it unless another way is chosen. */
export function StudentWays({ form, classKey, className, label }: StudentWaysProps) {
  const { t } = useTranslation();
  const request = {
    classKey,
    limit: most,
    status: classKey === null ? ('withoutClass' as const) : ('enrolled' as const),
  };
  const { data, error } = useAnswer(['students', 'list', request], () => rpc.students.list(request));
  if (!data) return error ? <ErrorNote error={error.error} /> : <Loading lines={4} />;
  return (
    <ul className={classes.students} aria-label={t('yearChange.students.list', { name: label })}>
      {data.rows.map(({ id, name }) => (
        <StudentWay key={id} form={form} studentId={id} name={name} className={className} />
      ))}
    </ul>
  );
}

interface StudentWayProps {
  form: YearForm;
  studentId: number;
  name: string;
  className: string | null;
}

function StudentWay({ form, studentId, name, className }: StudentWayProps) {
  const { t } = useTranslation();
  const all = form.values.decisions.students;
  const at = all.findIndex((one) => one.studentId === studentId);
  const way = wayOf(all[at], className);
  const choose = (next: Way) => {
    const decision = decisionOf(next, studentId, className);
    const others = all.filter((one) => one.studentId !== studentId);
    form.setFieldValue('decisions.students', [...others, ...(decision ? [decision] : [])] as never);
  };
  const offered = ways.filter((one) => className !== null || one !== 'stays');
  return (
    <li className={classes.student} data-apart={way !== 'together' || undefined}>
      <span className={classes.studentName}>{name}</span>
      <NativeSelect
        size="xs"
        aria-label={t('yearChange.students.way', { name })}
        value={way}
        onChange={({ currentTarget }) => choose(currentTarget.value as Way)}
        data={offered.map((value) => ({ value, label: t(`yearChange.students.ways.${value}`) }))}
      />
      {way === 'other' && (
        <TextInput
          size="xs"
          maxLength={40}
          aria-label={t('yearChange.students.className', { name })}
          {...form.getInputProps(`decisions.students.${at}.className`)}
        />
      )}
    </li>
  );
}
