import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { WordedText } from '@shared/contract/letter-texts';
import { textDocuments, type TextDocument } from '@shared/domain/standard-texts';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { CallFailure, rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { DocumentList } from './document-list';
import classes from './letter-texts.module.css';
import { TextField } from './text-field';
import { textsFormOf, typedTexts, unsavedTexts, type TextsForm, type TypedText } from './text-form';
import { TextPreview } from './text-preview';

export default function LetterTextsPage() {
  const own = useAnswer(['letters', 'texts'], () => rpc.letters.texts({}), { staleTime: Infinity });
  if (own.data) return <TextsEditor own={own.data} />;
  return own.error ? <ErrorNote error={own.error.error} /> : <Loading lines={6} height={36} />;
}

const pathOf = ({ document, name }: TypedText) => `${document}.${name}`;

/** The wording of all letters: documents at the left, the texts of one in the middle, its page at the right. */
function TextsEditor({ own }: { own: readonly WordedText[] }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const mayChange = account?.role === 'coordinator';
  const confirm = useConfirm();
  const [document, setDocument] = useState<TextDocument>('handover');
  const saved = textsFormOf(own);
  const form = useForm<TextsForm>({ mode: 'controlled', initialValues: saved });
  const draft = useDraft('letters.texts.all', form, { enabled: mayChange });
  const invalidates = [['letters', 'texts']];
  const save = useChange(rpc.letters.saveTexts, { invalidates });
  const reset = useChange(rpc.letters.resetTexts, { invalidates });
  const texts = typedTexts(form.values, saved, document);
  const unsaved = unsavedTexts(form.values, saved);

  async function settle(kept: readonly WordedText[], said: string) {
    const values = textsFormOf(kept);
    form.setInitialValues(values);
    form.setValues(values);
    form.clearErrors();
    notify(said);
    await draft.discard();
  }

  function show(text: TypedText) {
    setDocument(text.document);
    // Once the fields of that document are drawn.
    requestAnimationFrame(() => form.getInputNode(pathOf(text))?.focus());
  }

  function submit() {
    const faulty = unsaved.find(({ fault }) => fault !== null);
    if (faulty) return show(faulty);
    save.mutate(
      { texts: unsaved.map(({ document: of, name, typed: text }) => ({ document: of, name, text })) },
      {
        onError: (failure) => showFieldErrors(form, onFields(failure, unsaved), t),
        onSuccess: (kept) => settle(kept, t('letterTexts.saved')),
      },
    );
  }

  async function backToStandard() {
    const yes = await confirm({
      title: t('letterTexts.resetTitle'),
      body: t('letterTexts.resetBody', { count: own.length }),
      confirmLabel: t('letterTexts.reset'),
      danger: true,
    });
    if (yes) reset.mutate({}, { onSuccess: (kept) => settle(kept, t('letterTexts.resetDone')) });
  }

  function undo() {
    form.setValues(saved);
    form.clearErrors();
    save.reset();
    void draft.discard();
  }

  return (
    <>
      <PageTitle
        title={t('letterTexts.title')}
        lead={mayChange ? t('letterTexts.lead') : t('letterTexts.readOnly')}
        action={
          mayChange &&
          own.length > 0 && (
            <Button
              variant="default"
              loading={reset.isPending}
              // Two changes at once would each think that theirs is what stands.
              disabled={save.isPending}
              onClick={() => void backToStandard()}
            >
              {t('letterTexts.reset')}
            </Button>
          )
        }
      />
      <ErrorNote error={reset.error?.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={classes.desk}>
          <DocumentList
            documents={textDocuments.map((one) => ({
              document: one,
              texts: typedTexts(form.values, saved, one),
            }))}
            shown={document}
            onShow={setDocument}
          />
          <section aria-label={t('letterTexts.texts', { document: t(`letters.kinds.${document}`) })}>
            {texts.map((text) => (
              <TextField
                key={pathOf(text)}
                text={text}
                path={pathOf(text)}
                refusal={form.errors[pathOf(text)] ? String(form.errors[pathOf(text)]) : undefined}
                readOnly={!mayChange}
                onType={(typed) => {
                  form.setFieldValue(document, { ...form.getValues()[document], [text.name]: typed });
                  form.clearFieldError(pathOf(text));
                }}
              />
            ))}
          </section>
          <div className={classes.page}>
            <TextPreview document={document} texts={texts} />
          </div>
        </div>
        {unsaved.length > 0 && (
          <div className={classes.foot}>
            <ErrorNote error={save.error?.error.fields ? null : save.error?.error} mb={8} />
            <Group gap="xs">
              <Button type="submit" loading={save.isPending} disabled={reset.isPending}>
                {t('letterTexts.save')}
              </Button>
              <Button variant="default" onClick={undo}>
                {t('letterTexts.undo')}
              </Button>
              <Text c="dimmed" ml="xs">
                {t('letterTexts.notSaved')}
              </Text>
            </Group>
          </div>
        )}
      </form>
    </>
  );
}

/** The same refusal with the paths of the form: `texts.3.text` is the fourth of those that were sent. */
function onFields({ error }: CallFailure, sent: readonly TypedText[]): CallFailure {
  const fields = error.fields?.map((field) => {
    const text = sent[Number(field.path.split('.')[1])];
    return { ...field, path: text ? pathOf(text) : field.path };
  });
  return new CallFailure({ ...error, fields });
}
