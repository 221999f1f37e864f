import type { PaperBlock, PaperContent } from '@shared/contract/letter-content';
import type { SchoolSettings } from '@shared/contract/school';
import type { IsoDate } from '@shared/domain/referral-facts';
import { officeHolder, schoolPaper } from '../../pdf/school-paper';
import type { ReportTable } from './report-tables';

export interface Report {
  /** `Semester ganjil, tahun pelajaran 2026/2027` */
  readonly extent: string;
  readonly tables: readonly ReportTable[];
  readonly isOutside: boolean;
  /** `null` where nobody was asked to write any: the report is then without that part. */
  readonly obstacles: string | null;
  readonly followUp: string | null;
  readonly madeOn: IsoDate;
}

const paragraphs = (text: string): PaperBlock[] =>
  (text || '–').split('\n').map((line) => ({ type: 'paragraph', text: line }));

const written = (heading: string, text: string | null): PaperBlock[] =>
  text === null ? [] : [{ type: 'heading', text: heading }, ...paragraphs(text)];

const numberWidth = 78;

function tableBlocks({ title, columns, rows, note }: ReportTable): PaperBlock[] {
  if (rows.length === 0)
    return [
      { type: 'heading', text: title },
      { type: 'paragraph', text: 'Belum ada data.' },
    ];
  const words = columns.length === 3 && columns[0] === 'Menurut' ? 2 : 1;
  const width = columns.length > 4 ? 54 : columns.length === 2 ? 150 : numberWidth;
  return [
    { type: 'heading', text: title },
    {
      type: 'table',
      columns: columns.map((heading, at) => ({
        heading,
        width: at < words ? (words === 2 && at === 0 ? 96 : '*') : width,
        centred: at >= words,
      })),
      rows: rows.map((row) => row.map(String)),
      rowHeight: 0,
    },
    { type: 'paragraph', text: note },
  ];
}

/** The report as a paper of the school: for the printer and, the same, for Word. */
export function reportPaper(
  report: Report,
  school: SchoolSettings,
): { content: PaperContent; pictures: Record<string, string> } {
  const { frame, pictures } = schoolPaper(school, report.madeOn);
  const content: PaperContent = {
    ...frame,
    template: 'bk_report',
    head: {
      type: 'titled',
      title: 'Laporan Bimbingan dan Konseling',
      number: null,
      subtitle: report.extent,
    },
    blocks: [
      ...report.tables.flatMap(tableBlocks),
      ...written('Hambatan', report.obstacles),
      ...written('Tindak lanjut', report.followUp),
    ],
    closing: [],
    signatures: [
      [
        officeHolder(['Mengetahui,', 'Kepala Sekolah'], school.principal),
        officeHolder(['Koordinator BK'], school.coordinator),
      ],
    ],
    copies: [],
    note: report.isOutside
      ? 'Kelompok di bawah lima ditulis <5. ≥5 dan – menyembunyikan angka yang dapat membuka kelompok kecil itu.'
      : 'Memuat kelompok kecil. Tidak untuk dibawa ke luar ruang BK.',
    confidential: report.isOutside ? null : 'RAHASIA',
    envelope: null,
  };
  return { content, pictures };
}
