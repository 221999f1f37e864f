import {
  fillLetterText,
  parseLetterText,
  type LetterPlaceholder,
  type ParsedText,
  type TextRules,
} from './letter-text';
import type { PaperTemplateCode } from './paper-fields';

export interface StandardText extends TextRules {
  readonly standard: string;
  /**
   * `prose`: paragraphs. `lead`: the beginning of a sentence that what is asked for goes on with. `items`: what is
   * proposed for each letter, one a line.
   */
  readonly shape: 'prose' | 'lead' | 'items';
}

/** What every letter knows; what a text has of its own comes before it. */
const common = [
  'SEKOLAH',
  'KEPALA_SEKOLAH',
  'GURU_BK',
  'TAHUN_PELAJARAN',
  'TANGGAL_SURAT',
] as const satisfies readonly LetterPlaceholder[];
const toReceiver = ['PENERIMA', 'LEMBAGA_PENERIMA', ...common] as const;
const toInstitution = ['LEMBAGA_PENERIMA', ...common] as const;
const handoverLetter = ['NOMOR_SURAT_PENGANTAR', 'TANGGAL_SURAT_PENGANTAR'] as const;
const afterHandover = [...handoverLetter, ...toReceiver] as const;

const prose = <const P extends readonly LetterPlaceholder[]>(
  standard: string,
  placeholders: P,
  more: { readonly required?: readonly P[number][]; readonly mayBeEmpty?: true } = {},
) => ({ shape: 'prose' as const, standard, placeholders, ...more });

/** Most characters of a closing: it stands on one sheet with the signatures. */
const longestClosing = 600;

const closing = <const P extends readonly LetterPlaceholder[]>(standard: string, placeholders: P) => ({
  ...prose(standard, placeholders),
  longest: longestClosing,
});

const lead = <const P extends readonly LetterPlaceholder[]>(
  standard: string,
  placeholders: P,
  required: readonly P[number][] = [],
) => ({ shape: 'lead' as const, standard, placeholders, required });

const items = (...lines: readonly string[]) => ({
  shape: 'items' as const,
  standard: lines.join('\n'),
  placeholders: [] as const,
  mayBeEmpty: true as const,
});

const reportAsked = items(
  'tanggal pertemuan dan layanan yang diberikan',
  'hasil yang dapat disampaikan kepada sekolah',
  'saran bagi sekolah dan bagi orang tua/wali',
  'perlu tidaknya kontrol atau rujukan lanjutan',
);
const reportSending = items(
  'Laporan dapat disampaikan dalam sampul tertutup kepada guru BK, melalui orang tua/wali atau diambil oleh sekolah.',
);
const reportLead = lead(
  'Kami mohon Bapak/Ibu berkenan menyampaikan laporan tertulis {BATAS_LAPORAN}',
  ['BATAS_LAPORAN', ...afterHandover],
  ['BATAS_LAPORAN'],
);
const requestClosing = closing(
  'Demikian permohonan ini kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami mengucapkan terima kasih.',
  afterHandover,
);
const invitationClosing = closing(
  'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Bapak/Ibu, kami mengucapkan terima kasih.',
  common,
);
const recordClosing = closing(
  'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
  common,
);

/**
 * The wording that a school may make its own, by document, in the order of the page. What is not here stays as it is:
 * `electron/core/letters/texts/README.md` says why.
 */
export const standardTexts = {
  handover: {
    opening: prose(
      'Sehubungan dengan penanganan masalah salah seorang peserta didik di sekolah kami, bersama ini kami ' +
        'mengalihtangankan penanganannya kepada Bapak/Ibu. Identitas peserta didik tersebut sebagai berikut.',
      toReceiver,
    ),
    observation: prose('Keterangan ini adalah hasil pengamatan sekolah dan bukan diagnosis.', common),
    request: lead('Sehubungan dengan hal tersebut, kami mohon Bapak/Ibu berkenan memberikan', toReceiver),
    report: prose(
      'Kami mohon laporan tertulis yang rinci disampaikan kepada guru BK {BATAS_LAPORAN}, sebagai dasar tindak lanjut ' +
        'di sekolah.',
      ['BATAS_LAPORAN', ...toReceiver],
      { required: ['BATAS_LAPORAN'] },
    ),
    enclosures: lead('Bersama surat ini kami sertakan', toReceiver),
    closing: closing(
      'Demikian surat pengantar ini kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami mengucapkan ' +
        'terima kasih.',
      toReceiver,
    ),
  },
  handover_minutes: {
    opening: prose(
      'Pada hari ini, {HARI}, tanggal {TANGGAL_TERBILANG} ({TANGGAL_SURAT}), bertempat di {SEKOLAH}, telah ' +
        'dialihtangankan penanganan kasus peserta didik:',
      ['HARI', 'TANGGAL_TERBILANG', ...toReceiver],
      { required: ['HARI', 'TANGGAL_TERBILANG'] },
    ),
    closing: closing(recordClosing.standard, toReceiver),
  },
  guardian_invitation: {
    opening: prose('Bersama ini kami mengundang Bapak/Ibu untuk hadir di sekolah pada:', common),
    note: prose(
      'Mengingat pentingnya pertemuan ini, kami mohon Bapak/Ibu hadir sendiri. Bila berhalangan, mohon memberi tahu ' +
        'sekolah agar dapat ditentukan waktu yang lain.',
      common,
      { mayBeEmpty: true },
    ),
    closing: invitationClosing,
  },
  conference_invitation: {
    opening: prose('Bersama ini kami mengundang Bapak/Ibu untuk hadir dalam konferensi kasus pada:', common),
    note: prose('Nama siswa dan pokok pembicaraan disampaikan dalam pertemuan.', common, {
      mayBeEmpty: true,
    }),
    closing: invitationClosing,
  },
  conference_record: {
    opening: prose(
      'Pada hari {HARI}, tanggal {TANGGAL_TERBILANG} ({TANGGAL_KONFERENSI}), telah diadakan konferensi kasus mengenai ' +
        'peserta didik:',
      ['HARI', 'TANGGAL_TERBILANG', 'TANGGAL_KONFERENSI', ...common],
      { required: ['HARI', 'TANGGAL_TERBILANG'] },
    ),
    closing: recordClosing,
  },
  assignment: {
    opening: prose('Kepala {SEKOLAH} menugaskan:', common),
    closing: closing(
      'Surat tugas ini dilaksanakan dengan penuh tanggung jawab. Setelah selesai, yang bertugas melaporkan hasilnya ' +
        'kepada kepala sekolah.',
      common,
    ),
  },
  report_request: {
    opening: prose(
      'Sehubungan dengan surat pengantar nomor {NOMOR_SURAT_PENGANTAR} tanggal {TANGGAL_SURAT_PENGANTAR}, kami ' +
        'menyampaikan terima kasih atas kesediaan Bapak/Ibu menangani peserta didik kami:',
      afterHandover,
      { required: handoverLetter },
    ),
    request: reportLead,
    asked: reportAsked,
    sending: reportSending,
    closing: requestClosing,
  },
  report_reminder: {
    opening: prose(
      'Melalui surat pengantar nomor {NOMOR_SURAT_PENGANTAR} tanggal {TANGGAL_SURAT_PENGANTAR} kami meminta laporan ' +
        'tertulis {BATAS_SEMULA} mengenai hasil penanganan peserta didik berikut:',
      ['BATAS_SEMULA', ...afterHandover],
      { required: handoverLetter },
    ),
    overdue: prose('Hingga surat ini dibuat, laporan tersebut belum kami terima. {PENGINGAT_TERDAHULU}', [
      ...afterHandover,
      'BATAS_SEMULA',
      'PENGINGAT_TERDAHULU',
    ]),
    request: reportLead,
    asked: reportAsked,
    sending: reportSending,
    closing: requestClosing,
  },
  receiver_feedback: {
    opening: prose(
      'Atas surat pengantar nomor {NOMOR_SURAT_PENGANTAR} tanggal {TANGGAL_SURAT_PENGANTAR}, mengenai peserta didik:',
      afterHandover,
      { required: handoverLetter },
    ),
  },
  revocation_notice: {
    opening: prose(
      'Bersama ini kami memberitahukan bahwa persetujuan atas alih tangan kasus dengan surat pengantar nomor ' +
        '{NOMOR_SURAT_PENGANTAR} tanggal {TANGGAL_SURAT_PENGANTAR} telah dicabut {TANGGAL_PENCABUTAN}, untuk peserta ' +
        'didik:',
      ['TANGGAL_PENCABUTAN', ...afterHandover],
      { required: [...handoverLetter, 'TANGGAL_PENCABUTAN'] },
    ),
    request: lead('Kami mohon Bapak/Ibu berkenan', afterHandover),
    asked: items(
      'menghentikan penanganan atas dasar surat pengantar tersebut',
      'tidak meneruskan data peserta didik kepada pihak lain',
      'mengembalikan atau memusnahkan berkas yang telah kami kirimkan, lalu memberitahukannya kepada sekolah',
    ),
    closing: closing(
      'Demikian pemberitahuan ini kami sampaikan. Atas perhatian dan bantuan yang telah Bapak/Ibu berikan, kami ' +
        'mengucapkan terima kasih.',
      afterHandover,
    ),
  },
  outreach_request: {
    opening: prose(
      'Dalam rangka layanan informasi Bimbingan dan Konseling serta upaya pencegahan bagi peserta didik pada tahun ' +
        'pelajaran {TAHUN_PELAJARAN}, {SEKOLAH} bermaksud mengadakan penyuluhan.',
      common,
    ),
    request: prose(
      'Sehubungan dengan hal tersebut, kami mohon kesediaan Bapak/Ibu untuk memberikan penyuluhan dengan rincian ' +
        'sebagai berikut:',
      toInstitution,
    ),
    note: prose('Waktu dan materi dapat kami sesuaikan dengan kesediaan Bapak/Ibu.', toInstitution, {
      mayBeEmpty: true,
    }),
    closing: closing(
      'Demikian permohonan ini kami sampaikan. Atas perhatian dan bantuan Bapak/Ibu, kami mengucapkan terima kasih.',
      toInstitution,
    ),
  },
  referrer_answer: {
    closing: closing(
      'Demikian jawaban ini kami sampaikan. Atas perhatian Bapak/Ibu, kami mengucapkan terima kasih.',
      common,
    ),
  },
} as const satisfies Partial<Record<'handover' | PaperTemplateCode, Readonly<Record<string, StandardText>>>>;

type Texts = typeof standardTexts;
/** A document whose wording a school may change. */
export type TextDocument = keyof Texts;
/** Its texts by name: `opening`, `closing`. */
export type TextName<D extends TextDocument = TextDocument> = D extends TextDocument
  ? keyof Texts[D] & string
  : never;
/** What a text of a document may carry in braces. */
export type PlaceholderOf<D extends TextDocument, N extends TextName<D>> = Texts[D][N] extends {
  placeholders: readonly (infer P extends LetterPlaceholder)[];
}
  ? P
  : never;

export const textDocuments = Object.keys(standardTexts) as TextDocument[];

export const isTextDocument = (text: string): text is TextDocument => Object.hasOwn(standardTexts, text);

/** The texts of a document, in the order of the page. */
export const textsOf = (document: TextDocument): [name: TextName, text: StandardText][] =>
  Object.entries<StandardText>(standardTexts[document]) as [TextName, StandardText][];

/** `undefined` where the document has no text of that name. */
export const standardText = (document: TextDocument, name: string): StandardText | undefined =>
  textsOf(document).find(([each]) => each === name)?.[1];

/** What a school words in its own way, by document and name; the rest is standard. */
export type OwnTexts = { readonly [D in TextDocument]?: { readonly [N in TextName<D>]?: string } };

/** The own text where there is one that can be read, else the standard one. */
function partsOf(document: TextDocument, name: string, own: OwnTexts) {
  const text = standardText(document, name);
  if (!text) throw new Error(`${document} has no text ${name}`);
  const typed = (own[document] as Readonly<Record<string, string>> | undefined)?.[name];
  // One kept from before a placeholder was taken out of the rules must not hold a letter up.
  const read = typed === undefined ? null : parseLetterText(typed, text);
  if (read?.ok) return read.parts;
  const standard = parseLetterText(text.standard, text);
  if (!standard.ok) throw new Error(`the standard text ${document}.${name} cannot be read`);
  return standard.parts;
}

/** The school's wording of a text, filled in, as paragraphs. */
export function worded<D extends TextDocument, N extends TextName<D>>(
  own: OwnTexts,
  document: D,
  name: N,
  values: Readonly<Record<PlaceholderOf<D, N>, string>>,
): string[] {
  return fillLetterText(partsOf(document, name, own), values as Readonly<Record<LetterPlaceholder, string>>);
}

/** The same of a text that leads to what is asked for: on one line, without a mark at its end. */
export const wordedLead = <D extends TextDocument, N extends TextName<D>>(
  own: OwnTexts,
  document: D,
  name: N,
  values: Readonly<Record<PlaceholderOf<D, N>, string>>,
): string =>
  worded(own, document, name, values)
    .join(' ')
    .replace(/[\s.,:;]+$/, '');

/** Reads what was typed for a text, by the rules of that text. */
export const readText = (text: StandardText, typed: string): ParsedText => parseLetterText(typed, text);
