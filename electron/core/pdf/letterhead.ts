import type { Content } from 'pdfmake/interfaces';
import type { Letterhead } from '@shared/contract/letter-content';
import type { PageLayout } from '@shared/domain/page-layout';
import { millimetres } from './paper';

const logoSide = 62;
const logoGap = 6;
const addressSize = 9;
/** Width of a letter of the address, as a part of its size, in the widest of the faces. */
const letterWidth = 0.56;
/** The school's name is the largest line; a long one gives way before it takes three lines. */
const nameSize = (name: string) => (name.length <= 36 ? 17 : name.length <= 60 ? 14 : 12);

/** Letterhead (kop) with its double rule, thick and thin; or the room that pre-printed paper needs. */
export function letterheadBlock(
  head: Letterhead | null,
  { letterheadRule, printedHead }: Pick<PageLayout, 'letterheadRule' | 'printedHead'>,
  width: number,
): Content {
  if (!head) return { text: '', margin: [0, millimetres(printedHead), 0, 0] };
  const hasLogo = head.logoLeft !== null || head.logoRight !== null;
  const room = hasLogo ? width - 2 * (logoSide + logoGap) : width;
  const longestPiece = Math.floor(room / (addressSize * letterWidth));
  const words: Content = {
    stack: [
      ...head.lines.map((line) => ({ text: line, fontSize: 12.5 })),
      { text: head.name, bold: true, fontSize: nameSize(head.name), margin: [0, 1, 0, 2] },
      ...head.address.map((line) => ({ text: pieces(line, longestPiece), fontSize: addressSize })),
    ],
    alignment: 'center',
    lineHeight: 1.08,
  };
  // One logo keeps its room on the other side too: the words stay in the middle of the sheet.
  const heading: Content = hasLogo
    ? { columns: [logo(head.logoLeft, 'left'), words, logo(head.logoRight, 'right')], columnGap: logoGap }
    : words;
  return { stack: [heading, ...rulesBelow(letterheadRule, width)] };
}

/** Parted at its commas only, so that a label stays with what it names; an overlong piece may still break. */
const pieces = (line: string, longestPiece: number) =>
  line.split(/(?<=, )/).map((text) => ({ text, noWrap: text.length <= longestPiece }));

function logo(picture: string | null, alignment: 'left' | 'right') {
  const side = { width: logoSide, alignment };
  return picture
    ? { ...side, image: picture, fit: [logoSide, logoSide] as [number, number] }
    : { ...side, text: '' };
}

function rulesBelow(kind: PageLayout['letterheadRule'], width: number): Content[] {
  if (kind === 'none') return [];
  const rule = (y: number, lineWidth: number) => ({
    type: 'line' as const,
    x1: 0,
    y1: y,
    x2: width,
    y2: y,
    lineWidth,
  });
  const rules = kind === 'double' ? [rule(0, 2.4), rule(3.2, 0.7)] : [rule(0, 1.4)];
  return [{ canvas: rules, margin: [0, 5, 0, 0] }];
}
