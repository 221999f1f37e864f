import type { WordedText } from '@shared/contract/letter-texts';
import { parseLetterText, type TextError } from '@shared/domain/letter-text';
import {
  textDocuments,
  textsOf,
  type StandardText,
  type TextDocument,
  type TextName,
} from '@shared/domain/standard-texts';

/** Every text of every document as its field holds it. */
export type TextsForm = Record<TextDocument, Record<string, string>>;

/** One text with what stands in its field, and what was saved. */
export interface TypedText {
  readonly document: TextDocument;
  readonly name: TextName;
  readonly standard: StandardText;
  readonly typed: string;
  readonly isSaved: boolean;
  readonly isOwn: boolean;
  readonly fault: TextError | null;
}

/** Texts are compared and kept without blank ends, as the core does. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** The fields filled: with the school's own texts, and with the standard where there is none. */
export function textsFormOf(own: readonly WordedText[]): TextsForm {
  const form = {} as TextsForm;
  for (const document of textDocuments) {
    form[document] = Object.fromEntries(
      textsOf(document).map(([name, { standard }]) => {
        const kept = own.find((one) => one.document === document && one.name === name);
        return [name, kept?.text ?? standard];
      }),
    );
  }
  return form;
}

/** The texts of a document as they are typed. A draft from before a text was added lacks it: then it is as saved. */
export function typedTexts(form: TextsForm, saved: TextsForm, document: TextDocument): TypedText[] {
  return textsOf(document).map(([name, standard]) => {
    const before = saved[document][name] ?? standard.standard;
    const typed = form[document]?.[name] ?? before;
    const read = parseLetterText(plain(typed), standard);
    return {
      document,
      name,
      standard,
      typed,
      isSaved: plain(typed) === plain(before),
      isOwn: plain(typed) !== standard.standard,
      fault: read.ok ? null : read.error,
    };
  });
}

/** What is sent: the texts that are not as they were saved. */
export const unsavedTexts = (form: TextsForm, saved: TextsForm): TypedText[] =>
  textDocuments.flatMap((document) => typedTexts(form, saved, document)).filter(({ isSaved }) => !isSaved);

/** The texts of one document that the preview is drawn with; `null` while one of them cannot be read. */
export function previewTexts(texts: readonly TypedText[]): Record<string, string> | null {
  if (texts.some(({ fault }) => fault !== null)) return null;
  return Object.fromEntries(texts.map(({ name, typed }) => [name, plain(typed)]));
}
