import { letterContent } from '@shared/contract/letter-content';
import { In, type EntityManager } from 'typeorm';
import type { Reader } from '../database/case-access';
import { LetterPicture, type Letter } from '../database/entities';
import { AppError } from '../errors';
import { keptEnclosures } from './enclosures';
import { readableLetter } from './letter-access';
import { letterFileName } from './letter-file-name';
import type { LetterToRender } from './render-letter';

export interface KeptLetter {
  readonly letter: LetterToRender;
  readonly fileName: string;
}

/** An issued letter as it was kept, ready to be drawn. @throws AppError `not_found`, `forbidden` */
export async function keptLetter(
  manager: EntityManager,
  { letterId }: { letterId: number },
  reader: Reader,
): Promise<KeptLetter> {
  return drawableLetter(manager, await readableLetter(manager, reader, letterId));
}

/** The same of a letter that another rule than that of its subject lets somebody read. */
export async function drawableLetter(manager: EntityManager, found: Letter): Promise<KeptLetter> {
  const kept = letterContent.safeParse(found.content);
  if (!kept.success) throw new AppError('database_damaged');
  const { letterhead } = kept.data;
  const names = [letterhead?.logoLeft, letterhead?.logoRight].filter((name) => typeof name === 'string');
  const rows = await manager.findBy(LetterPicture, { sha256: In(names) });
  const pictures = Object.fromEntries(rows.map(({ sha256, dataUrl }) => [sha256, dataUrl]));
  return {
    letter: {
      content: kept.data,
      pictures,
      mark: found.cancelledOn === null ? null : ('BATAL' as const),
      enclosed: await keptEnclosures(manager, found.id),
    },
    fileName: letterFileName(found.number),
  };
}
