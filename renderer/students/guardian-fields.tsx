import { ActionIcon, Button, Checkbox, Group, Radio, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuardianRelation } from '@shared/contract/students';
import classes from './student-editor.module.css';
import { emptyGuardian, relations, type StudentValues } from './student-form-values';

/** Father, mother, guardian, each once at most; one of them answers first. */
export function GuardianFields({ form }: { form: UseFormReturnType<StudentValues> }) {
  const { t } = useTranslation();
  const { guardians } = form.values;
  const missing = relations.filter((relation) => guardians.every((one) => one.relation !== relation));

  function add(relation: GuardianRelation) {
    form.insertListItem('guardians', emptyGuardian(relation));
    requestAnimationFrame(() => form.getInputNode(`guardians.${guardians.length}.name`)?.focus());
  }
  const answers = (index: number) =>
    form.setFieldValue(
      'guardians',
      guardians.map((one, place) => ({ ...one, isPrimary: place === index })),
    );

  return (
    <fieldset className={classes.part}>
      <legend>{t('students.form.guardians')}</legend>
      <Text c="dimmed" size="sm" className={classes.whole}>
        {t('students.form.guardiansHint')}
      </Text>
      {guardians.map((guardian, index) => {
        const relation = t(`students.relations.${guardian.relation}`);
        return (
          <fieldset key={guardian.relation} className={classes.guardian} aria-label={relation}>
            <div className={classes.guardianHead}>
              <span className={classes.relation}>{relation}</span>
              <Radio
                label={t('students.form.primary')}
                checked={guardian.isPrimary}
                onChange={() => answers(index)}
              />
              <Checkbox
                label={t('students.form.deceased')}
                {...form.getInputProps(`guardians.${index}.deceased`, { type: 'checkbox' })}
              />
              <ActionIcon
                className={classes.remove}
                aria-label={t('students.form.removeRelation', { relation: relation.toLowerCase() })}
                onClick={() => form.removeListItem('guardians', index)}
              >
                <IconX size={16} />
              </ActionIcon>
            </div>
            <TextInput
              label={t('students.form.guardianName')}
              withAsterisk
              autoComplete="off"
              {...form.getInputProps(`guardians.${index}.name`)}
            />
            <TextInput
              label={t('students.form.guardianPhone')}
              inputMode="tel"
              autoComplete="off"
              disabled={guardian.deceased}
              {...form.getInputProps(`guardians.${index}.phone`)}
            />
            <TextInput
              label={t('students.form.occupation')}
              disabled={guardian.deceased}
              {...form.getInputProps(`guardians.${index}.occupation`)}
            />
            <TextInput
              label={t('students.form.guardianAddress')}
              disabled={guardian.deceased}
              {...form.getInputProps(`guardians.${index}.address`)}
            />
          </fieldset>
        );
      })}
      <Group gap="xs" className={classes.whole}>
        {missing.map((relation) => (
          <Button
            key={relation}
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={() => add(relation)}
          >
            {t('students.form.addRelation', { relation: t(`students.relations.${relation}`).toLowerCase() })}
          </Button>
        ))}
      </Group>
      {form.errors.guardians && (
        <Text c="var(--rujuk-severe)" role="alert" className={classes.whole}>
          {form.errors.guardians}
        </Text>
      )}
    </fieldset>
  );
}
