import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PaperBlock, PaperContent } from '@shared/contract/letter-content';
import { labelTable } from '../../pdf/label-table';
import { letterheadBlock } from '../../pdf/letterhead';
import { ruledTable } from '../../pdf/ruled-table';
import { signatureRows, signerWidth } from '../../pdf/signatures';
import { dots, type TextRoom } from '../../pdf/text-room';
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
} from '../page-parts';

/** Lays out a paper of blocks: letterhead, head, blocks in their order, closing and signatures. */
export function paperPage(paper: PaperContent, options: PageOptions): TDocumentDefinitions {
  const { gap } = options.density;
  const layout = layoutOf(paper);
  const room = roomOf(paper, options.density);
  const headIsPrinted = paper.hasLetterhead && paper.letterhead === null;
  const frame = {
    title: titleOf(paper),
    confidential: paper.confidential,
    footNote: paper.envelope,
    headIsPrinted,
    content: [
      ...(paper.hasLetterhead ? [letterheadBlock(paper.letterhead, layout, room.width)] : []),
      ...headOf(paper, room, gap),
      ...paper.blocks.flatMap((block, at) =>
        drawBlock(block, { gap, room, before: paper.blocks[at - 1], after: paper.blocks[at + 1] }),
      ),
      ...paragraphs(partedClosing(paper.closing).before, gap),
      ending(paper, room, gap),
    ],
  };
  const sheet = sheetOf(paper, frame, options);
  return paper.blocks.some(({ type }) => type === 'heading')
    ? { ...sheet, pageBreakBefore: staysBehind }
    : sheet;
}

/** Whether a heading would be the last thing on its page: then it goes on to the next with what it heads. */
const staysBehind: NonNullable<TDocumentDefinitions['pageBreakBefore']> = ({ headlineLevel }, queries) =>
  headlineLevel === 1 && !queries.getFollowingNodesOnPage().some((node) => 'text' in node);

/** Names the file within; never a person. */
const titleOf = ({ head }: PaperContent): string =>
  `${head.type === 'letter' ? head.subject : head.title} ${head.number ?? ''}`.trim();

function headOf(paper: PaperContent, room: TextRoom, gap: number): Content[] {
  const { head, place, date } = paper;
  if (head.type === 'titled') {
    const lines: Content[] = [
      { text: head.title, bold: true, fontSize: 13 },
      ...(head.subtitle ? [{ text: head.subtitle }] : []),
      ...(head.number === null ? [] : [{ text: `Nomor: ${head.number || dots(24, room.width / 2, room)}` }]),
    ];
    return [{ stack: lines, alignment: 'center', margin: [0, gap + 4, 0, gap * 2] }];
  }
  return [
    { stack: [numberBlock({ ...head, place, date }, room)], margin: [0, gap + 2, 0, gap] },
    { stack: ['Kepada', ...head.recipient], margin: [0, gap, 0, gap * 2] },
    paragraph(head.salutation, gap),
  ];
}

const listMarks = { numbers: 'decimal', letters: 'lower-alpha' } as const;

interface Around {
  readonly gap: number;
  readonly room: TextRoom;
  readonly before: PaperBlock | undefined;
  readonly after: PaperBlock | undefined;
}

function drawBlock(block: PaperBlock, { gap, room, before, after }: Around): Content[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.text, gap)];
    case 'section':
      return section(block, gap);
    case 'heading':
      // A table brings its own along, lest it stays behind.
      if (after?.type === 'table') return [];
      return [{ text: block.text, bold: true, headlineLevel: 1, margin: [0, gap, 0, gap / 2] }];
    case 'labels':
      return [spaced(labelTable(block.rows, { room, indent: block.indented ? 18 : 0 }), gap)];
    case 'list':
      if (block.items.length === 0) return [];
      return block.marks === 'bullets'
        ? [{ ul: [...block.items], margin: [12, 0, 0, gap] }]
        : [{ ol: [...block.items], type: listMarks[block.marks], margin: [12, 0, 0, gap] }];
    case 'ticks':
      return [{ stack: block.items.map(tick), margin: [12, 0, 0, gap] }];
    case 'table': {
      const columns = block.columns.map(({ heading, width: wide, centred }) => ({
        heading,
        width: wide,
        ...(centred && { alignment: 'center' as const }),
      }));
      const title = before?.type === 'heading' ? before.text : undefined;
      const table = ruledTable(columns, block.rows, { room, rowHeight: block.rowHeight, title });
      return [spacedAbove(spaced(table, gap + 2), title === undefined ? 0 : gap)];
    }
    case 'lines':
      return [
        {
          stack: Array.from({ length: block.count }, () => dottedLine(room.width)),
          margin: [0, 0, 0, gap + 4],
        },
      ];
  }
}

/** A box drawn by hand: no face of ours has the sign. */
function tick({ text, ticked }: { text: string; ticked: boolean }): Content {
  const side = 8;
  const cross = [
    { type: 'line' as const, x1: 1.5, y1: 3.5, x2: 6.5, y2: 8.5, lineWidth: 1 },
    { type: 'line' as const, x1: 6.5, y1: 3.5, x2: 1.5, y2: 8.5, lineWidth: 1 },
  ];
  const box = { type: 'rect' as const, x: 0, y: 2, w: side, h: side, lineWidth: 0.7 };
  const columns: Column[] = [
    { width: side + 6, canvas: ticked ? [box, ...cross] : [box] },
    { width: '*', text },
  ];
  // The box stays with its words at the foot of a page.
  return { unbreakable: true, stack: [{ columns }], margin: [0, 0, 0, 2] };
}

const dottedLine = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, dash: { length: 1, space: 2 } }],
  margin: [0, 17, 0, 0],
});

/** Closing, signatures and tembusan hold together: signatures are never parted and never alone on a page. */
function ending(paper: PaperContent, room: TextRoom, gap: number): Content {
  const signed = paper.signatures
    .flatMap((row) => signatureRows(row, layoutOf(paper), room))
    .map((row) => spacedAbove(row, gap));
  // Under a title the place and the date stand above the last signer.
  const dated: Content[] =
    paper.head.type === 'titled' && signed.length > 0
      ? [
          {
            columns: [
              { width: '*', text: '' },
              {
                width: signerWidth(paper.signatures.flat(), layoutOf(paper), room),
                text: `${paper.place}, ${paper.date}`,
              },
            ],
          },
        ]
      : [];
  return {
    unbreakable: true,
    stack: [
      ...paragraphs(partedClosing(paper.closing).held, gap),
      ...dated,
      ...signed,
      ...copiesBlock(paper.copies, gap),
      ...(paper.note ? [{ text: paper.note, fontSize: 9, margin: [0, gap, 0, 0] } satisfies Content] : []),
    ],
  };
}
