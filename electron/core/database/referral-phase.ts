import type { ReferralPhase } from '@shared/domain/referral-phase';

const phase = (name: ReferralPhase): string => `'${name}'`;

export const hasLetter = `EXISTS (SELECT 1 FROM letters letter
  WHERE letter.referral_id = r.id AND letter.kind = 'handover' AND letter.cancelled_on IS NULL)`;
/** The latest decides; of one day, the one recorded last. */
const latestOfStudent = (column: string): string => `(SELECT said.${column} FROM referral_consents said
  WHERE said.referral_id = r.id AND said.party = 'student' ORDER BY said."on" DESC, said.id DESC LIMIT 1)`;
export const studentSaid = latestOfStudent('event');
const exists = (table: string): string =>
  `EXISTS (SELECT 1 FROM ${table} fact WHERE fact.referral_id = r.id)`;

/** Whether somebody wrote down how the referral `r` ended. */
const isEnded = 'r.ended_on IS NOT NULL AND r.ended_as IS NOT NULL';

/**
 * `referralPhase` of `shared/domain` as an expression of SQL, of the row `r` of `referrals` on the day `:today`:
 * for counting many without reading their facts. `evaluation/referral-counts.test.ts` holds the two equal.
 */
export const phaseSql = `CASE
  WHEN ${isEnded} THEN r.ended_as
  WHEN ${studentSaid} = 'withdrawn' AND ${hasLetter} THEN ${phase('revoked')}
  WHEN ${exists('referral_sessions')} THEN
    CASE WHEN r.report_due_on < :today AND NOT ${exists('receiver_reports')}
      THEN ${phase('report_overdue')} ELSE ${phase('running')} END
  WHEN r.emergency_on IS NOT NULL OR ${hasLetter} THEN ${phase('awaiting_meeting')}
  WHEN ${studentSaid} IN ('refused', 'withdrawn') THEN ${phase('resting')}
  ELSE ${phase('preparing')} END`;

/** Of a finished referral, what its latest analysis found (`resolved`, …), or `unknown`; of any other `NULL`. */
export const outcomeSql = `CASE WHEN ${isEnded} AND r.ended_as = ${phase('finished')} THEN
  coalesce((SELECT analysis.outcome FROM referral_analyses analysis
    WHERE analysis.referral_id = r.id ORDER BY analysis.id DESC LIMIT 1), 'unknown') END`;

const isRevoked = `${studentSaid} = 'withdrawn' AND ${hasLetter}`;

/** `referralEnd` of `shared/domain` in SQL: as what the referral `r` ended, `NULL` while it runs. */
export const endedAsSql = `CASE WHEN ${isEnded} THEN r.ended_as WHEN ${isRevoked} THEN ${phase('revoked')} END`;

/** The day of that end. */
export const endedOnSql = `CASE WHEN ${isEnded} THEN r.ended_on
  WHEN ${isRevoked} THEN ${latestOfStudent('"on"')} END`;
