import type { HandoverChoices } from '@shared/contract/letters';

/** The letter's choices as the form holds them: lists as lines of text. */
export interface LetterForm extends Record<string, unknown> {
  date: string | null;
  paper: HandoverChoices['paper'];
  typeface: HandoverChoices['typeface'];
  disclosed: HandoverChoices['disclosed'];
  nameAs: HandoverChoices['nameAs'];
  files: HandoverChoices['files'];
  reasons: string;
  escort: string;
  attachments: string;
  copies: string;
}

export const formOf = (choices: HandoverChoices, today: string): LetterForm => ({
  ...choices,
  date: choices.date ?? today,
  attachments: choices.attachments.join('\n'),
  copies: choices.copies.join('\n'),
});

/** Today's date is not kept: the letter bears the day on which it is issued, unless another was chosen. */
export const choicesOf = (form: LetterForm, today: string): HandoverChoices => ({
  date: form.date === today ? null : form.date,
  paper: form.paper,
  typeface: form.typeface,
  disclosed: form.disclosed,
  nameAs: form.nameAs,
  // One without a name is not listed yet.
  files: (form.files ?? []).filter(({ title }) => title.trim() !== ''),
  reasons: form.reasons,
  escort: form.escort,
  attachments: linesOf(form.attachments),
  copies: linesOf(form.copies),
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `choices.copies.2` → `copies`: the field of the form that a refused part of the choices stands in. */
export const fieldOf = (path: string) => path.replace(/^choices\./, '').replace(/\.\d+(\..*)?$/, '');
