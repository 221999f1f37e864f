import { Button, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LetterDraft } from '@shared/contract/letters';
import type { ReferralView } from '@shared/contract/referrals';
import type { Missing } from '@shared/domain/missing';
import { useConfirm } from '@renderer/components/confirm';
import { DisclosedData } from '@renderer/components/letters/disclosed-data';
import { FileChoice } from '@renderer/components/letters/file-choice';
import { LetterDesk } from '@renderer/components/letters/letter-desk';
import { NameInTexts } from '@renderer/components/letters/name-in-texts';
import { numberToTake, useNumbering } from '@renderer/components/letters/numbering-choice';
import { fetchDrawn } from '@renderer/components/pdf-preview/drawn-pdf';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { CallFailure, rpc } from '@renderer/lib/rpc';
import { fieldOf } from './letter-form';
import classes from './letter-step.module.css';
import { useLetterDraft } from './use-letter-draft';

interface DraftDeskProps {
  referral: ReferralView;
  draft: LetterDraft;
  /** Leads to where a missing fact is mended. */
  onOpen?: (missing: Missing) => void;
}

/** The letter in the making: the few choices at the left, the page itself at the right. */
export function DraftDesk({ referral, draft, onOpen }: DraftDeskProps) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const { form, saved, savedAt, version, error, flush, choices } = useLetterDraft(draft);
  const preview = useAnswer(
    ['letters', 'preview', referral.id, version, referral.updatedAt],
    () => fetchDrawn(rpc.letters.preview({ referralId: referral.id })),
    { placeholderData: keepPreviousData, gcTime: 0 },
  );
  const issue = useChange(rpc.letters.issue, {
    invalidates: [['letters'], ['referrals'], ['cases']],
    onSuccess: ({ number }) =>
      notify(number ? t('letters.issue.done', { number }) : t('letters.issue.doneWithoutNumber')),
  });
  const numbering = useNumbering();
  const permission = referral.state.may.issue_letter;

  async function onIssue() {
    await flush();
    const number = numberToTake(numbering, saved.numbering);
    const yes =
      !permission.allowed ||
      (await confirm({
        title: number ? t('letters.issue.title', { number }) : t('letters.issue.titleWithoutNumber'),
        body: t(numbering.mode === 'later' ? 'letters.issue.bodyWithoutNumber' : 'letters.issue.body'),
        confirmLabel: t('letters.issue.button'),
      }));
    if (!yes) return;
    issue.mutate(
      { referralId: referral.id, choices: choices(), numbering: numbering.choice },
      { onError: (failure) => showFieldErrors(form, ofForm(failure), t) },
    );
  }

  const typed = (['reasons', 'escort', 'attachments', 'copies'] as const).map((field) => ({
    field,
    label: t(`letters.draft.${field}`),
    text: form.values[field],
  }));
  const { date } = form.values;
  const dateError =
    (date && date < saved.earliestDate && t('fields.beforeApprovals')) ||
    (date && date > saved.latestDate && t('fields.inFuture'));
  const refusal = issue.error && !issue.error.error.fields ? issue.error.error : null;
  return (
    <LetterDesk
      inStep
      inputs={(field) => form.getInputProps(field)}
      date={{ error: form.errors['date'] ?? dateError }}
      by={numbering}
      failure={issue.error}
      numbering={saved.numbering}
      notice={!permission.allowed && <MissingFacts missing={permission.missing} onOpen={onOpen} />}
      refusal={refusal ?? error}
      savedAt={savedAt}
      action={
        <Button type="submit" loading={issue.isPending}>
          {t('letters.issue.button')}
        </Button>
      }
      onSubmit={() => void onIssue()}
      preview={preview}
    >
      <Textarea
        label={t('letters.draft.reasons')}
        description={t('letters.draft.reasonsHint')}
        autosize
        minRows={4}
        maxRows={12}
        {...form.getInputProps('reasons')}
      />
      <DisclosedData
        carried={saved.carried}
        value={form.values}
        onChange={({ disclosed, nameAs }) => form.setValues({ disclosed, nameAs })}
        error={form.errors['disclosed'] ?? form.errors['nameAs']}
      />
      {form.values.nameAs === 'initials' && (
        <NameInTexts
          name={saved.carried.name.full}
          texts={typed}
          onPage={preview.data?.namesLeft ?? []}
          onReplace={(texts) => texts.forEach(({ field, text }) => form.setFieldValue(field, text))}
        />
      )}
      <TextInput
        label={t('letters.draft.escort')}
        description={t('letters.draft.escortHint')}
        {...form.getInputProps('escort')}
      />
      <FileChoice
        carried={saved.carried}
        value={form.values.files}
        onChange={(files) => form.setFieldValue('files', files)}
        unprintable={preview.data?.unprintable ?? []}
        error={form.errors['files']}
      />
      <div className={classes.row}>
        <Textarea
          label={t('letters.draft.attachments')}
          description={t('letters.draft.onePerLine')}
          autosize
          minRows={2}
          maxRows={8}
          className={classes.grow}
          {...form.getInputProps('attachments')}
        />
        <Textarea
          label={t('letters.draft.copies')}
          description={t('letters.draft.onePerLine')}
          autosize
          minRows={2}
          maxRows={8}
          className={classes.grow}
          {...form.getInputProps('copies')}
        />
      </div>
    </LetterDesk>
  );
}

function MissingFacts({ missing, onOpen }: { missing: readonly Missing[]; onOpen?: (one: Missing) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.lacking}>
      <Text fw={600}>{t('letters.issue.missing')}</Text>
      <ul className={classes.missing}>
        {missing.map((one) => (
          <li key={`${one.code} ${one.field}`}>
            {onOpen ? (
              <UnstyledButton className={classes.mend} onClick={() => onOpen(one)}>
                {t(`referrals.missing.${one.code}`)}
              </UnstyledButton>
            ) : (
              t(`referrals.missing.${one.code}`)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same refusal with the paths of the form, where lists are one field. */
const ofForm = ({ error }: CallFailure) =>
  new CallFailure({ ...error, fields: error.fields?.map((one) => ({ ...one, path: fieldOf(one.path) })) });
