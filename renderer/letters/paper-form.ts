import type { PaperChoices } from '@shared/contract/papers';

/** The choices of a paper as its form holds them: lists as lines of text. */
export interface PaperForm extends Record<string, unknown> {
  date: string | null;
  paper: PaperChoices['paper'];
  typeface: PaperChoices['typeface'];
  disclosed: PaperChoices['disclosed'];
  nameAs: PaperChoices['nameAs'];
  files: PaperChoices['files'];
  texts: PaperChoices['texts'];
  copies: string;
  extent: PaperChoices['extent'];
}

export const paperFormOf = (choices: PaperChoices, today: string): PaperForm => ({
  ...choices,
  date: choices.date ?? today,
  copies: choices.copies.join('\n'),
});

export const paperChoicesOf = (form: PaperForm, today: string): PaperChoices => ({
  date: form.date === today ? null : form.date,
  paper: form.paper,
  typeface: form.typeface,
  disclosed: form.disclosed,
  nameAs: form.nameAs,
  // One without a name is not listed yet.
  files: (form.files ?? []).filter(({ title }) => title.trim() !== ''),
  texts: form.texts,
  copies: form.copies
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  extent: form.extent,
});

/** `choices.copies.2` → `copies`: the field of the form that a refused part of the choices stands in. */
export const paperFieldOf = (path: string): string =>
  path.replace(/^choices\./, '').replace(/^(copies|disclosed|files)\.\d+.*$/, '$1');
