import { paperTemplateCodes, type PaperTemplateCode } from '@shared/domain/paper-fields';
import type { PaperAbout, PaperChoices } from '@shared/contract/papers';

/** The choices of a paper as its form holds them: lists as lines of text. */
export interface PaperForm extends Record<string, unknown> {
  date: string | null;
  paper: PaperChoices['paper'];
  typeface: PaperChoices['typeface'];
  disclosed: PaperChoices['disclosed'];
  nameAs: PaperChoices['nameAs'];
  texts: PaperChoices['texts'];
  copies: string;
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
  texts: form.texts,
  copies: form.copies
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
});

/** `choices.copies.2` → `copies`: the field of the form that a refused part of the choices stands in. */
export const paperFieldOf = (path: string): string =>
  path.replace(/^choices\./, '').replace(/^(copies|disclosed)\.\d+$/, '$1');

/** Whether an address names a paper that there is. */
export const isPaperTemplate = (text: string | undefined): text is PaperTemplateCode =>
  paperTemplateCodes.some((code) => code === text);

/** `letters.paper.12.3.revocationNotice`, and what it is about where it is about one: letters, digits and dots. */
export function draftKey({ caseId, referralId, itemId, template }: PaperAbout): string {
  const camel = template.replace(/_(.)/g, (_, next: string) => next.toUpperCase());
  return `letters.paper.${caseId}.${referralId ?? 0}.${camel}${itemId ? `.${itemId}` : ''}`;
}
