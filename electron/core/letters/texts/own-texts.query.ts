import { isTextDocument, standardText, type OwnTexts } from '@shared/domain/standard-texts';
import type { EntityManager } from 'typeorm';
import { LetterText } from '../../database/entities';

/** What the school words in its own way; every letter that is made is worded by it. */
export async function ownTexts(manager: EntityManager): Promise<OwnTexts> {
  const own: Record<string, Record<string, string>> = {};
  for (const { document, name, body } of await manager.find(LetterText)) {
    // A row from before a text was taken off the list means nothing any more.
    if (!isTextDocument(document) || !standardText(document, name)) continue;
    (own[document] ??= {})[name] = body;
  }
  return own as OwnTexts;
}
