import type { LetterStatus } from '@shared/contract/letter-views';
import type { EntityManager } from 'typeorm';
import { Letter } from '../database/entities';

/** The first letter that came in as an answer. */
const answeredOn = '(SELECT MIN(i.received_on) FROM incoming_letters i WHERE i.answers_id = l.id)';
/** The receiver's report, which a handover letter and what reminds of it ask for. */
const reportedOn = `CASE WHEN l.kind IN ('handover', 'report_request', 'report_reminder') THEN
  (SELECT MIN(r.received_on) FROM receiver_reports r WHERE r.referral_id = l.referral_id AND r.received_on >= l.date)
  END`;
const repliedOn = `MIN(COALESCE(${answeredOn}, ${reportedOn}), COALESCE(${reportedOn}, ${answeredOn}))`;
const sentOn = '(SELECT d.sent_on FROM letter_dispatches d WHERE d.letter_id = l.id)';

/** The status of the letter `l`, by what is recorded of it: SQL, since the register is filtered by it. */
export const statusOfLetter = `CASE
  WHEN l.cancelled_on IS NOT NULL THEN 'cancelled'
  WHEN l.number IS NULL THEN 'unnumbered'
  WHEN ${repliedOn} IS NOT NULL THEN 'replied'
  WHEN ${sentOn} IS NOT NULL THEN 'sent'
  ELSE 'issued' END`;

export interface LetterStanding {
  readonly status: LetterStatus;
  readonly sentOn: string | null;
  readonly repliedOn: string | null;
}

/** How each of these letters stands, by its id. */
export async function letterStandings(
  manager: EntityManager,
  letters: readonly Pick<Letter, 'id'>[],
): Promise<ReadonlyMap<number, LetterStanding>> {
  if (letters.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(Letter, 'l')
    .select('l.id', 'id')
    .addSelect(statusOfLetter, 'status')
    .addSelect(sentOn, 'sentOn')
    .addSelect(repliedOn, 'repliedOn')
    .where('l.id IN (:...ids)', { ids: letters.map(({ id }) => id) })
    .getRawMany<LetterStanding & { id: number }>();
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}
