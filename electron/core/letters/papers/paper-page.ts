import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PaperBlock, PaperContent } from '@shared/contract/letter-content';
import { labelTable } from '../../pdf/label-table';
import { letterheadBlock } from '../../pdf/letterhead';
import { textWidth } from '../../pdf/paper';
import { ruledTable } from '../../pdf/ruled-table';
import { signatureBlock } from '../../pdf/signatures';
import {
  copiesBlock,
  numberBlock,
  paragraph,
  paragraphs,
  section,
  sheetOf,
  spaced,
  type PageOptions,
} from '../page-parts';

/** Dots to write on by hand. */
const blank = '…'.repeat(24);

/** Lays out a paper of blocks: letterhead, head, blocks in their order, closing and signatures. */
export function paperPage(paper: PaperContent, options: PageOptions): TDocumentDefinitions {
  const { gap } = options.density;
  const headIsPrinted = paper.hasLetterhead && paper.letterhead === null;
  const frame = {
    title: titleOf(paper),
    confidential: paper.confidential,
    footNote: paper.envelope,
    headIsPrinted,
    content: [
      ...(paper.hasLetterhead ? [letterheadBlock(paper.letterhead, textWidth(paper.paper))] : []),
      ...headOf(paper, gap),
      ...paper.blocks.flatMap((block) => drawBlock(block, gap, textWidth(paper.paper))),
      ending(paper, gap),
    ],
  };
  return sheetOf(paper, frame, options);
}

/** Names the file within; never a person. */
const titleOf = ({ head }: PaperContent): string =>
  `${head.type === 'letter' ? head.subject : head.title} ${head.number ?? ''}`.trim();

function headOf(paper: PaperContent, gap: number): Content[] {
  const { head, place, date } = paper;
  if (head.type === 'titled') {
    const lines: Content[] = [
      { text: head.title, bold: true, fontSize: 13 },
      ...(head.subtitle ? [{ text: head.subtitle }] : []),
      ...(head.number === null ? [] : [{ text: `Nomor: ${head.number || blank}` }]),
    ];
    return [{ stack: lines, alignment: 'center', margin: [0, gap + 4, 0, gap * 2] }];
  }
  return [
    { ...numberBlock({ ...head, place, date }), margin: [0, gap + 2, 0, gap] },
    { stack: ['Kepada', ...head.recipient], margin: [0, gap, 0, gap * 2] },
    paragraph(head.salutation, gap),
  ];
}

const listMarks = { numbers: 'decimal', letters: 'lower-alpha' } as const;

function drawBlock(block: PaperBlock, gap: number, width: number): Content[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.text, gap)];
    case 'section':
      return section(block, gap);
    case 'heading':
      return [{ text: block.text, bold: true, headlineLevel: 1, margin: [0, gap, 0, gap / 2] }];
    case 'labels': {
      const rows = block.rows.map(({ label, value }) => ({ label, value: value || blank }));
      return [spaced(labelTable(rows, block.indented ? { indent: 18 } : {}), gap)];
    }
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
      return [spaced(ruledTable(columns, block.rows, { rowHeight: block.rowHeight }), gap + 2)];
    }
    case 'lines':
      return [
        { stack: Array.from({ length: block.count }, () => dottedLine(width)), margin: [0, 0, 0, gap + 4] },
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
  return {
    columns: [
      { width: side + 6, canvas: ticked ? [box, ...cross] : [box] },
      { width: '*', text },
    ],
    margin: [0, 0, 0, 2],
  };
}

const dottedLine = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, dash: { length: 1, space: 2 } }],
  margin: [0, 17, 0, 0],
});

/** Closing, signatures and tembusan hold together: signatures are never parted and never alone on a page. */
function ending(paper: PaperContent, gap: number): Content {
  const signed = paper.signatures.map((row): Content => ({
    stack: [signatureBlock(row)],
    margin: [0, gap, 0, 0],
  }));
  // Under a title the place and the date stand above the last signer.
  const dated: Content[] =
    paper.head.type === 'titled' && signed.length > 0
      ? [
          {
            columns: [
              { width: '*', text: '' },
              { width: '45%', text: `${paper.place}, ${paper.date}` },
            ],
          },
        ]
      : [];
  return {
    unbreakable: true,
    stack: [
      ...paragraphs(paper.closing, gap),
      ...dated,
      ...signed,
      ...copiesBlock(paper.copies, gap),
      ...(paper.note ? [{ text: paper.note, fontSize: 9, margin: [0, gap, 0, 0] } satisfies Content] : []),
    ],
  };
}
