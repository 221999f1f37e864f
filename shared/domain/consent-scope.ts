import { consentHistory } from './consent';
import { identityPieces, type LoggedPiece } from './data-pieces';
import { consentFor, usualConsent } from './disclosure';
import type { ConsentEvent, ConsentParty, ReferralFacts } from './referral-facts';

/** What a pupil and a guardian tick on the sheet: which data may be passed on to the receiver. */
export const consentData = [...identityPieces, 'problem', 'efforts', 'attachments'] as const;
export type ConsentData = (typeof consentData)[number];

/** As the sheet and the screen name them. */
export const consentDataWords: Readonly<Record<ConsentData, string>> = {
  name: 'nama',
  nis: 'NIS',
  nisn: 'NISN',
  class: 'kelas',
  sex: 'jenis kelamin',
  birth: 'tempat dan tanggal lahir',
  address: 'alamat',
  guardian: 'nama orang tua/wali',
  guardianPhone: 'nomor telepon orang tua/wali',
  problem: 'uraian masalah, tanpa diagnosis',
  efforts: 'layanan sekolah dan hasilnya',
  attachments: 'berkas pendukung sebagai lampiran',
};

/** Who consents to the passing on of data; the principal approves of the referral, not of each datum. */
export const dataParties = ['student', 'guardian'] as const satisfies readonly ConsentParty[];
export type DataParty = (typeof dataParties)[number];

/** Which data may go to the receiver. */
export interface ConsentScope {
  /** Of a party that has agreed: what it agreed to; a party that has not set no bounds, the gate waits for it. */
  readonly covers: Readonly<Record<DataParty, readonly ConsentData[] | null>>;
  /** Danger to life: data may go beyond the consent, with the reason and who approved of it. */
  readonly emergency: ReferralFacts['emergency'];
}

/** As far as the latest yes of each party goes, also of one withdrawn since: the receiver has what it has. */
export function consentScope(
  facts: Pick<ReferralFacts, 'emergency' | 'kind'> & { readonly consents: readonly ConsentEvent[] },
): ConsentScope {
  const of = (party: DataParty) => {
    const given = consentHistory(facts.consents, party).findLast(({ event }) => event === 'given');
    return given ? (given.covers ?? usualConsent(facts.kind)) : null;
  };
  return { covers: { student: of('student'), guardian: of('guardian') }, emergency: facts.emergency };
}

/** Who has not agreed that this piece goes along; nobody where it is covered. */
export function notCoveredBy({ covers }: ConsentScope, piece: LoggedPiece): DataParty[] {
  const needed = consentFor[piece];
  if (needed === null) return [];
  return dataParties.filter((party) => {
    const list = covers[party];
    return list !== null && !list.includes(needed);
  });
}

/** Whether the piece may go along: covered, or an emergency. */
export const mayGoAlong = (scope: ConsentScope, piece: LoggedPiece): boolean =>
  scope.emergency !== null || notCoveredBy(scope, piece).length === 0;
