import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { HandoverLetterContent } from '@shared/contract/letter-content';
import { labelTable } from '../pdf/label-table';
import { letterheadBlock } from '../pdf/letterhead';
import { ruledTable } from '../pdf/ruled-table';
import { signatureRows } from '../pdf/signatures';
import type { TextRoom } from '../pdf/text-room';
import {
  copiesBlock,
  layoutOf,
  numberBlock,
  paragraph,
  paragraphs,
  partedClosing,
  roomOf,
  section,
  sheetOf,
  spaced,
  spacedAbove,
  type PageOptions,
} from './page-parts';

/** Lays out a handover letter in the order of its content. */
export function handoverPage(letter: HandoverLetterContent, options: PageOptions): TDocumentDefinitions {
  const { gap } = options.density;
  const layout = layoutOf(letter);
  const room = roomOf(letter, options.density);
  const frame = {
    title: `${letter.subject} ${letter.number ?? ''}`.trim(),
    confidential: letter.envelope !== null ? letter.classification.toUpperCase() : null,
    footNote: letter.envelope,
    headIsPrinted: letter.letterhead === null,
    content: [
      letterheadBlock(letter.letterhead, layout, room.width),
      { stack: [numberBlock(letter, room)], margin: [0, gap + 2, 0, gap] },
      { stack: ['Kepada', ...letter.recipient], margin: [0, gap, 0, gap * 2] },
      paragraph(letter.salutation, gap),
      ...paragraphs(letter.opening, gap),
      spaced(labelTable(letter.student, { room, indent: 18 }), gap),
      ...section(letter.purpose, gap),
      ...section(letter.reasons, gap),
      ...section(letter.efforts, gap),
      ...effortsTable(letter, room, gap),
      ...section(letter.request, gap),
      ...list(letter.request.items, gap),
      ...section(letter.approvals, gap),
      ...section(letter.escort, gap),
      ...section(letter.report, gap),
      ...attachments(letter, gap),
      ...paragraphs(partedClosing(letter.closing).before, gap),
      ending(letter, room, gap),
    ] satisfies Content[],
  };
  return sheetOf(letter, frame, options);
}

function effortsTable({ efforts }: HandoverLetterContent, room: TextRoom, gap: number): Content[] {
  if (efforts.rows.length === 0) return [];
  const table = ruledTable(
    [
      { heading: 'No.', width: 22, alignment: 'center' },
      { heading: 'Tanggal', width: 96 },
      { heading: 'Layanan', width: 112 },
      { heading: 'Hasil', width: '*' },
    ],
    efforts.rows.map(({ on, service, result }, index) => [`${index + 1}.`, on, service, result]),
    { room },
  );
  return [spaced(table, gap + 2)];
}

const list = (items: readonly string[], gap: number): Content[] =>
  items.length === 0 ? [] : [{ ol: [...items], type: 'lower-alpha', margin: [12, 0, 0, gap] }];

function attachments({ attachments: enclosed }: HandoverLetterContent, gap: number): Content[] {
  if (!enclosed) return [];
  return [...section(enclosed, gap), { ol: [...enclosed.items], margin: [12, 0, 0, gap] }];
}

/** Closing, signatures and tembusan hold together: signatures are never parted and never alone on a page. */
const ending = (letter: HandoverLetterContent, room: TextRoom, gap: number): Content => ({
  unbreakable: true,
  stack: [
    ...paragraphs(partedClosing(letter.closing).held, gap),
    ...signatureRows(letter.signatures, layoutOf(letter), room).map((row): Content => spacedAbove(row, gap)),
    ...copiesBlock(letter.copies, gap),
  ],
});
