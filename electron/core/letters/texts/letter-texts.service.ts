import type { letterTextsContract, WordedText } from '@shared/contract/letter-texts';
import { parseLetterText, type TextErrorCode } from '@shared/domain/letter-text';
import { standardText, textDocuments, textsOf, type TextDocument } from '@shared/domain/standard-texts';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { LetterText, School } from '../../database/entities';
import { invalidField } from '../../errors';
import type { Now } from '../../now';
import type { LetterToRender } from '../render-letter';
import { ownTexts } from './own-texts.query';
import { sampleOf } from './text-sample';

type Input<P extends keyof typeof letterTextsContract> = z.output<(typeof letterTextsContract)[P]['input']>;

/** Key of the sentence below `fields` for what is wrong with a text. */
const reasons: Readonly<Record<TextErrorCode, string>> = {
  unclosed: 'textUnclosed',
  unopened: 'textUnopened',
  unknown_placeholder: 'textPlaceholder',
  placeholder_missing: 'textPlaceholderMissing',
  empty: 'required',
  too_long: 'tooLong',
};

/** @throws AppError `invalid_input` at `path`, with what is wrong and where */
function check(document: TextDocument, name: string, typed: string, path: string): void {
  const standard = standardText(document, name);
  if (!standard) throw invalidField(path, 'invalid');
  const read = parseLetterText(typed, standard);
  if (read.ok) return;
  const { code, position, text, nearest } = read.error;
  const isNear = code === 'unknown_placeholder' && nearest !== null;
  throw invalidField(path, isNear ? 'textPlaceholderNear' : reasons[code], {
    position: position + 1,
    maximum: position,
    text,
    ...(isNear && { nearest: `{${nearest}}` }),
  });
}

/** What the school words in its own way, in the order of the documents and their pages. */
export async function listTexts(manager: EntityManager): Promise<WordedText[]> {
  const own = await ownTexts(manager);
  return textDocuments.flatMap((document) => {
    const texts = own[document] as Readonly<Record<string, string>> | undefined;
    return textsOf(document).flatMap(([name]) => {
      const text = texts?.[name];
      return text === undefined ? [] : [{ document, name, text }];
    });
  });
}

/** Keeps what differs from the standard; a text worded as the standard is loses its row. @throws AppError `invalid_input` */
export async function saveTexts(
  manager: EntityManager,
  { texts }: Input<'saveTexts'>,
  { session, instant }: Now,
): Promise<WordedText[]> {
  for (const [index, { document, name, text }] of texts.entries()) {
    check(document, name, text, `texts.${index}.text`);
  }
  for (const { document, name, text } of texts) {
    const row = { document, name };
    if (text === standardText(document, name)?.standard) await manager.delete(LetterText, row);
    else {
      const changed = { body: text, changedBy: session.accountId, changedAt: instant };
      await manager.upsert(LetterText, { ...row, ...changed }, ['document', 'name']);
    }
  }
  return listTexts(manager);
}

export async function resetTexts(manager: EntityManager): Promise<WordedText[]> {
  await manager.createQueryBuilder().delete().from(LetterText).execute();
  return listTexts(manager);
}

/** What the fictional letter is drawn from: the school's own texts, and over them those being typed. @throws AppError `invalid_input` */
export async function textPreview(
  manager: EntityManager,
  { document, texts }: Input<'textPreview'>,
): Promise<LetterToRender> {
  for (const [name, text] of Object.entries(texts)) check(document, name, text, `texts.${name}`);
  const own = await ownTexts(manager);
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  return sampleOf(document, settings, { ...own, [document]: { ...own[document], ...texts } });
}
