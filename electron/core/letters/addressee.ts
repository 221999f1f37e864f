import { receiverKind, type ReceiverKind } from '@shared/procedure/receivers';

interface Institution {
  readonly kind: ReceiverKind;
  readonly institution: string;
  readonly schoolKind?: { readonly profession: string };
}

export interface Addressee {
  /** Who leads the institution, or the unit of it that is meant: `Kapolres`, `Kepala Unit PPA`. */
  readonly head: string;
  /** What follows the head on its own line: `Polres Bogor`; empty where the unit is all there is. */
  readonly of: string;
  /** A unit was entered: a person named in it need not lead it. */
  readonly isUnit: boolean;
}

const policeUnit =
  /\b(?:sub ?unit|unit|satuan|seksi|sat ?(?:reskrim|res ?narkoba|narkoba|lantas|binmas|intelkam|samapta))\b.*?(?=\s*,|\s+(?:pol(?:res|sek|da)|kepolisian|mabes)|$)/i;

/** Whose head bears a title of its own, by the word in the institution's name; the others are a Polres. */
const policeHeads: readonly (readonly [RegExp, string])[] = [
  [/\bpolrestabes\b/i, 'Kapolrestabes'],
  [/\bpolresta\b/i, 'Kapolresta'],
  [/\bpolres\b|\bkepolisian resor\b/i, 'Kapolres'],
  [/\bpolsek\w*|\bkepolisian sektor\b/i, 'Kapolsek'],
  [/\bpolda\b|\bkepolisian daerah\b/i, 'Kapolda'],
];

/** Whom a letter to this institution addresses, where it names no person. */
export function addresseeOf({ kind, institution, schoolKind }: Institution): Addressee {
  const { profession } = schoolKind ?? receiverKind(kind);
  const usual = { head: profession, of: institution, isUnit: false };
  if (kind !== 'police') return usual;
  const [unit] = policeUnit.exec(institution) ?? [];
  if (unit) {
    const of = institution.replace(unit, '').replace(/^[\s,]+|[\s,]+$/g, '');
    return { head: `Kepala ${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, of, isUnit: true };
  }
  const title = policeHeads.find(([name]) => name.test(institution))?.[1];
  return { ...usual, head: title ?? profession };
}

/** The capacity in which a named person of the institution is addressed. */
export function capacityOf(receiver: Institution): string {
  const { head, isUnit } = addresseeOf(receiver);
  return isUnit ? receiver.institution : `${head}, ${receiver.institution}`;
}

/** Whose head bears which title, by the word in the institution's name; of every other it is the Pimpinan. */
const institutionHeads: readonly (readonly [RegExp, string])[] = [
  [/^(?:rumah sakit|rs\w*)\b/i, 'Direktur'],
  [/^(?:puskesmas|dinas|badan|bnn\w*|balai|kantor|unit|upt\w*)\b/i, 'Kepala'],
];

/** Yth. who leads the institution, and where: of a letter that asks the institution as such. */
export function institutionLines(receiver: Institution & { readonly city: string | null }): string[] {
  const place = `di ${receiver.city ?? 'Tempat'}`;
  if (receiver.kind === 'police' || receiver.schoolKind) {
    const { head, of } = addresseeOf(receiver);
    return [`Yth. ${head}`, ...(of === '' ? [] : [of]), place];
  }
  const title = institutionHeads.find(([name]) => name.test(receiver.institution))?.[1] ?? 'Pimpinan';
  return [`Yth. ${title} ${receiver.institution}`, place];
}
