import { Anchor, Checkbox, Input, SegmentedControl, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { answerWays, type AnswerKind, type AnswerWay } from '@shared/domain/handover';
import { answerSentence } from '@shared/domain/handover-answer';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { Loading } from '@renderer/components/loading';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './answer-form.module.css';
import { touchedByHandover } from './queries';

interface AnswerValues extends Record<string, unknown> {
  kind: AnswerKind;
  how: AnswerWay;
  on: string | null;
  text: string;
  checked: boolean;
}

type Answering = Parameters<typeof rpc.handovers.answer>[0];

/** The one sentence that the proposal is made of: the student, that they came, whose they are now. */
const proposed = ({ student, handedOverOn, case: taking, decision }: HandoverDetails, kind: AnswerKind) =>
  answerSentence(kind, {
    studentName: student.name,
    className: student.className,
    handedOverOn,
    counselorName: taking?.counselor.name ?? null,
    returnReason: decision?.reason ?? null,
  });

/** Telling the referrer: what, how, when, and the sentence itself, read once more before it is kept. */
export function AnswerForm({ one, onDone }: { one: HandoverDetails; onDone: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const kinds = one.possibleAnswers.map(({ kind }) => kind);
  const first = one.owed?.kind ?? kinds.at(-1) ?? 'received';
  const form = useForm<AnswerValues>({
    initialValues: { kind: first, how: 'told', on: today, text: proposed(one, first), checked: false },
  });
  const draft = useDraft(`handovers.answer.${one.id}`, form);
  const answer = useChange(rpc.handovers.answer, {
    invalidates: touchedByHandover,
    onSuccess: async () => {
      await draft.discard();
      notify(t('handovers.answers.saved'));
      onDone();
    },
  });
  const { kind, text } = form.values;
  const own = text !== proposed(one, kind);
  const say = (next: AnswerKind) => form.setValues({ kind: next, text: proposed(one, next), checked: false });
  if (!draft.ready) return <Loading lines={5} height={28} />;

  return (
    <form
      noValidate
      className={classes.form}
      aria-label={t('handovers.answers.form', { name: one.referrer.name })}
      onSubmit={form.onSubmit((values) => {
        if (answer.isPending) return;
        answer.mutate({ handoverId: one.id, answer: values } as Answering, {
          onError: (failure) => void showFieldErrors(form, failure, t, { within: 'answer.' }),
        });
      })}
    >
      {kinds.length > 1 && (
        <div>
          <Input.Label component="div" display="block" id="answer-kind">
            {t('handovers.answers.kind')}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="answer-kind"
            data={kinds.map((value) => ({ value, label: t(`handovers.kinds.${value}`) }))}
            value={kind}
            onChange={say}
            fullWidth
          />
        </div>
      )}
      <div className={classes.two}>
        <div>
          <Input.Label component="div" display="block" id="answer-how">
            {t('handovers.answers.how')}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="answer-how"
            data={answerWays.map((value) => ({ value, label: t(`handovers.ways.${value}`) }))}
            {...form.getInputProps('how')}
          />
        </div>
        <DateField label={t('handovers.answers.on')} w={152} maxDate={today} {...form.getInputProps('on')} />
      </div>
      <div>
        <Textarea
          label={t('handovers.answers.text')}
          description={t('handovers.answers.textHint')}
          autosize
          minRows={3}
          maxRows={10}
          {...form.getInputProps('text')}
        />
        {own && (
          <Anchor component="button" type="button" size="sm" mt={4} onClick={() => say(kind)}>
            {t('handovers.answers.renew')}
          </Anchor>
        )}
      </div>
      <Checkbox
        label={t('handovers.answers.checked')}
        {...form.getInputProps('checked', { type: 'checkbox' })}
      />
      <FormFoot
        error={answer.error}
        pending={answer.isPending}
        submit={t('handovers.answers.submit')}
        onCancel={() => void draft.discard().then(onDone)}
      />
    </form>
  );
}
