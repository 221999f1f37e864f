import type { ConsentScope } from '@shared/domain/consent-scope';
import { mayGoAlong } from '@shared/domain/consent-scope';
import type { EntityManager } from 'typeorm';
import { Disclosure, type Letter } from '../database/entities';
import { loggedOf, type Carried } from './carried-data';
import type { Approval } from './handover-facts';

/** What went out with a letter. */
export interface SentData extends Omit<Carried, 'encloses'> {
  readonly studentId: number;
  /** `null` for an answer to a hand-over that is of no case. */
  readonly caseId: number | null;
  /** As the letter lists them. */
  readonly attachments: readonly string[];
  /** Those that stood on the day of the letter. */
  readonly approvals: readonly Approval[];
  readonly scope: ConsentScope;
}

/** Writes a letter into the disclosure log: what went to whom, when, and on whose approval. */
export async function logDisclosure(
  manager: EntityManager,
  { id, date, recipient, issuedBy }: Pick<Letter, 'id' | 'date' | 'recipient' | 'issuedBy'>,
  { studentId, caseId, disclosed, nameAs, attachments, approvals, scope }: SentData,
): Promise<void> {
  const pieces = loggedOf({ disclosed, nameAs, encloses: attachments.length > 0 });
  // Nothing personal stands on it: a letter of assignment, an invitation that names nobody.
  if (pieces.length === 0) return;
  const agreed = { ...scope, emergency: null };
  const wentBeyond = pieces.some((piece) =>
    piece === 'name' && nameAs === 'initials' ? false : !mayGoAlong(agreed, piece),
  );
  await manager.insert(Disclosure, {
    letterId: id,
    studentId,
    caseId,
    on: date,
    recipient,
    pieces,
    nameAs,
    attachments: [...attachments],
    approvals: approvals.map(({ party, event, on, how, personName }) => ({
      party,
      event,
      on,
      how,
      personName,
    })),
    emergency: wentBeyond ? scope.emergency : null,
    sentBy: issuedBy,
  });
}
