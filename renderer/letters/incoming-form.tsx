import { Button, Group, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncomingForm as Letter, IncomingView } from '@shared/contract/incoming-letters';
import type { LetterView } from '@shared/contract/letter-views';
import { useConfirm } from '@renderer/components/confirm';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { SaveState } from '@renderer/components/save-state';
import { shortDate } from '@renderer/lib/dates';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './letters.module.css';

const linkOf = (caseId: number, referralId: number | null) => `${caseId}.${referralId ?? ''}`;

/** A letter that answers one of ours comes from whom it went to, and is about the same. */
const answering = ({ id, recipient, subject, about }: LetterView): Partial<Letter> => ({
  sender: recipient,
  subject: `Balasan: ${subject}`,
  caseId: about.of === 'case' ? about.caseId : null,
  referralId: about.of === 'case' ? about.referralId : null,
  answersId: id,
});

function valuesOf(form: Partial<Letter> | undefined, today: string) {
  return {
    number: form?.number ?? '',
    date: form?.date ?? (null as string | null),
    receivedOn: form?.receivedOn ?? (today as string | null),
    sender: form?.sender ?? '',
    subject: form?.subject ?? '',
    note: form?.note ?? '',
    /** Case, and referral where it belongs to one: `12.3`, `12.`. */
    link: form?.caseId ? linkOf(form.caseId, form.referralId ?? null) : (null as string | null),
    /** The outgoing letter that it answers, by its id. */
    answersId: form?.answersId ? String(form.answersId) : (null as string | null),
  };
}

interface Props {
  readonly letter: Pick<IncomingView, 'id' | 'form'> | null;
  /** The letter that a new one answers. */
  readonly answered?: LetterView;
}

/** What is half-written about a reply is kept apart from any other new letter. */
const draftKey = (letter: Props['letter'], answered: Props['answered']): string => {
  if (letter) return `letters.incoming.${letter.id}`;
  return answered ? `letters.incoming.reply.${answered.id}` : 'letters.incoming.new';
};

/** Enters a letter (`null`) or changes one. What is typed survives leaving half-way. */
export function IncomingForm({ letter, answered }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const form = useForm({
    initialValues: valuesOf(letter?.form ?? (answered && answering(answered)), today),
  });
  const draft = useDraft(draftKey(letter, answered), form);
  const links = useLinks();
  const answers = useAnswerable();
  const leave = async (said: string, to = '/surat/masuk') => {
    await draft.discard();
    notify(said);
    await navigate({ to });
  };
  const save = useChange(rpc.letters.saveIncoming, { invalidates: [['letters'], ['cases']] });
  const remove = useChange(rpc.letters.removeIncoming, { invalidates: [['letters', 'incoming']] });

  const submit = form.onSubmit(({ link, receivedOn, answersId, ...rest }) => {
    const [caseId = null, referralId = null] = (link?.split('.') ?? []).map((one) =>
      one ? Number(one) : null,
    );
    save.mutate(
      {
        id: letter?.id ?? null,
        form: {
          ...rest,
          receivedOn: receivedOn ?? '',
          caseId,
          referralId,
          answersId: answersId === null ? null : Number(answersId),
        },
      },
      {
        // Its number is written on the paper then, and the paper is scanned: both belong to its page.
        onSuccess: ({ id, agenda }) =>
          letter
            ? leave(t('letters.incoming.saved'))
            : leave(t('letters.incoming.numbered', { agenda }), `/surat/masuk/${id}`),
        onError: (failure) => void showFieldErrors(form, failure, t, { within: 'form.' }),
      },
    );
  });
  async function askAndRemove(id: number) {
    const sure = await confirm({
      title: t('letters.incoming.removeTitle'),
      body: t('letters.incoming.removeBody'),
      confirmLabel: t('letters.incoming.remove'),
      danger: true,
    });
    if (sure) remove.mutate({ id }, { onSuccess: () => leave(t('letters.incoming.removed')) });
  }

  const isBesideField = (save.error?.error.fields ?? []).length > 0;
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t('letters.incoming.sender')}
          required
          autoFocus={letter === null}
          {...form.getInputProps('sender')}
        />
        <TextInput label={t('letters.incoming.subject')} required {...form.getInputProps('subject')} />
        <TextInput
          label={t('letters.incoming.number')}
          description={t('letters.incoming.numberHint')}
          autoComplete="off"
          {...form.getInputProps('number')}
        />
        <Select
          label={t('letters.incoming.answers')}
          description={t('letters.incoming.answersHint')}
          searchable
          clearable
          limit={40}
          data={answers.choices}
          nothingFoundMessage={t('letters.incoming.noAnswers')}
          {...form.getInputProps('answersId')}
          onChange={(chosen) => {
            form.setFieldValue('answersId', chosen);
            const one = answers.of(chosen);
            // A reply is about what it answers, unless something else was chosen.
            if (one?.caseId && form.values.link === null) {
              form.setFieldValue('link', linkOf(one.caseId, one.referralId));
            }
          }}
        />
        <Select
          label={t('letters.incoming.link')}
          description={t('letters.incoming.linkHint')}
          searchable
          clearable
          data={links}
          nothingFoundMessage={t('letters.incoming.noLink')}
          {...form.getInputProps('link')}
        />
        <DateField label={t('letters.incoming.date')} maxDate={today} {...form.getInputProps('date')} />
        <DateField
          label={t('letters.incoming.receivedOn')}
          maxDate={today}
          required
          {...form.getInputProps('receivedOn')}
        />
        <Textarea
          label={t('letters.incoming.note')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('note')}
        />
      </SimpleGrid>
      <ErrorNote error={isBesideField ? null : (save.error ?? remove.error)?.error} />
      <Group gap="xs" mt="md">
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
        <Button variant="subtle" color="gray" component={Link} to="/surat/masuk">
          {t('common.cancel')}
        </Button>
        {letter && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => void askAndRemove(letter.id)}
          >
            {t('letters.incoming.remove')}
          </Button>
        )}
        <SaveState savedAt={draft.savedAt} />
      </Group>
    </form>
  );
}

/** The outgoing letters that can be answered, as one list to choose from; found by number, receiver, subject. */
function useAnswerable() {
  const { t } = useTranslation();
  const { data = [] } = useAnswer(['letters', 'answerable'], () => rpc.letters.answerable({}));
  return {
    choices: data.map(({ id, number, date, recipient, subject }) => ({
      value: String(id),
      label: [number ?? t('letters.number.none'), shortDate(date), recipient, subject]
        .filter(Boolean)
        .join(', '),
    })),
    of: (value: string | null) => data.find(({ id }) => String(id) === value),
  };
}

/** Every case with its referrals, as one list to choose from; found by its code, the student, the receiver. */
function useLinks() {
  const { t } = useTranslation();
  const { data } = useAnswer(['letters', 'incomingSubjects'], () => rpc.letters.incomingSubjects({}));
  return (data ?? []).flatMap(({ caseId, code, student, referrals }) => [
    { value: linkOf(caseId, null), label: `${code}, ${student}` },
    ...referrals.map(({ id, sequence, receiver }) => ({
      value: linkOf(caseId, id),
      label: [`${code}, ${student}`, t('letters.incoming.referral', { sequence }), receiver]
        .filter(Boolean)
        .join(', '),
    })),
  ]);
}
