import type { CarriedView } from '@shared/contract/letter-views';
import { consentScope, mayGoAlong, notCoveredBy, type ConsentScope } from '@shared/domain/consent-scope';
import { dataPieces, type DataPiece, type LoggedPiece, type NameForm } from '@shared/domain/data-pieces';
import { initials } from '@shared/domain/person-name';
import type { EntityManager } from 'typeorm';
import { ReferralConsent, type Referral } from '../database/entities';
import { emergencyOf, type EmergencyColumns } from '../database/referral-facts';
import { invalidField } from '../errors';

/** Which of the pupil's data a letter would carry. */
export interface Carried {
  readonly disclosed: readonly DataPiece[];
  readonly nameAs: NameForm;
  /** Whether anything is enclosed. */
  readonly encloses: boolean;
}

/** What the consents of a referral let go to its receiver, and the emergency that lets more go. */
export async function scopeOf(
  manager: EntityManager,
  referral: Pick<Referral, 'id' | 'kind'> & EmergencyColumns,
): Promise<ConsentScope> {
  const consents = await manager.find(ReferralConsent, {
    where: { referralId: referral.id },
    order: { id: 'ASC' },
  });
  return consentScope({ kind: referral.kind, consents, emergency: emergencyOf(referral) });
}

/**
 * Nothing goes along that was not agreed to.
 * @throws AppError `invalid_input` at `choices.disclosed`, `choices.nameAs`, `choices.attachments`
 */
export function refuseBeyondConsent(scope: ConsentScope, { disclosed, nameAs, encloses }: Carried): void {
  // A pupil who did not agree to be named is named by initials.
  const beyond = disclosed.find((piece) => piece !== 'name' && !mayGoAlong(scope, piece));
  if (beyond) throw invalidField('choices.disclosed', 'outsideConsent');
  if (nameAs === 'full' && disclosed.includes('name') && !mayGoAlong(scope, 'name')) {
    throw invalidField('choices.nameAs', 'nameOutsideConsent');
  }
  if (encloses && !mayGoAlong(scope, 'attachments')) {
    throw invalidField('choices.attachments', 'attachmentsOutsideConsent');
  }
}

/** Where no receiver outside sets bounds: an invitation to the parents, a report to the principal. */
export const unbounded: ConsentScope = { covers: { student: null, guardian: null }, emergency: null };

/**
 * What the dialog shows: every piece that the letter can carry with what would be read there, and who has not agreed.
 * @param values of the pieces that it can carry; `null` where nothing is known
 */
export const carriedView = (
  scope: ConsentScope,
  {
    values,
    usual,
    nameAs,
    name,
    files,
  }: {
    values: ReadonlyMap<DataPiece, string | null>;
    usual: readonly DataPiece[];
    nameAs: NameForm;
    name: string;
    files: CarriedView['files'];
  },
): CarriedView => ({
  pieces: dataPieces
    .filter((piece) => values.has(piece))
    .map((piece) => ({
      piece,
      value: values.get(piece) ?? null,
      usual: usual.includes(piece),
      outside: notCoveredBy(scope, piece),
    })),
  name: { full: name, initials: initials(name) },
  usualName: usualName(scope, nameAs),
  files,
  attachmentsOutside: notCoveredBy(scope, 'attachments'),
  emergency: scope.emergency,
});

/** What the log says that went along. */
export const loggedOf = ({ disclosed, encloses }: Carried): LoggedPiece[] => [
  ...dataPieces.filter((piece) => disclosed.includes(piece)),
  ...(encloses ? ['attachments' as const] : []),
];

/** Initials where the pupil may not be named. */
export const usualName = (scope: ConsentScope, usual: NameForm): NameForm =>
  mayGoAlong(scope, 'name') ? usual : 'initials';

/** Of chosen pieces those that may go; the pupil is always named, if only by initials. */
export const within = (scope: ConsentScope, pieces: readonly DataPiece[]): DataPiece[] =>
  pieces.filter((piece) => piece === 'name' || mayGoAlong(scope, piece));
