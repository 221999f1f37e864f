import { useState } from 'react';
import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircle, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BreachView } from '@shared/contract/breaches';
import type { BreachStep } from '@shared/procedure/breach';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { FormFoot } from '@renderer/components/form-foot';
import { SourceMark } from '@renderer/components/source-mark';
import { shortDate } from '@renderer/lib/dates';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './breaches.module.css';

type Answer = BreachView['answers'][number];
type Answering = Parameters<typeof rpc.breaches.answer>[0];

interface BreachStepRowProps {
  breachId: number;
  step: BreachStep;
  answer: Answer | undefined;
}

const marks = { done: IconCircleCheck, not_applicable: IconCircleMinus } as const;

/** One step of the checklist: what it wants, what was done, or the form to say so. */
export function BreachStepRow({ breachId, step, answer }: BreachStepRowProps) {
  const { t } = useTranslation();
  const [isAnswering, setAnswering] = useState(false);
  const change = useChange(rpc.breaches.answer, { invalidates: [['breaches']] });
  const Mark = answer ? marks[answer.state] : IconCircle;
  const { label, source, code } = step;
  return (
    <li className={classes.step}>
      <Mark size={20} className={classes.mark} data-open={!answer || undefined} aria-hidden />
      <div>
        <Text component="span" fw={550}>
          {label}
        </Text>{' '}
        {source && (
          <SourceMark source={`${source.author} ${source.work}, ${source.article} (${source.year})`} />
        )}
        <Text size="sm" c="dimmed">
          {answer
            ? [t(`breaches.step.${answer.state}`), shortDate(answer.on), answer.note]
                .filter(Boolean)
                .join(' · ')
            : step.hint}
        </Text>
        <ErrorNote error={isAnswering ? undefined : change.error?.error} />
      </div>
      {answer ? (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          loading={change.isPending}
          aria-label={t('breaches.step.undoOf', { step: label })}
          onClick={() => change.mutate({ breachId, step: code, answer: null })}
        >
          {t('breaches.step.undo')}
        </Button>
      ) : (
        !isAnswering && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('breaches.step.answer', { step: label })}
            onClick={() => setAnswering(true)}
          >
            {t('breaches.step.take')}
          </Button>
        )
      )}
      {isAnswering && !answer && (
        <AnswerForm breachId={breachId} step={step} onDone={() => setAnswering(false)} />
      )}
    </li>
  );
}

interface AnswerFormProps {
  breachId: number;
  step: BreachStep;
  onDone: () => void;
}

function AnswerForm({ breachId, step, onDone }: AnswerFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm({
    initialValues: { state: 'done', on: today as string | null, note: '' },
  });
  const save = useChange(rpc.breaches.answer, {
    invalidates: [['breaches']],
    onSuccess: () => {
      notify(t('breaches.step.saved'));
      onDone();
    },
  });
  return (
    <form
      noValidate
      className={classes.form}
      aria-label={t('breaches.step.answer', { step: step.label })}
      onSubmit={form.onSubmit((values) => {
        if (save.isPending) return;
        save.mutate({ breachId, step: step.code, answer: values } as Answering, {
          onError: (failure) => void showFieldErrors(form, failure, t, { within: 'answer.' }),
        });
      })}
    >
      <div className={classes.answer}>
        <SegmentedControl
          className={classes.state}
          aria-label={t('breaches.step.state')}
          data={(['done', 'not_applicable'] as const).map((state) => ({
            value: state,
            label: t(`breaches.step.${state}`),
          }))}
          {...form.getInputProps('state')}
        />
        <DateField label={t('breaches.step.on')} maxDate={today} {...form.getInputProps('on')} />
        <TextInput
          label={t(form.values.state === 'done' ? 'breaches.step.note' : 'breaches.step.noteNeeded')}
          autoComplete="off"
          {...form.getInputProps('note')}
        />
      </div>
      <FormFoot error={save.error} pending={save.isPending} onCancel={onDone} />
    </form>
  );
}
