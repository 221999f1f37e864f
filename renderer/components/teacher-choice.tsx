import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@shared/contract/staff';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { teachersFirst } from './teacher-order';

/** What is known of a teacher, for the fields of a receiver; a telephone only where there is one. */
export interface TeacherFields {
  readonly institution: string;
  readonly person: string;
  readonly city: string;
  readonly phone?: string;
}

interface TeacherChoiceProps {
  /** A kind inside the school: who of the staff is likely comes first. */
  readonly kind: ReceiverKind;
  /** Class of the student, whose homeroom teacher comes first of all. */
  readonly className?: string | null;
  readonly onChosen: (fields: TeacherFields) => void;
}

/** Takes a receiver inside the school from its list of staff, so that nobody is written down by hand. */
export function TeacherChoice({ kind, className = null, onChosen }: TeacherChoiceProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const staff = useAnswer(['staff', 'list', 'teachers'], () => rpc.staff.list({ limit: 200 }));
  const school = useAnswer(['school', 'profile'], () => rpc.school.get({}));
  const teachers = teachersFirst(staff.data?.rows ?? [], kind, className);
  const dutyOf = ({ homeroomOf, subject }: StaffMember) =>
    [homeroomOf && t('receivers.form.homeroomOf', { className: homeroomOf }), subject].filter(Boolean);

  function take(value: string | null) {
    const one = teachers.find(({ id }) => String(id) === value);
    if (!one || !school.data) return;
    setChosen(value);
    const { name: institution, place: city } = school.data;
    onChosen({ institution, person: one.name, city, ...(one.phone ? { phone: one.phone } : {}) });
  }

  return (
    <Select
      label={t('receivers.form.fromStaff')}
      placeholder={t('receivers.form.fromStaffHint')}
      data={teachers.map((one) => ({
        value: String(one.id),
        label: [one.name, ...dutyOf(one)].join(' · '),
      }))}
      value={chosen}
      onChange={take}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      disabled={!school.data}
      nothingFoundMessage={t('receivers.form.notInStaff')}
      maxDropdownHeight={260}
    />
  );
}
