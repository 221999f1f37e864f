import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '@shared/domain/indonesian-date';
import type { Paper } from '@shared/contract/school';
import { standardLayout } from '@shared/domain/page-layout';
import { marginsOf, millimetres, sheets } from './paper';
import { makePrintable } from './printable';
import { printerFor } from './printer';

export interface RecoveryPage {
  /** The code in groups parted by dashes, as it is shown on the screen. */
  recoveryCode: string;
  schoolName: string;
  paper: Paper;
  /** Day it was made, `YYYY-MM-DD`. */
  madeOn: string;
}

const [side, , , foot] = marginsOf(standardLayout);
const groupsInRow = 3;

/** The recovery code on one sheet for the safe. Holds nothing of a student. */
export async function renderRecoveryCode(
  page: RecoveryPage,
  { resources }: { resources: string },
): Promise<Uint8Array> {
  const printer = printerFor(resources);
  const { value } = makePrintable(page, (codePoint) => printer.covers('sans', codePoint));
  return printer.print(recoveryPage(value));
}

function recoveryPage({ recoveryCode, schoolName, paper, madeOn }: RecoveryPage): TDocumentDefinitions {
  return {
    info: { title: 'Kode pemulihan Rujuk', creator: 'Rujuk', producer: 'Rujuk' },
    language: 'id-ID',
    displayTitle: true,
    pageSize: sheets[paper],
    pageMargins: [side, millimetres(30), side, foot],
    defaultStyle: { font: 'sans', fontSize: 11.5, lineHeight: 1.25 },
    content: [
      { text: 'Kode pemulihan Rujuk', fontSize: 22, bold: true },
      { text: schoolName, fontSize: 14, margin: [0, 2, 0, 0] },
      { text: `Dibuat ${formatDate(madeOn)}`, color: '#555555', margin: [0, 0, 0, 22] },
      {
        text: 'Kode ini membuka data kasus bila frasa sandi terlupa, lalu frasa sandi yang baru dibuat. Siapa pun yang memegangnya di depan komputer ini dapat membaca semua kasus.',
        margin: [0, 0, 0, 18],
      },
      codeBlock(recoveryCode),
      { text: 'Cara menyimpan', bold: true, margin: [0, 24, 0, 6] },
      {
        ul: [
          'Masukkan ke dalam amplop, segel, dan bubuhkan tanda tangan di atas segelnya.',
          'Simpan di brankas atau lemari terkunci sekolah, tidak di ruang yang sama dengan komputer BK.',
          'Beri tahu kepala sekolah tempatnya. Jangan difoto dan jangan disimpan di komputer mana pun.',
        ],
      },
      { text: 'Cara memakai', bold: true, margin: [0, 18, 0, 6] },
      {
        text: 'Di layar kunci Rujuk pilih “Pakai kode pemulihan”, ketik kode di atas, lalu buat frasa sandi baru. Huruf besar atau kecil dan tanda hubung tidak berpengaruh.',
      },
      {
        text: 'Tanpa frasa sandi dan tanpa kode ini, data tidak dapat dibuka lagi oleh siapa pun.',
        bold: true,
        margin: [0, 18, 0, 0],
      },
    ],
  };
}

/** Large groups in rows of three: read aloud and typed back without losing the place. */
function codeBlock(recoveryCode: string): Content {
  const groups = recoveryCode.split(/[-\s]+/).filter((group) => group !== '');
  const rows = Array.from({ length: Math.ceil(groups.length / groupsInRow) }, (_, row) =>
    Array.from({ length: groupsInRow }, (_, column) => groups[row * groupsInRow + column] ?? ''),
  );
  return {
    table: {
      widths: Array.from({ length: groupsInRow }, () => '*'),
      body: rows.map((row) =>
        row.map((group) => ({ text: group, bold: true, fontSize: 24, alignment: 'center' as const })),
      ),
    },
    layout: {
      hLineWidth: (line: number) => (line === 0 || line === rows.length ? 1.2 : 0),
      vLineWidth: (line: number) => (line === 0 || line === groupsInRow ? 1.2 : 0),
      paddingTop: () => 10,
      paddingBottom: () => 8,
    },
  };
}
