import type { HandoverLetterContent, Section } from '@shared/contract/letter-content';
import { marginsOf, millimetres, textWidth } from '../pdf/paper';
import { layoutOf, type Density } from './page-parts';

/** Mean width of a letter of Indonesian prose, as a part of the size of the text. */
const letterWidth = { serif: 0.43, sans: 0.49, book: 0.52 } as const;
/** Height of a line as a part of the size of the text, before the density's own. */
const lineFactor = 1.15;
/** What the parts leave out, as measured against drawn letters: good to 5 % from one to two pages. */
const correction = 15;
/** Columns of the table of services, in points: what `handover-page` gives them, without their padding. */
const servicesWidth = 104;
const otherColumns = 22 + 96 + 112 + 4 * 8;

/**
 * About how high the whole letter stands at this density, in points, with its margins. It saves drawing a page only to
 * learn that it was too long. The rounding up to whole lines stands for the gaps between the paragraphs.
 */
export function estimatedHeight(letter: HandoverLetterContent, density: Density): number {
  const { body, lineHeight, gap } = density;
  const layout = layoutOf(letter);
  const width = textWidth(letter.paper, layout);
  const [, top, , bottom] = marginsOf(layout);
  const line = body * lineFactor * lineHeight;
  const lines = (text: string, within = width) =>
    Math.max(1, Math.ceil((text.length * body * letterWidth[letter.typeface]) / within));
  const prose = (texts: readonly string[]) => texts.reduce((sum, text) => sum + lines(text) * line, 0);
  const section = ({ heading, paragraphs: [first = '', ...others] }: Section) =>
    prose([`${heading}. ${first}`, ...others]);
  const list = (items: readonly string[]) => (items.length === 0 ? 0 : items.length * line + gap);

  const head = letter.letterhead
    ? letter.letterhead.lines.length * 16 + 24 + letter.letterhead.address.length * 12 + 9
    : millimetres(layout.printedHead);
  const number = 4 * (line + 1) + 2 * gap + 2;
  const recipient = (letter.recipient.length + 1) * line + 3 * gap;
  const pupil = letter.student.reduce((sum, { value }) => sum + lines(value, width - 130) * line + 1, gap);
  const services = letter.efforts.rows.reduce(
    (sum, { service, result }) =>
      sum + Math.max(lines(service, servicesWidth), lines(result, width - otherColumns)) * line + 3,
    letter.efforts.rows.length > 0 ? line + gap + 5 : 0,
  );
  const signatureRows = Math.ceil(letter.signatures.length / layout.signatureColumns);
  const signatures =
    signatureRows *
    (Math.max(...letter.signatures.map(({ capacity }) => capacity.length + 2)) * line + 54 + gap);
  const copies = letter.copies.length > 0 ? (letter.copies.length + 1) * 12 + 2 * gap : 0;
  return (
    top +
    bottom +
    correction +
    head +
    number +
    recipient +
    prose([letter.salutation, ...letter.opening]) +
    pupil +
    section(letter.purpose) +
    section(letter.reasons) +
    section(letter.efforts) +
    services +
    section(letter.request) +
    list(letter.request.items) +
    section(letter.approvals) +
    section(letter.escort) +
    section(letter.report) +
    (letter.attachments ? section(letter.attachments) + list(letter.attachments.items) : 0) +
    prose(letter.closing) +
    signatures +
    copies
  );
}
