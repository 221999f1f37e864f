import { Autocomplete, Button, Group, Radio, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { SaveState } from '@renderer/components/save-state';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { GuardianFields } from './guardian-fields';
import { useClasses, useSaveStudent } from './queries';
import classes from './student-editor.module.css';
import { toStudentForm, type StudentValues } from './student-form-values';

interface StudentEditorProps {
  studentId: number | null;
  values: StudentValues;
  onSaved: (studentId: number) => void;
  onCancel: () => void;
}

/** The form of one student. What is typed is kept until it is saved or thrown away. */
export function StudentEditor({ studentId, values, onSaved, onCancel }: StudentEditorProps) {
  const { t } = useTranslation();
  const form = useForm<StudentValues>({ initialValues: values });
  const draft = useDraft(studentId === null ? 'students.new' : `students.edit.${studentId}`, form);
  const save = useSaveStudent(studentId);
  const fieldErrors = save.error?.error.fields;

  const submit = form.onSubmit((typed) =>
    save.mutate(toStudentForm(typed), {
      onError: (failure) => void showFieldErrors(form, failure, t, { within: 'student.' }),
      onSuccess: async (saved) => {
        await draft.discard();
        notify(t('students.form.saved'));
        onSaved(saved.studentId);
      },
    }),
  );

  async function throwAway() {
    form.setValues(values);
    await draft.discard();
    onCancel();
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Identity form={form} />
      <Contact form={form} />
      <GuardianFields form={form} />
      {!fieldErrors && <ErrorNote error={save.error?.error} />}
      <Group gap="xs" className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <SaveState savedAt={draft.savedAt} />
        {draft.savedAt && (
          <Button variant="subtle" color="gray" onClick={() => void throwAway()}>
            {t('students.form.discard')}
          </Button>
        )}
      </Group>
    </form>
  );
}

interface PartProps {
  form: UseFormReturnType<StudentValues>;
}

function Identity({ form }: PartProps) {
  const { t } = useTranslation();
  const years = useClasses();
  return (
    <fieldset className={classes.part}>
      <legend>{t('students.form.identity')}</legend>
      <TextInput
        label={t('students.fields.name')}
        className={classes.wide}
        withAsterisk
        autoFocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Autocomplete
        label={t('students.fields.className')}
        placeholder={t('students.form.classHint')}
        data={[...new Set(years.data?.classes.map(({ name }) => name))]}
        {...form.getInputProps('className')}
      />
      <TextInput label={t('students.fields.nis')} autoComplete="off" {...form.getInputProps('nis')} />
      <TextInput
        label={t('students.fields.nisn')}
        inputMode="numeric"
        autoComplete="off"
        {...form.getInputProps('nisn')}
      />
      <Radio.Group label={t('students.fields.sex')} {...form.getInputProps('sex')}>
        <Group className={classes.radios}>
          <Radio value="L" label={t('students.sex.L')} />
          <Radio value="P" label={t('students.sex.P')} />
        </Group>
      </Radio.Group>
      <TextInput label={t('students.fields.birthPlace')} {...form.getInputProps('birthPlace')} />
      <DateField label={t('students.fields.birthDate')} {...form.getInputProps('birthDate')} />
      <TextInput label={t('students.fields.religion')} {...form.getInputProps('religion')} />
      <TextInput label={t('students.fields.specialNeeds')} {...form.getInputProps('specialNeeds')} />
    </fieldset>
  );
}

function Contact({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.part}>
      <legend>{t('students.form.contact')}</legend>
      <TextInput
        label={t('students.fields.address')}
        placeholder={t('students.form.addressHint')}
        className={classes.wide}
        {...form.getInputProps('address')}
      />
      <TextInput label={t('students.fields.village')} {...form.getInputProps('village')} />
      <TextInput label={t('students.fields.district')} {...form.getInputProps('district')} />
      <TextInput label={t('students.fields.postalCode')} {...form.getInputProps('postalCode')} />
      <TextInput
        label={t('students.fields.phone')}
        inputMode="tel"
        autoComplete="off"
        {...form.getInputProps('phone')}
      />
    </fieldset>
  );
}
