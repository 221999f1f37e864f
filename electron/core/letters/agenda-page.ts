import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '@shared/domain/indonesian-date';
import { standardLayout } from '@shared/domain/page-layout';
import { marginsOf, sheets } from '../pdf/paper';
import { makePrintable } from '../pdf/printable';
import { printerFor } from '../pdf/printer';
import { ruledTable } from '../pdf/ruled-table';
import type { Agenda } from './agenda';
import type { RenderedLetter } from './render-letter';

/** Draws a register on sheets laid across; its heading comes again on each. */
export async function renderAgenda(
  agenda: Agenda,
  { resources }: { resources: string },
): Promise<RenderedLetter> {
  const printer = printerFor(resources);
  const { value, missing } = makePrintable(agenda, (codePoint) => printer.covers('sans', codePoint));
  let pageCount = 1;
  const definition = agendaPage(value, (count) => (pageCount = count));
  return { bytes: await printer.print(definition), pageCount, missing, unprintable: [] };
}

const [side, top, , bottom] = marginsOf(standardLayout);
const textSize = 9.5;

function agendaPage(agenda: Agenda, onPageCount: (count: number) => void): TDocumentDefinitions {
  const { width: height, height: width } = sheets[agenda.paper];
  // What a cell's padding and its rules take is not the text's.
  const room = width - 2 * side - agenda.columns.length * 8.6;
  const shares = agenda.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    info: { title: agenda.title, creator: 'Rujuk', producer: 'Rujuk' },
    language: 'id-ID',
    displayTitle: true,
    pageSize: { width, height },
    pageOrientation: 'landscape',
    pageMargins: [side, top, side, bottom],
    defaultStyle: { font: 'sans', fontSize: textSize, lineHeight: 1.1 },
    footer: (page, count) => {
      onPageCount(count);
      return {
        columns: [
          `${agenda.title}, ${agenda.school}`,
          { text: `Halaman ${page} dari ${count}`, alignment: 'right' },
        ],
        fontSize: 8,
        margin: [side, 14, side, 0],
      };
    },
    content: [
      { text: agenda.title.toUpperCase(), bold: true, fontSize: 13, alignment: 'center' },
      { text: agenda.school, fontSize: 11, alignment: 'center' },
      ...(agenda.extent === null
        ? []
        : [
            {
              text: `(${agenda.extent})`,
              alignment: 'center' as const,
              margin: [0, 1, 0, 0] as [number, number, number, number],
            },
          ]),
      {
        text: `${agenda.rows.length} surat, dicetak ${formatDate(agenda.madeOn)}`,
        alignment: 'right',
        fontSize: 8.5,
        margin: [0, 4, 0, 3],
      },
      ruledTable(
        agenda.columns.map((column) => ({ ...column, width: (column.width / shares) * room })),
        agenda.rows,
        { room: { width: width - 2 * side, size: textSize, typeface: 'sans' } },
      ),
    ],
  };
}
