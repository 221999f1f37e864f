import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { DateField } from '@renderer/components/date-field';
import { EffortRows } from '@renderer/components/effort-rows';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { SaveState } from '@renderer/components/save-state';
import { StudentPicker, useChosenStudent } from '@renderer/components/student-picker';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './handover-form.module.css';
import { handoverValues } from './handover-form-values';
import { touchedByHandover } from './queries';
import { ReferrerFields } from './referrer-fields';

type Saving = Parameters<typeof rpc.handovers.save>[0];

interface HandoverFormProps {
  /** The one that is mended; `null` for a new one. */
  handover: HandoverDetails | null;
  studentId: number | null;
}

/** What a teacher brings: who, by whom, what was seen and tried. In the order in which it is told. */
export function HandoverForm({ handover, studentId }: HandoverFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const form = useForm({ initialValues: handoverValues(handover, studentId, today) });
  const draft = useDraft(`handovers.form.${handover?.id ?? 'new'}`, form);
  const student = useChosenStudent(form.values.studentId);
  const save = useChange(rpc.handovers.save, {
    invalidates: touchedByHandover,
    onSuccess: async ({ id }) => {
      await draft.discard();
      notify(t('handovers.form.saved'));
      await navigate({ to: '/kasus/serah-terima/$handoverId', params: { handoverId: String(id) } });
    },
  });
  const submit = form.onSubmit((values) => {
    if (save.isPending) return;
    save.mutate({ handoverId: handover?.id ?? null, handover: values } as Saving, {
      onError: (failure) => void showFieldErrors(form, failure, t, { within: 'handover.' }),
    });
  });
  const back = handover ? `/kasus/serah-terima/${handover.id}` : '/kasus/serah-terima';
  if (!draft.ready) return <Loading lines={8} height={32} />;

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <section className={classes.part}>
        <div className={classes.who}>
          <StudentPicker
            value={form.values.studentId}
            onChange={(id) => form.setFieldValue('studentId', id)}
            error={form.errors.studentId}
            autoFocus={form.values.studentId === null}
          />
          <DateField
            label={t('handovers.form.handedOverOn')}
            maxDate={today}
            {...form.getInputProps('handedOverOn')}
          />
        </div>
        <ReferrerFields
          value={form.values.referrer}
          onChange={(referrer) => {
            form.setFieldValue('referrer', referrer);
            form.clearFieldError('referrer.name');
          }}
          error={form.errors['referrer.name']}
          className={student?.className ?? null}
        />
      </section>
      <section className={classes.part}>
        <Textarea
          label={t('handovers.form.seen')}
          description={t('handovers.form.seenHint')}
          autosize
          minRows={5}
          maxRows={20}
          {...form.getInputProps('seen')}
        />
        <TextInput
          label={t('handovers.form.urgency')}
          description={t('handovers.form.urgencyHint')}
          mt="md"
          autoComplete="off"
          {...form.getInputProps('urgency')}
        />
      </section>
      <section className={classes.part}>
        <h2 className={classes.heading}>{t('handovers.form.efforts')}</h2>
        <p className={classes.hint}>{t('handovers.form.effortsHint')}</p>
        <EffortRows form={form} />
      </section>
      {!save.error?.error.fields && <ErrorNote error={save.error?.error} mb="sm" />}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t('handovers.form.save')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void draft.discard()}
          renderRoot={(props) => <Link {...props} to={back} />}
        >
          {t('common.cancel')}
        </Button>
        <SaveState savedAt={draft.savedAt} />
      </Group>
    </form>
  );
}
