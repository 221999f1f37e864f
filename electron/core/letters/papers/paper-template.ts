import type { PaperBlock, PaperContent, Signature } from '@shared/contract/letter-content';
import type { DataPiece } from '@shared/domain/data-pieces';
import type { HistoryExtent, PaperChoices } from '@shared/contract/papers';
import { formatDate } from '@shared/domain/indonesian-date';
import { letterheadOf } from '@shared/domain/letterhead-lines';
import { formatNip } from '@shared/domain/nip';
import type { PaperFieldName, PaperTemplateCode } from '@shared/domain/paper-fields';
import type { IsoDate } from '@shared/domain/referral-facts';
import { recipientLines } from '../handover-letter';
import { commonValues, handoverValues, receiverValues } from '../letter-values';
import { studentRows } from '../student-rows';
import type { CaseMaterial, ReferralMaterial } from './case-material';
import type { PupilMaterial, SheetMaterial } from './sheet-material';

/** The choices with the day that the paper bears. */
export type SettledPaper = PaperChoices & { readonly date: IsoDate };

/**
 * What one kind of paper knows of itself: which facts it rests on, what can be written, what it says. It is given the
 * material of what it is about and nothing else.
 */
export interface Template<M extends SheetMaterial> {
  /** Fields that the counselor may write, with what is proposed in each. */
  readonly fields: (material: M) => Partial<Record<PaperFieldName, string>>;
  /** Personal data that it can carry; what belongs to one of its fields (`pieceOfField`) comes on top. */
  readonly carries: readonly DataPiece[];
  /** Of these, what goes along unless it is chosen otherwise: the least. */
  readonly usual: readonly DataPiece[];
  /** Whether it goes to the receiver of the referral: what was not agreed to does not. */
  readonly forReceiver: boolean;
  /** Why this paper cannot be made now, as a reason below `letters`; `null` where it can. */
  readonly refusal: (material: M) => string | null;
  /** The first day that it may bear. */
  readonly earliest: (material: M) => IsoDate;
  /** As the register names it; it tells an office clerk nothing of the pupil. */
  readonly subject: string;
  /** Whom it is for, as the register shows it. */
  readonly recipient: (material: M) => string;
  readonly copies: readonly string[];
  /** Of a paper that covers days and parts: what it covers unless it is chosen otherwise. */
  readonly extent?: HistoryExtent;
  readonly build: (material: M, choices: SettledPaper, number: string | null) => PaperContent;
}

/** The referral of a paper that is about one; the gate of `refusal` has asked for it. */
export function referralOf({ referral }: CaseMaterial): ReferralMaterial {
  if (!referral) throw new Error('a paper of a referral was made without one');
  return referral;
}

export const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', text });

export const labels = (rows: readonly (readonly [label: string, value: string | null])[]): PaperBlock => ({
  type: 'labels',
  indented: true,
  rows: rows.map(([label, value]) => ({ label, value: value ?? '' })),
});

/** What was written into a field, as paragraphs; nothing where it was left empty. */
export const written = (choices: SettledPaper, field: PaperFieldName): string[] =>
  (choices.texts[field] ?? '').split(/\n+/).filter((line) => line.trim() !== '');

/** What was written into a field, on one line. */
export const said = (choices: SettledPaper, field: PaperFieldName): string =>
  written(choices, field).join('; ');

/** A heading with what was written below it; a dotted line where nothing was. */
export const writtenSection = (
  heading: string,
  choices: SettledPaper,
  field: PaperFieldName,
): PaperBlock[] => {
  const paragraphs = written(choices, field);
  return paragraphs.length > 0
    ? [{ type: 'section', heading, paragraphs }]
    : [{ type: 'section', heading, paragraphs: ['…………………………………………………………'] }];
};

/** The pupil, as far as the counselor lets the data go along. */
export const pupil = (material: PupilMaterial, { disclosed }: SettledPaper): PaperBlock => ({
  type: 'labels',
  indented: true,
  rows: studentRows({ ...material, choices: { disclosed } }).map(({ label, value }) => ({ label, value })),
});

export const relationWords = { father: 'ayah', mother: 'ibu', guardian: 'wali' } as const;

const isIslamic = ({ school }: SheetMaterial) => school.greeting === 'islamic';
export const salutation = (material: SheetMaterial): string =>
  isIslamic(material) ? "Assalamu'alaikum warahmatullahi wabarakatuh," : 'Dengan hormat,';
const farewell = (material: SheetMaterial): string[] =>
  isIslamic(material) ? ["Wassalamu'alaikum warahmatullahi wabarakatuh."] : [];

export const principalSigns = (
  { school }: SheetMaterial,
  capacity = ['Mengetahui,', 'Kepala Sekolah'],
): Signature => ({
  capacity,
  name: school.principal.name,
  idLine: `NIP. ${formatNip(school.principal.nip)}`,
});

export const counselorSigns = (
  { counselor }: SheetMaterial,
  capacity = ['Guru Bimbingan dan Konseling'],
): Signature => ({ capacity, name: counselor.name, idLine: `NIP. ${formatNip(counselor.nip)}` });

/** Somebody who signs without a number of the civil service; a dotted line where the name is not known. */
export const personSigns = (capacity: string[], name: string | null): Signature => ({
  capacity,
  name: name?.trim() || '………………………………',
  idLine: null,
});

interface LetterParts {
  readonly template: PaperTemplateCode;
  readonly subject: string;
  readonly classification: 'Rahasia' | 'Biasa' | 'Penting';
  readonly to: readonly string[];
  readonly enclosed?: string;
  readonly blocks: PaperBlock[];
  readonly closing: readonly string[];
  readonly signatures: Signature[][];
}

/** A letter with its skeleton (surat dinas): letterhead, number block, addressee, greeting, closing, signatures. */
export function letter(
  material: SheetMaterial,
  choices: SettledPaper,
  number: string | null,
  parts: LetterParts,
): PaperContent {
  const { school } = material;
  const isSecret = parts.classification === 'Rahasia';
  return {
    version: 1,
    kind: 'paper',
    template: parts.template,
    paper: choices.paper,
    typeface: choices.typeface,
    layout: school.layout,
    letterhead: letterheadOf(school, material.logos),
    hasLetterhead: true,
    place: school.place,
    date: formatDate(choices.date),
    head: {
      type: 'letter',
      number,
      classification: parts.classification,
      enclosed: parts.enclosed ?? '-',
      subject: parts.subject,
      recipient: [...parts.to],
      salutation: salutation(material),
    },
    blocks: parts.blocks,
    closing: [...parts.closing, ...farewell(material)],
    signatures: parts.signatures,
    copies: [...choices.copies],
    note: null,
    confidential: isSecret ? 'RAHASIA' : null,
    envelope: isSecret
      ? 'Disampaikan dalam sampul tertutup. Hanya untuk dibaca oleh alamat yang dituju.'
      : null,
  };
}

interface FormParts {
  readonly template: PaperTemplateCode;
  readonly title: string;
  readonly subtitle?: string;
  /** A berita acara takes a number, a form does not. */
  readonly numbered?: boolean;
  readonly hasLetterhead?: boolean;
  readonly blocks: PaperBlock[];
  readonly closing?: readonly string[];
  readonly signatures: Signature[][];
  readonly note?: string;
  readonly secret?: boolean;
}

/** A paper under a title: a form, a record, a report. */
export function form(
  material: SheetMaterial,
  choices: SettledPaper,
  number: string | null,
  parts: FormParts,
): PaperContent {
  const { school } = material;
  return {
    version: 1,
    kind: 'paper',
    template: parts.template,
    paper: choices.paper,
    typeface: choices.typeface,
    layout: school.layout,
    letterhead: letterheadOf(school, material.logos),
    hasLetterhead: parts.hasLetterhead ?? true,
    place: school.place,
    date: formatDate(choices.date),
    head: {
      type: 'titled',
      title: parts.title,
      number: parts.numbered ? (number ?? '') : null,
      subtitle: parts.subtitle ?? null,
    },
    blocks: parts.blocks,
    closing: [...(parts.closing ?? [])],
    signatures: parts.signatures,
    copies: [],
    note: parts.note ?? null,
    confidential: (parts.secret ?? true) ? 'RAHASIA' : null,
    envelope: null,
  };
}

/** Two signatures of every letter to a receiver: Mengetahui, Kepala Sekolah left; Guru BK right. */
export const bothSign = (material: SheetMaterial): Signature[][] => [
  [principalSigns(material), counselorSigns(material)],
];

/** Addressee of a letter to the receiver of the referral. */
export const toReceiver = (material: CaseMaterial): string[] =>
  recipientLines({ receiver: referralOf(material).receiver });

/** As the register shows the receiver: person and institution, or the institution alone. */
export const receiverName = ({ referral }: CaseMaterial): string =>
  [referral?.receiver?.person, referral?.receiver?.institution].filter(Boolean).join(', ');

/** What the wording of a paper on this material may name. */
export const paperValues = (material: SheetMaterial, { date }: SettledPaper) => commonValues(material, date);

/** The same of a letter to the receiver of the referral. */
export const receiverPaperValues = (material: CaseMaterial, choices: SettledPaper) => ({
  ...paperValues(material, choices),
  ...receiverValues(referralOf(material).receiver),
  ...handoverValues(referralOf(material).handover),
});

/** Defaults of a paper of a case: open at once, for nobody in particular, no copies. */
export const plainTemplate = {
  fields: () => ({}),
  carries: ['name', 'class'],
  usual: ['name', 'class'],
  forReceiver: false,
  refusal: () => null,
  earliest: (material: CaseMaterial) => material.case.reportedOn,
  recipient: () => '',
  copies: [],
} as const satisfies Partial<Template<CaseMaterial>>;

/** Of a referral that there is. */
export const needsReferral = ({ referral }: CaseMaterial): string | null =>
  referral ? null : 'letters.noReferral';
