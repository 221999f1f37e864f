import type { ReactNode } from 'react';
import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandedOverDetails } from '@shared/contract/homeroom';
import { searchName } from '@shared/domain/search-name';
import { DateField } from '@renderer/components/date-field';
import { EffortRows, type EffortForm } from '@renderer/components/effort-rows';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { SaveState } from '@renderer/components/save-state';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './homeroom.module.css';
import { touchedByHandingOver, useClassmates } from './queries';

type Sent = Parameters<typeof rpc.homeroom.handOver>[0];

interface HandOverFormProps {
  /** The one that is mended; `null` for a new one. */
  known: HandedOverDetails | null;
  studentId: number | null;
}

/** What a homeroom teacher tells the BK room of a student: what was seen and tried. */
export function HandOverForm({ known, studentId }: HandOverFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const form = useForm({
    initialValues: {
      studentId: known?.student.id ?? studentId,
      handedOverOn: known?.handedOverOn ?? (today as string | null),
      seen: known?.seen ?? '',
      efforts: (known?.efforts ?? []) as EffortForm[],
      urgency: known?.urgency ?? '',
    },
  });
  // A draft of each student: what was begun of one must not come up under the name of another.
  const about = studentId === null ? 'new' : `student-${studentId}`;
  const draft = useDraft(`homeroom.form.${known?.id ?? about}`, form);
  const save = useChange(rpc.homeroom.handOver, {
    invalidates: touchedByHandingOver,
    onSuccess: async ({ id }) => {
      await draft.discard();
      notify(t('homeroom.form.saved'));
      await navigate({ to: '/serah-terima/$handoverId', params: { handoverId: String(id) } });
    },
  });
  const submit = form.onSubmit((values) => {
    if (save.isPending) return;
    save.mutate({ handoverId: known?.id ?? null, handover: values } as Sent, {
      onError: (failure) => void showFieldErrors(form, failure, t, { within: 'handover.' }),
    });
  });
  if (!draft.ready) return <Loading lines={8} height={32} />;

  return (
    <form onSubmit={submit} noValidate className={classes.narrow}>
      <p className={classes.danger}>{t('homeroom.form.danger')}</p>
      <section className={classes.section}>
        <div className={classes.who}>
          <Classmate
            value={form.values.studentId}
            onChange={(id) => form.setFieldValue('studentId', id)}
            error={form.errors['studentId']}
            known={known}
          />
          <DateField
            label={t('homeroom.form.on')}
            maxDate={today}
            required
            {...form.getInputProps('handedOverOn')}
          />
        </div>
        <Textarea
          label={t('homeroom.form.seen')}
          description={t('homeroom.form.seenHint')}
          required
          mt="md"
          autosize
          minRows={5}
          maxRows={20}
          autoFocus={form.values.studentId !== null}
          {...form.getInputProps('seen')}
        />
        <TextInput
          label={t('homeroom.form.urgency')}
          description={t('homeroom.form.urgencyHint')}
          mt="md"
          autoComplete="off"
          {...form.getInputProps('urgency')}
        />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('homeroom.form.efforts')}</h2>
        <p className={classes.hint}>{t('homeroom.form.effortsHint')}</p>
        <EffortRows form={form} />
      </section>
      {!save.error?.error.fields && <ErrorNote error={save.error?.error} mb="sm" />}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t(known ? 'homeroom.form.save' : 'homeroom.form.submit')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void draft.discard()}
          renderRoot={(props) => <Link {...props} to={known ? `/serah-terima/${known.id}` : '/'} />}
        >
          {t('common.cancel')}
        </Button>
        <SaveState savedAt={draft.savedAt} />
      </Group>
    </form>
  );
}

interface ClassmateProps {
  value: number | null;
  onChange: (studentId: number | null) => void;
  error: ReactNode;
  known: HandedOverDetails | null;
}

/** A student of the own class; of one that is mended also who has changed class since. */
function Classmate({ value, onChange, error, known }: ClassmateProps) {
  const { t } = useTranslation();
  const { data } = useClassmates();
  const rows = data?.rows ?? [];
  const moved = known && !rows.some(({ id }) => id === known.student.id) ? [known.student] : [];
  return (
    <Select
      label={t('homeroom.form.student')}
      description={t('homeroom.form.studentHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('homeroom.form.noneFound')}
      data-path="studentId"
      data={[...moved, ...rows].map(({ id, name }) => ({ value: String(id), label: name }))}
      filter={({ options, search }) =>
        options.filter((one) => 'label' in one && searchName(one.label).includes(searchName(search)))
      }
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      error={error}
      autoFocus={value === null}
    />
  );
}
