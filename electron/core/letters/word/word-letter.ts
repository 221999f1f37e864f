import type {
  HandoverLetterContent,
  LetterContent,
  PaperBlock,
  PaperContent,
  Section,
} from '@shared/contract/letter-content';

/** What a letter of any kind is in a Word file: head, blocks in their order, ending. */
export type WordLetter = Omit<PaperContent, 'version' | 'kind' | 'template'>;

/** The letter as blocks; the handover letter, which has its own content, is turned into them. */
export const wordLetter = (content: LetterContent): WordLetter =>
  content.kind === 'paper' ? content : handoverBlocks(content);

function handoverBlocks(letter: HandoverLetterContent): WordLetter {
  const { number, classification, enclosed, subject, recipient, salutation } = letter;
  return {
    paper: letter.paper,
    typeface: letter.typeface,
    layout: letter.layout,
    letterhead: letter.letterhead,
    hasLetterhead: true,
    place: letter.place,
    date: letter.date,
    head: { type: 'letter', number, classification, enclosed, subject, recipient, salutation },
    blocks: [
      ...letter.opening.map((text): PaperBlock => ({ type: 'paragraph', text })),
      {
        type: 'labels',
        indented: true,
        rows: letter.student.map(({ label, value }) => ({ label, value: value || ' ' })),
      },
      section(letter.purpose),
      section(letter.reasons),
      section(letter.efforts),
      ...efforts(letter),
      section(letter.request),
      list(letter.request.items, 'letters'),
      section(letter.approvals),
      section(letter.escort),
      section(letter.report),
      ...(letter.attachments ? [section(letter.attachments), list(letter.attachments.items, 'numbers')] : []),
    ],
    closing: letter.closing,
    signatures: [letter.signatures],
    copies: letter.copies,
    note: null,
    confidential: letter.envelope !== null ? letter.classification.toUpperCase() : null,
    envelope: letter.envelope,
  };
}

const section = ({ heading, paragraphs }: Section): PaperBlock => ({ type: 'section', heading, paragraphs });

const list = (items: string[], marks: 'letters' | 'numbers'): PaperBlock => ({ type: 'list', marks, items });

function efforts({ efforts: { rows } }: HandoverLetterContent): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { heading: 'No.', width: 28, centred: true },
        { heading: 'Tanggal', width: 102, centred: false },
        { heading: 'Layanan', width: 118, centred: false },
        { heading: 'Hasil', width: '*', centred: false },
      ],
      rows: rows.map(({ on, service, result }, index) => [`${index + 1}.`, on, service, result]),
      rowHeight: 0,
    },
  ];
}
