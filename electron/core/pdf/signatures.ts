import type { Content } from 'pdfmake/interfaces';
import type { Signature } from '@shared/contract/letter-content';

/** Room for the signature itself and the school's stamp. */
const signingHeight = 54;

/**
 * One signer at the right, or up to three side by side, the first at the left. Put it into an `unbreakable` stack together
 * with the text that it signs.
 */
export function signatureBlock(signatures: readonly Signature[]): Content {
  const most = Math.max(...signatures.map(({ capacity }) => capacity.length));
  const block = ({ capacity, name, idLine }: Signature) => ({
    width: signatures.length > 2 ? '31%' : '45%',
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
