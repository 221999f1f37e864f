import type { Content } from 'pdfmake/interfaces';
import type { Signature } from '@shared/contract/letter-content';
import type { PageLayout } from '@shared/domain/page-layout';
import { widthOf, type TextRoom } from './text-room';

/** Parts of the text's width that one signer has. */
const usualPart = 0.45;
const widestPart = 0.7;
/** Room for the signature itself and the school's stamp. */
const signingHeight = 54;

/**
 * The signers of a row in as few rows as the layout's columns allow, the last of them, who signs for the paper, above:
 * whoever acknowledges it stands below.
 */
export function signatureRows(
  signatures: readonly Signature[],
  layout: Pick<PageLayout, 'signatureColumns'>,
  room: TextRoom,
): Content[] {
  const most = layout.signatureColumns;
  const width = signerWidth(signatures, layout, room);
  const rows: Content[] = [];
  for (let end = signatures.length; end > 0; end -= most)
    rows.push(signatureBlock(signatures.slice(Math.max(0, end - most), end), width));
  return rows;
}

/** Width in points that a signer at the right has; where nobody stands beside, enough for name and number. */
export function signerWidth(
  signatures: readonly Signature[],
  { signatureColumns: most }: Pick<PageLayout, 'signatureColumns'>,
  room: TextRoom,
): number {
  const usual = room.width * usualPart;
  if (most > 1) return usual;
  const lines = signatures.flatMap(({ capacity, name, idLine }) => [...capacity, name, idLine ?? '']);
  const widest = Math.max(0, ...lines.map((line) => widthOf(line, room)));
  return Math.max(usual, Math.min(widest, room.width * widestPart));
}

/**
 * One signer at the right, or up to three side by side, the first at the left. Put it into an `unbreakable` stack together
 * with the text that it signs.
 */
function signatureBlock(signatures: readonly Signature[], width: number): Content {
  const most = Math.max(...signatures.map(({ capacity }) => capacity.length));
  const block = ({ capacity, name, idLine }: Signature) => ({
    width: signatures.length > 2 ? '31%' : width,
    stack: [
      // Equal heights: both names stand on one line.
      ...Array.from({ length: most - capacity.length }, () => ({ text: ' ' })),
      ...capacity.map((line) => ({ text: line })),
      {
        text: name,
        bold: true,
        decoration: 'underline' as const,
        margin: [0, signingHeight, 0, 0] as Margin,
      },
      { text: idLine ?? ' ' },
    ],
  });
  const blocks = signatures.map(block);
  const columns = blocks.length === 1 ? [{ width: '*', text: '' }, ...blocks] : spread(blocks);
  return { columns };
}

type Margin = [number, number, number, number];

const spread = <T>(blocks: T[]) =>
  blocks.flatMap((block, index) => (index === 0 ? [block] : [{ width: '*', text: '' }, block]));
