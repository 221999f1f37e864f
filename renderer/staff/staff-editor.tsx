import { Autocomplete, Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { nipWarning } from '@shared/domain/nip';
import { ErrorNote } from '@renderer/components/error-note';
import { SaveState } from '@renderer/components/save-state';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSaveStaff } from './queries';
import classes from './staff-editor.module.css';
import { toStaffForm, type StaffValues } from './staff-form-values';

interface StaffEditorProps {
  staffId: number | null;
  values: StaffValues;
  onEnd: () => void;
}

/** The form of one member of staff. What is typed is kept until it is saved or thrown away. */
export function StaffEditor({ staffId, values, onEnd }: StaffEditorProps) {
  const { t } = useTranslation();
  const form = useForm<StaffValues>({ initialValues: values });
  const draft = useDraft(staffId === null ? 'staff.new' : `staff.edit.${staffId}`, form);
  const save = useSaveStaff(staffId);
  const years = useAnswer(['students', 'classes'], () => rpc.students.classes({}));
  const nip = form.values.nip.replace(/[\s.]/g, '');

  const submit = form.onSubmit((typed) =>
    save.mutate(toStaffForm(typed), {
      onError: (failure) => void showFieldErrors(form, failure, t, { within: 'staff.' }),
      onSuccess: async () => {
        await draft.discard();
        notify(t('staff.form.saved'));
        onEnd();
      },
    }),
  );

  async function throwAway() {
    form.setValues(values);
    await draft.discard();
    onEnd();
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <fieldset className={classes.part}>
        <legend>{t('staff.form.who')}</legend>
        <TextInput
          label={t('staff.fields.name')}
          className={classes.wide}
          withAsterisk
          autoFocus
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('staff.fields.phone')}
          inputMode="tel"
          autoComplete="off"
          {...form.getInputProps('phone')}
        />
        <TextInput
          label={t('staff.fields.nip')}
          description={nip && nipWarning(nip) ? t('staff.form.nipOdd') : t('staff.form.nipHint')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('nip')}
        />
        <TextInput
          label={t('staff.fields.nuptk')}
          description={'\u00a0'}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('nuptk')}
        />
        <TextInput
          label={t('staff.fields.kind')}
          description={t('staff.form.kindHint')}
          {...form.getInputProps('kind')}
        />
      </fieldset>
      <fieldset className={classes.part}>
        <legend>{t('staff.form.duties')}</legend>
        <Text c="dimmed" size="sm" className={classes.whole}>
          {t('staff.form.dutiesHint')}
        </Text>
        <Group gap="lg" className={classes.whole}>
          <Checkbox
            label={t('staff.duties.principal')}
            {...form.getInputProps('isPrincipal', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('staff.duties.coordinator')}
            {...form.getInputProps('isCoordinator', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('staff.duties.counselor')}
            {...form.getInputProps('isCounselor', { type: 'checkbox' })}
          />
        </Group>
        <Autocomplete
          label={t('staff.fields.homeroomOf')}
          description={t('staff.form.homeroomHint')}
          data={[...new Set(years.data?.classes.map(({ name }) => name))]}
          {...form.getInputProps('homeroomOf')}
        />
        <TextInput
          label={t('staff.fields.subject')}
          description={'\u00a0'}
          {...form.getInputProps('subject')}
        />
        <TextInput
          label={t('staff.fields.additionalDuty')}
          description={'\u00a0'}
          {...form.getInputProps('additionalDuty')}
        />
        <Checkbox
          className={classes.whole}
          label={t('staff.form.active')}
          description={t('staff.form.activeHint')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      </fieldset>
      {!save.error?.error.fields && <ErrorNote error={save.error?.error} />}
      <Group gap="xs" className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
        <SaveState savedAt={draft.savedAt} />
        {draft.savedAt && (
          <Button variant="subtle" color="gray" onClick={() => void throwAway()}>
            {t('staff.form.discard')}
          </Button>
        )}
      </Group>
    </form>
  );
}
