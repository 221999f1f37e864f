import type { LetterContent } from '@shared/contract/letter-content';
import type { PageMark } from '../pdf/page-furniture';
import { makePrintable } from '../pdf/printable';
import { printerFor } from '../pdf/printer';
import { densities, handoverPage, type Density } from './handover-page';

export interface LetterToRender {
  content: LetterContent;
  /** Data URLs of the logos, by the names that the content gives them. */
  pictures: Record<string, string>;
  /** What stands across the pages of a letter that is not yet, or no longer, in force. */
  mark: PageMark | null;
}

export interface RenderedLetter {
  bytes: Uint8Array;
  pageCount: number;
  /** Letters of the text that the fonts lack; each stands as `[?]` on the page. */
  missing: string[];
}

/** A letter of more pages than this is left roomy: one page less would help nobody. */
const worthTightening = 3;

/** Draws a letter; on one page where it can be. */
export async function renderLetter(
  letter: LetterToRender,
  { resources }: { resources: string },
): Promise<RenderedLetter> {
  const printer = printerFor(resources);
  const { typeface } = letter.content;
  const { value: content, missing } = makePrintable(letter.content, (codePoint) =>
    printer.covers(typeface, codePoint),
  );

  async function draw(density: Density) {
    let pageCount = 1;
    const definition = handoverPage(content, {
      density,
      mark: letter.mark,
      pictures: letter.pictures,
      onPageCount: (count) => (pageCount = count),
    });
    return { bytes: await printer.print(definition), pageCount, missing };
  }

  const [roomy, close, closest] = densities;
  const first = await draw(roomy);
  if (first.pageCount === 1 || first.pageCount > worthTightening) return first;
  const last = await draw(closest);
  if (last.pageCount === first.pageCount) return first;
  const between = await draw(close);
  return between.pageCount === last.pageCount ? between : last;
}
