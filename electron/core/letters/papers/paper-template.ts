import type { DataPiece, PaperBlock, PaperContent } from '@shared/contract/letter-content';
import type { PaperChoices } from '@shared/contract/papers';
import { formatDate } from '@shared/domain/indonesian-date';
import { letterheadOf } from '@shared/domain/letterhead-lines';
import { formatNip } from '@shared/domain/nip';
import type { PaperFieldName } from '@shared/domain/paper-fields';
import type { IsoDate } from '@shared/domain/referral-facts';
import { recipientLines } from '../handover-letter';
import { studentRows } from '../student-rows';
import type { PaperMaterial } from './paper-material';

/** The choices with the day that the paper bears. */
export type SettledPaper = PaperChoices & { readonly date: IsoDate };

/** What one kind of paper needs to know of itself: which facts it rests on, what can be written, what it says. */
export interface Template {
  /** Fields that the counselor may write, with what is proposed in each. */
  fields(material: PaperMaterial): Partial<Record<PaperFieldName, string>>;
  /** Personal data that goes along unless it is chosen otherwise: the least. */
  readonly usual: readonly DataPiece[];
  /** Why this paper cannot be made now, as a reason below `letters`; `null` where it can. */
  refusal(material: PaperMaterial): string | null;
  /** The first day that it may bear. */
  earliest(material: PaperMaterial): IsoDate;
  readonly subject: string;
  /** Opening and body. */
  blocks(material: PaperMaterial, choices: SettledPaper): PaperBlock[];
  closing(material: PaperMaterial): string[];
}

/** The parts that every letter to a receiver has in common (documents: surat dinas). */
export function letterTo(
  template: PaperContent['template'],
  { subject, blocks, closing }: Template,
  material: PaperMaterial,
  choices: SettledPaper,
  number: string | null,
): PaperContent {
  const { school, counselor } = material;
  const islamic = school.greeting === 'islamic';
  return {
    version: 1,
    kind: 'paper',
    template,
    paper: choices.paper,
    typeface: choices.typeface,
    letterhead: letterheadOf(school, material.logos),
    hasLetterhead: true,
    place: school.place,
    date: formatDate(choices.date),
    head: {
      type: 'letter',
      number,
      classification: 'Rahasia',
      enclosed: '-',
      subject,
      recipient: recipientLines(material),
      salutation: islamic ? "Assalamu'alaikum warahmatullahi wabarakatuh," : 'Dengan hormat,',
    },
    blocks: blocks(material, choices),
    closing: [...closing(material), ...(islamic ? ["Wassalamu'alaikum warahmatullahi wabarakatuh."] : [])],
    signatures: [
      [
        {
          capacity: ['Mengetahui,', 'Kepala Sekolah'],
          name: school.principal.name,
          idLine: `NIP. ${formatNip(school.principal.nip)}`,
        },
        {
          capacity: ['Guru Bimbingan dan Konseling'],
          name: counselor.name,
          idLine: `NIP. ${formatNip(counselor.nip)}`,
        },
      ],
    ],
    copies: [...choices.copies],
    note: null,
    confidential: 'RAHASIA',
    envelope: 'Disampaikan dalam sampul tertutup. Hanya untuk dibaca oleh alamat yang dituju.',
  };
}

export const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });

/** What was written into a field, as paragraphs; nothing where it was left empty. */
export const written = (choices: SettledPaper, field: PaperFieldName): string[] =>
  (choices.texts[field] ?? '').split(/\n+/).filter((line) => line.trim() !== '');

/** The pupil, as far as the counselor lets the data go along. */
export const pupil = (material: PaperMaterial, { disclosed }: SettledPaper): PaperBlock => ({
  type: 'labels',
  indented: true,
  rows: studentRows({ ...material, choices: { disclosed } }).map(({ label, value }) => ({ label, value })),
});

/** `surat pengantar nomor 421.3/015/BK/XI/2026 tanggal 24 November 2026` */
export const namedHandover = ({ handover }: PaperMaterial): string =>
  `surat pengantar nomor ${handover.number} tanggal ${formatDate(handover.date)}`;
