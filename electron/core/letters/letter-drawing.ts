import type { DrawnLetter } from '@shared/contract/letter-views';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { withFiles } from './enclosures';
import type { LetterToRender, RenderedLetter } from './render-letter';

/** Draws letters in the worker, outside of every transaction, and hands the pages to the window that asked. */
export interface LetterDrawing {
  /** The letter with the files behind it. @param namesLeft names that its initials do not hide */
  draw(
    letter: LetterToRender,
    name: string,
    context: CallContext,
    namesLeft?: string[],
  ): Promise<DrawnLetter>;
  /** Hands out what was drawn. */
  offer(rendered: RenderedLetter, name: string, context: CallContext): DrawnLetter;
}

export function createLetterDrawing({
  database,
  workers,
  files: handout,
}: Pick<CoreParts, 'database' | 'workers' | 'files'>): LetterDrawing {
  async function rendered(letter: LetterToRender): Promise<RenderedLetter> {
    const whole = await withFiles(database, letter);
    const transfer = whole.files?.map(({ bytes }) => bytes.buffer as ArrayBuffer);
    return workers.run('letters.render', whole, { transfer });
  }

  function offer(
    { bytes, pageCount, missing, unprintable }: RenderedLetter,
    name: string,
    context: CallContext,
  ): DrawnLetter {
    const fileId = handout.give(context.clientId, {
      bytes,
      mime: 'application/pdf',
      name,
      disposition: 'inline',
    });
    return { file: { fileId, name }, pageCount, missing, namesLeft: [], unprintable };
  }

  return {
    offer,
    draw: async (letter, name, context, namesLeft = []) => ({
      ...offer(await rendered(letter), name, context),
      namesLeft,
    }),
  };
}
