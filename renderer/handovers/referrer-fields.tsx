import { Anchor, Autocomplete, Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@shared/contract/staff';
import { parseClassName } from '@shared/domain/class-name';
import { referrerKinds } from '@shared/domain/handover';
import { searchName } from '@shared/domain/search-name';
import { useAnswer } from '@renderer/lib/query';
import { referrerLabel } from '@renderer/lib/referrer-words';
import { rpc } from '@renderer/lib/rpc';
import type { HandoverValues } from './handover-form-values';
import classes from './handover-form.module.css';

type Referrer = HandoverValues['referrer'];

interface ReferrerFieldsProps {
  value: Referrer;
  onChange: (referrer: Referrer) => void;
  error?: React.ReactNode;
  /** Class of the student, for the homeroom teacher who is looked for first. */
  className: string | null;
}

/** Who hands the student over: from the list of staff, or a name of one's own. */
export function ReferrerFields({ value, onChange, error, className }: ReferrerFieldsProps) {
  const { t } = useTranslation();
  const staff = useTeachers();
  const homeroom = value.kind === 'homeroom_teacher' ? homeroomTeacher(staff, className) : undefined;
  const name = (typed: string) =>
    onChange({ ...value, name: typed, staffId: staff.find((one) => one.name === typed)?.id ?? null });

  return (
    <>
      <div className={classes.referrer}>
        <div>
          <Input.Label component="div" display="block" id="referrer-kind">
            {t('handovers.form.who')}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="referrer-kind"
            data={referrerKinds.map((kind) => ({ value: kind, label: referrerLabel(kind) }))}
            value={value.kind}
            onChange={(kind) => onChange({ ...value, kind })}
          />
        </div>
        <Autocomplete
          label={t('handovers.form.name')}
          description={t('handovers.form.nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[...new Set(staff.map((one) => one.name))]}
          filter={({ options, search, limit }) =>
            options.filter((one) => 'value' in one && found(one.value, search)).slice(0, limit)
          }
          limit={8}
          renderOption={({ option }) => <Teacher staff={staff.find((one) => one.name === option.value)} />}
          data-path="referrer.name"
          value={value.name}
          onChange={name}
          error={error}
        />
      </div>
      {homeroom && homeroom.name !== value.name && (
        <Anchor component="button" type="button" size="sm" mt={6} onClick={() => name(homeroom.name)}>
          {t('handovers.form.suggest', { name: homeroom.name, className })}
        </Anchor>
      )}
    </>
  );
}

function Teacher({ staff }: { staff: StaffMember | undefined }) {
  const { t } = useTranslation();
  if (!staff) return null;
  const { name, homeroomOf, subject } = staff;
  return (
    <span className={classes.staff}>
      <span>{name}</span>
      <span className={classes.soft}>
        {homeroomOf ? t('handovers.form.homeroomOf', { className: homeroomOf }) : subject}
      </span>
    </span>
  );
}

const noStaff: readonly StaffMember[] = [];

/** Who is at work at the school. */
function useTeachers(): readonly StaffMember[] {
  const { data } = useAnswer(['staff', 'list', 'referrers'], () => rpc.staff.list({ limit: 200 }));
  return data?.rows ?? noStaff;
}

const homeroomTeacher = (staff: readonly StaffMember[], className: string | null) => {
  const key = className && parseClassName(className)?.key;
  return key ? staff.find((one) => one.homeroomOf && parseClassName(one.homeroomOf)?.key === key) : undefined;
};

const found = (name: string, search: string): boolean =>
  searchName(search)
    .split(' ')
    .every((word) => searchName(name).includes(word));
