import { attachmentTypes, type AttachmentType } from '@shared/domain/attachment';
import { letterKindNames } from '@shared/domain/letter-kinds';
import type { ArchivedPaper } from '../letters/archive/case-papers';

// What the files in an archive are called. A ZIP's list of files can be read without the passphrase: so there are codes of
// cases and kinds of documents in it, never a name, a number of a letter or what a file was called.

/** In the data folder. */
export const archiveFolder = 'archives';
export const manifestName = 'manifest.json';
export const indexName = 'indeks.xlsx';
export const readMeName = 'BACA-DAHULU.txt';
export const dataName = 'data/tahun.db';
export const keyName = 'data/tahun.key';
/** `laporan-bk-2025-2026.pdf` */
export const reportName = (schoolYear: string): string => `laporan-bk-${plain(schoolYear)}.pdf`;

/** `kasus/K-2026-001/`: a code is the school's own; whatever it holds, it becomes a plain name. */
export const caseFolder = (code: string): string => `kasus/${plain(code)}`;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const two = (position: number): string => String(position).padStart(2, '0');

/** `kasus/K-2026-001/02-surat-pengantar.pdf` */
export function paperName(folder: string, position: number, { kind }: Pick<ArchivedPaper, 'kind'>): string {
  const subject = kind === 'case_file' ? 'Berkas kasus' : letterKindNames[kind];
  return `${folder}/${two(position)}-${plain(subject.toLowerCase())}.pdf`;
}

const endings: Readonly<Record<AttachmentType, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' };

/** `kasus/K-2026-001/lampiran/03.jpg` */
export const attachmentName = (folder: string, position: number, type: AttachmentType): string =>
  `${folder}/lampiran/${two(position)}.${endings[type]}`;

/** The kind of a file by its name. */
export function mimeOf(name: string): string {
  if (name.endsWith('.xlsx')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const type = attachmentTypes.find((one) => name.endsWith(`.${endings[one]}`));
  return type === undefined
    ? 'application/octet-stream'
    : type === 'pdf'
      ? 'application/pdf'
      : `image/${type}`;
}
