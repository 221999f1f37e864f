import type { LetterContent } from '@shared/contract/letter-content';
import type { PageMark } from '../pdf/page-furniture';
import type { FileToEnclose, UnprintableFile } from '../pdf/enclose';
import { marginsOf, sheets } from '../pdf/paper';
import { makePrintable } from '../pdf/printable';
import { printerFor } from '../pdf/printer';
import { handoverPage } from './handover-page';
import type { EnclosedFile } from './enclosures';
import { densitiesOf, layoutOf, type Density } from './page-parts';
import { estimatedHeight } from './letter-length';
import { paperPage } from './papers/paper-page';

export interface LetterToRender {
  content: LetterContent;
  /** Data URLs of the logos, by the names that the content gives them. */
  pictures: Record<string, string>;
  /** What stands across the pages of a letter that is not yet, or no longer, in force. */
  mark: PageMark | null;
  /** Kept files that are printed behind it, by their contents' names. */
  enclosed?: readonly EnclosedFile[];
  /** The same, read: without them the letter alone is drawn. */
  files?: readonly FileToEnclose[];
}

export interface RenderedLetter {
  bytes: Uint8Array;
  pageCount: number;
  /** Letters of the text that the fonts lack; each stands as `[?]` on the page. */
  missing: string[];
  /** Files that could not be printed behind it. */
  unprintable: UnprintableFile[];
}

/** A drawn letter, and how closely that set it. */
export interface SettledLetter extends RenderedLetter {
  density: Density;
}

/** Most papers fit their sheet as roomy as can be; one that nearly does is set more closely. */
async function fewestPages(
  [roomy, middle, closest]: ReturnType<typeof densitiesOf>,
  draw: (density: Density) => Promise<SettledLetter>,
): Promise<SettledLetter> {
  const first = await draw(roomy);
  if (first.pageCount === 1 || first.pageCount > worthTightening) return first;
  for (const density of [middle, closest]) {
    const next = await draw(density);
    if (next.pageCount < first.pageCount) return next;
  }
  return first;
}

/** A letter of more pages than this is left roomy: one page less would help nobody. */
const worthTightening = 3;

/** The estimate of a letter that may still fit its sheet can be this much too high. */
const doubt = 1.06;

/** The page of a letter, with the files that are printed behind it. */
export async function renderLetter(
  letter: LetterToRender,
  context: { resources: string },
): Promise<RenderedLetter> {
  const { bytes, pageCount, missing, unprintable } = await drawLetter(letter, context);
  const { files = [], content } = letter;
  if (files.length === 0) return { bytes, pageCount, missing, unprintable };
  // Loaded with the first letter that has something behind it.
  const { encloseFiles } = await import('../pdf/enclose');
  const sheet = { ...sheets[content.paper], margins: marginsOf(layoutOf(content)) };
  return { ...(await encloseFiles(bytes, files, sheet)), missing };
}

/**
 * Draws a letter; on one page where it can be, as roomy as it then goes. Which density that takes is estimated, so that
 * nearly every letter is drawn once; what the drawing shows decides.
 */
export async function drawLetter(
  letter: LetterToRender,
  { resources }: { resources: string },
): Promise<SettledLetter> {
  const printer = printerFor(resources);
  const { typeface } = letter.content;
  const { value: content, missing } = makePrintable(letter.content, (codePoint) =>
    printer.covers(typeface, codePoint),
  );

  async function draw(density: Density) {
    let pageCount = 1;
    const options = {
      density,
      mark: letter.mark,
      pictures: letter.pictures,
      onPageCount: (count: number) => (pageCount = count),
    };
    const definition =
      content.kind === 'handover' ? handoverPage(content, options) : paperPage(content, options);
    return { bytes: await printer.print(definition), pageCount, missing, unprintable: [], density };
  }

  const densities = densitiesOf(content);
  const [roomy, , closest] = densities;
  if (content.kind === 'paper') return fewestPages(densities, draw);
  const { height } = sheets[content.paper];
  const likely = densities.find((density) => estimatedHeight(content, density) <= height);
  const mayFit = estimatedHeight(content, closest) <= height * doubt;
  const first = likely ?? (mayFit ? closest : roomy);
  const drawn = await draw(first);
  if (drawn.pageCount === 1 || drawn.pageCount > worthTightening) return drawn;
  const other = await draw(first === closest ? roomy : closest);
  if (first === closest) return other.pageCount === drawn.pageCount ? other : drawn;
  return other.pageCount < drawn.pageCount ? other : drawn;
}
