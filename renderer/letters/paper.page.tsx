import { Button, Group, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { notFound, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import type { PaperAbout, PaperChoices } from '@shared/contract/papers';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { DisclosedData } from '@renderer/components/letters/disclosed-data';
import { FileChoice } from '@renderer/components/letters/file-choice';
import { LetterDesk } from '@renderer/components/letters/letter-desk';
import { NameInTexts } from '@renderer/components/letters/name-in-texts';
import { numberToTake, useNumbering } from '@renderer/components/letters/numbering-choice';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { fetchDrawn } from '@renderer/components/pdf-preview/drawn-pdf';
import { useDraft } from '@renderer/lib/drafts';
import { printFile, saveOffer, type FileOffer } from '@renderer/lib/files';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { CallFailure, rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { HistoryExtentFields } from './history-extent-fields';
import { aboutAt, paperDraftKey, paperOrigin } from '@renderer/lib/paper-address';
import { paperChoicesOf, paperFieldOf, paperFormOf, type PaperForm } from './paper-form';
import classes from './paper.module.css';

type Draft = Extract<Awaited<ReturnType<typeof rpc.letters.paperDraft>>, { ok: true }>['value'];

/** After the last keystroke the page is drawn anew. */
const restBeforeDrawing = 400;

/** One paper in the making: the few choices at the left, the page itself at the right. */
export default function PaperPage() {
  const { t } = useTranslation();
  const params: Partial<Record<string, string>> = useParams({ strict: false });
  const about = aboutAt(params, useSearch({ strict: false }));
  if (!about) throw notFound();
  const { template } = about;
  const draft = useAnswer(['letters', 'paper', about], () => rpc.letters.paperDraft({ about }));
  return (
    <div className={classes.whole}>
      <PageTitle
        back={paperOrigin(about)}
        title={t(`letters.kinds.${template}`)}
        lead={t(`letters.papers.lead.${template}`)}
      />
      <ErrorNote error={draft.error?.error} />
      {!draft.data && !draft.error && <Loading lines={8} height={32} />}
      {draft.data && <PaperDesk key={paperDraftKey(about)} about={about} draft={draft.data} />}
    </div>
  );
}

function PaperDesk({ about, draft }: { about: PaperAbout; draft: Draft }) {
  const { t } = useTranslation();
  const today = useToday();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const numbering = useNumbering();
  const form = useForm<PaperForm>({ mode: 'controlled', initialValues: paperFormOf(draft.choices, today) });
  const kept = useDraft(paperDraftKey(about), form);
  const choices = paperChoicesOf(form.values, today);
  const [drawn] = useDebouncedValue(choices, restBeforeDrawing);
  const preview = useAnswer(
    ['letters', 'paperPreview', about, drawn],
    () => fetchDrawn(rpc.letters.paperPreview({ about, choices: drawn })),
    { placeholderData: keepPreviousData, gcTime: 0, enabled: kept.ready },
  );
  const issue = useChange(rpc.letters.issuePaper, {
    invalidates: [['letters'], ['referrals'], ['cases'], ['outreach'], ['handovers']],
    onSuccess: async ({ number, id }: LetterView) => {
      await kept.discard();
      notify(number ? t('letters.issue.done', { number }) : t('letters.issue.doneWithoutNumber'));
      await navigate({ to: '/surat', search: { surat: id } });
    },
  });

  async function onIssue() {
    // A pupil's history is printed, and kept nowhere.
    if ('studentId' in about) return;
    const number = draft.numbering && numberToTake(numbering, draft.numbering);
    const yes = await confirm({
      title: number ? t('letters.issue.title', { number }) : t('letters.issue.titleWithoutNumber'),
      body: t(numbering.mode === 'later' ? 'letters.issue.bodyWithoutNumber' : 'letters.issue.body'),
      confirmLabel: t('letters.issue.button'),
    });
    if (!yes) return;
    issue.mutate(
      { about, choices, numbering: numbering.choice },
      { onError: (failure) => showFieldErrors(form, ofForm(failure), t) },
    );
  }

  const typed = [
    ...draft.fields.map((name) => ({
      field: `texts.${name}`,
      label: t(`letters.papers.fields.${name}`),
      text: form.values.texts[name] ?? '',
    })),
    { field: 'copies', label: t('letters.draft.copies'), text: form.values.copies },
  ];
  const refusal = issue.error && !issue.error.error.fields ? issue.error.error : null;
  return (
    <LetterDesk
      inputs={(field) => form.getInputProps(field)}
      date={{ minDate: draft.earliestDate, maxDate: draft.latestDate }}
      by={numbering}
      failure={issue.error}
      mayBeLater={about.template !== 'report_reminder'}
      numbering={draft.numbering}
      refusal={refusal}
      savedAt={kept.savedAt}
      action={
        draft.numbering ? (
          <Button type="submit" loading={issue.isPending}>
            {t('letters.issue.button')}
          </Button>
        ) : (
          <PrintButtons about={about} choices={choices} />
        )
      }
      onSubmit={() => draft.numbering && void onIssue()}
      preview={preview}
    >
      {draft.numbering === null && draft.fields.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('letters.papers.blankHint')}
        </Text>
      )}
      {form.values.extent && (
        <HistoryExtentFields
          value={form.values.extent}
          onChange={(extent) => form.setFieldValue('extent', extent)}
        />
      )}
      {draft.fields.map((name) => (
        <Textarea
          key={name}
          label={t(`letters.papers.fields.${name}`)}
          autosize
          minRows={name === 'reportBy' ? 1 : 2}
          maxRows={12}
          {...form.getInputProps(`texts.${name}`)}
        />
      ))}
      {draft.carried && (
        <DisclosedData
          carried={draft.carried}
          value={form.values}
          onChange={({ disclosed, nameAs }) => form.setValues({ disclosed, nameAs })}
          error={form.errors['disclosed'] ?? form.errors['nameAs']}
        />
      )}
      {draft.carried && form.values.nameAs === 'initials' && (
        <NameInTexts
          name={draft.carried.name.full}
          texts={typed}
          onPage={preview.data?.namesLeft ?? []}
          onReplace={(texts) => texts.forEach(({ field, text }) => form.setFieldValue(field, text))}
        />
      )}
      {draft.carried && draft.carried.files.length > 0 && (
        <FileChoice
          carried={draft.carried}
          value={form.values.files ?? []}
          onChange={(files) => form.setFieldValue('files', files)}
          unprintable={preview.data?.unprintable ?? []}
          error={form.errors['files']}
        />
      )}
      <Textarea
        label={t('letters.draft.copies')}
        description={t('letters.draft.onePerLine')}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('copies')}
      />
    </LetterDesk>
  );
}

/** A paper without a number is printed and saved as it is; nothing is taken and nothing is kept. */
function PrintButtons({ about, choices }: { about: PaperAbout; choices: PaperChoices }) {
  const { t } = useTranslation();
  const draw = useChange(() => rpc.letters.paperPreview({ about, choices }));
  const handOut = (to: (file: FileOffer) => void) =>
    draw.mutate(undefined, { onSuccess: ({ file }) => to(file) });
  const word = useChange(() => rpc.letters.paperWord({ about, choices }), { onSuccess: saveOffer });
  return (
    <Group gap={6} wrap="nowrap">
      <Button px="sm" variant="default" onClick={() => handOut(saveOffer)}>
        {t('common.savePdf')}
      </Button>
      <Button px="sm" variant="default" loading={word.isPending} onClick={() => word.mutate(undefined)}>
        {t('common.saveWord')}
      </Button>
      <Button
        px="sm"
        leftSection={<IconPrinter size={16} />}
        loading={draw.isPending}
        onClick={() => handOut(printFile)}
      >
        {t('common.print')}
      </Button>
    </Group>
  );
}

/** The same refusal with the paths of the form. */
const ofForm = ({ error }: CallFailure) =>
  new CallFailure({
    ...error,
    fields: error.fields?.map((one) => ({ ...one, path: paperFieldOf(one.path) })),
  });
