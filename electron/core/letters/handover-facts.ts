import type { DataPiece, NameForm } from '@shared/domain/data-pieces';
import type { Typeface } from '@shared/domain/page-layout';
import type { OwnTexts } from '@shared/domain/standard-texts';
import type { Paper, SchoolSettings } from '@shared/contract/school';
import type { ConsentParty, ConsentWay, IsoDate } from '@shared/domain/referral-facts';
import type { ChosenFile } from './enclosures';
import type { ReceiverKind } from '@shared/procedure/receivers';

/** One approval as it stands on the day of the letter. */
export interface Approval {
  party: ConsentParty;
  /** `waived`: the written special circumstance of the guardian. */
  event: 'given' | 'waived';
  on: IsoDate;
  how: ConsentWay | null;
  personName: string | null;
  relation: string | null;
}

/** What the letter is made from: read from the case database, or put together by a test. */
export interface HandoverFacts {
  school: SchoolSettings;
  /** What the school words in its own way. */
  texts: OwnTexts;
  logos: { left: string | null; right: string | null };
  counselor: { name: string; nip: string | null };
  student: {
    name: string;
    nis: string | null;
    nisn: string | null;
    sex: 'L' | 'P' | null;
    birthPlace: string | null;
    birthDate: IsoDate | null;
    className: string | null;
    address: string | null;
  };
  guardian: { name: string; phone: string | null } | null;
  efforts: readonly { on: IsoDate; service: string; result: string }[];
  whyNotEnough: string;
  receiver: {
    kind: ReceiverKind;
    institution: string;
    person: string | null;
    address?: string | null;
    city: string | null;
    /** Of a kind that the school added: how a letter addresses it. */
    schoolKind?: { label: string; profession: string };
  } | null;
  appointment: { on: IsoDate; time: string | null; place: 'receiver' | 'school' } | null;
  approvals: readonly Approval[];
  purpose: string;
  requestedService: string;
  reportDueOn: IsoDate | null;
  choices: SettledChoices;
}

/** What the counselor decided about the letter itself (`shared/contract/letters`), with the day it bears. */
export interface SettledChoices {
  date: IsoDate;
  paper: Paper;
  typeface: Typeface;
  /** Personal data that goes along, besides the name. */
  disclosed: readonly DataPiece[];
  nameAs: NameForm;
  /** The problem as seen, in the words of the letter. */
  reasons: string;
  escort: string;
  /** What is enclosed on paper. */
  attachments: readonly string[];
  /** Kept files that are printed behind the letter. */
  files: readonly ChosenFile[];
  copies: readonly string[];
}
