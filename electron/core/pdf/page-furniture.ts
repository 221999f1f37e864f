import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PageMargins } from './paper';

export interface PageFurniture {
  /** `RAHASIA`, at the head and the foot of every page; `null` for an open letter. */
  confidential: string | null;
  /** Small line below it at the foot: the sealed envelope. */
  footNote: string | null;
  /** Pre-printed paper: its head is not written over. */
  headIsPrinted: boolean;
  margins: PageMargins;
}

/** What stands outside the text: the page's number from page two on, and the mark of a confidential letter. */
export function pageFurniture({ confidential, footNote, headIsPrinted, margins }: PageFurniture) {
  const header: DynamicContent = (page) => {
    const showMark = confidential !== null && !(page === 1 && headIsPrinted);
    const pageNumber = page > 1 ? `– ${page} –` : '';
    if (!showMark) return { text: pageNumber, alignment: 'center', fontSize: 10, margin: [0, 18, 0, 0] };
    return {
      columns: ['', mark(confidential), { text: pageNumber, alignment: 'right', fontSize: 10 }],
      margin: [margins[0], 18, margins[2], 0],
    };
  };
  const footer: DynamicContent = () => ({
    stack: [
      ...(confidential !== null ? [mark(confidential)] : []),
      ...(footNote !== null ? [{ text: footNote, alignment: 'center' as const, fontSize: 8 }] : []),
    ],
    margin: [0, 8, 0, 0],
  });
  return { header, footer };
}

const mark = (text: string): Content => ({
  text,
  bold: true,
  alignment: 'center',
  fontSize: 10,
});

/** `DRAF` on what has not been issued, `BATAL` on what was cancelled, `CONTOH` on a sheet that only shows the layout. */
export type PageMark = 'DRAF' | 'BATAL' | 'CONTOH';

/** The mark across every page. */
export const watermark = (text: PageMark): NonNullable<TDocumentDefinitions['watermark']> => ({
  text,
  fontSize: 150,
  bold: true,
  color: '#808080',
  opacity: 0.16,
});
