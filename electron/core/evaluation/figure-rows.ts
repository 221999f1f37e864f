import { scaleCodes, serviceCodes, type FigureCode } from '@shared/domain/figures';
import { requirementCodes } from '@shared/procedure/requirements';
import {
  endedAsSql,
  endedOnSql,
  hasLetter,
  outcomeSql,
  phaseSql,
  studentSaid,
} from '../database/referral-phase';
import type { CountedScope } from './counted-scope';
import { weekRows } from './week-rows';

/** From one day to another, never less than 0: what was entered later than it happened took no time. */
const daysFrom = (from: string, to: string): string =>
  `max(0, CAST(julianday(${to}) - julianday(${from}) AS INTEGER))`;

const inSpan = (day: string): string => `${day} >= :from AND ${day} < :until`;

const caseColumns = `c.id AS "caseId", NULL AS "referralId", NULL AS "outreachId", c.severity AS severity,
  c.field AS field, NULL AS kind, NULL AS "schoolKindId", NULL AS "receiverId"`;
const referralColumns = `c.id AS "caseId", r.id AS "referralId", NULL AS "outreachId", c.severity AS severity,
  c.field AS field, r.kind AS kind, r.school_kind_id AS "schoolKindId", r.receiver_id AS "receiverId"`;
// In this order: from the cases of one counselor SQLite would try every referral of the span on each of them.
const referrals = 'referrals r CROSS JOIN cases c ON c.id = r.case_id';
const classOfYear = `LEFT JOIN class_memberships m
  ON m.student_id = c.student_id AND m.school_year_id = :year`;

const closedOn = `(SELECT closing.closed_on FROM case_closures closing
  WHERE closing.case_id = c.id AND closing.reopened_on IS NULL ORDER BY +closing.id DESC LIMIT 1)`;
const recordedOn = 'date(c.created_at, :toLocal)';
const consentOn = `(SELECT min(said."on") FROM referral_consents said
  WHERE said.referral_id = r.id AND said.party = 'student' AND said.event = 'given')`;
const metOn = '(SELECT min(met."on") FROM referral_sessions met WHERE met.referral_id = r.id)';
const reportOn =
  '(SELECT min(report.received_on) FROM receiver_reports report WHERE report.referral_id = r.id)';
const letterOn = `(SELECT letter.date FROM letters letter WHERE letter.referral_id = r.id
  AND letter.kind = 'handover' AND letter.cancelled_on IS NULL ORDER BY +letter.id DESC LIMIT 1)`;
const runs = `(${endedAsSql}) IS NULL`;

/** Runs, or ended on such a day: found by the index, which an `OR` would not use. */
const openOrEnded = (days: string): string => `r.id IN (SELECT id FROM referrals WHERE ended_on IS NULL
  UNION ALL SELECT id FROM referrals WHERE ended_on ${days})`;

/** Ended in the span; of those that nobody ended, the ones revoked by a withdrawal alone. */
const endedInSpan = `${openOrEnded('>= :from AND ended_on < :until')} AND ${inSpan(`(${endedOnSql})`)}`;

const isBlank = (text: string): string => `trim(coalesce(${text}, ''), ' ' || char(9, 10, 13)) = ''`;
const noneOf = (table: string): string => `NOT EXISTS (SELECT 1 FROM ${table} WHERE case_id = c.id)`;

/** `missingData` of `shared/domain/data-completeness` in SQL: whether anything of it is missing. */
const dataMissing = `(${isBlank('s.name')} OR ${isBlank('s.nis')} AND ${isBlank('s.nisn')}
  OR ${isBlank('s.birth_date')} OR ${isBlank('s.address')}
  OR ${isBlank(`(SELECT member.class_name FROM class_memberships member
    JOIN school_years y ON y.id = member.school_year_id WHERE member.student_id = s.id AND y.starts_on <= :today
    ORDER BY y.starts_on DESC LIMIT 1)`)}
  OR ${isBlank(`(SELECT g.name FROM guardians g WHERE g.student_id = s.id AND NOT g.deceased
    ORDER BY g.is_primary DESC, g.id LIMIT 1)`)}
  OR ${isBlank('c.field')} OR ${isBlank('c.chronology')} OR ${isBlank('c.why_not_enough')}
  OR ${noneOf('case_problems')} OR ${noneOf('case_efforts')})`;

/** Before the first meeting requirements 1–4 hold a referral up, after it the fifth (Kurnia, 2017). */
const holdsUp = `CASE WHEN ${metOn} IS NULL THEN
    CASE q.requirement WHEN 'complete_data' THEN ${dataMissing}
      WHEN 'handover_letter' THEN NOT ${hasLetter}
      WHEN 'student_consent' THEN coalesce(${studentSaid}, 'none') <> 'given'
      WHEN 'school_responsible' THEN r.responsible_id IS NULL ELSE FALSE END
  ELSE q.requirement = 'receiver_report' AND (SELECT report.read_on FROM receiver_reports report
    WHERE report.referral_id = r.id ORDER BY report.id DESC LIMIT 1) IS NULL END`;

const waitsFor = `CASE WHEN ${reportOn} IS NOT NULL THEN 'closing' WHEN ${metOn} IS NOT NULL THEN 'report'
  WHEN ${studentSaid} = 'given' THEN 'meeting' ELSE 'consent' END`;

/** The steps of one thing, a row for each that has its beginning and its end. */
const stepRows = (milestones: string, steps: readonly (readonly [string, string, string])[]): string =>
  `WITH milestones AS MATERIALIZED (${milestones}) ${steps
    .map(
      ([step, from, to]) => `SELECT *, '${step}' AS step, "key" || '${step}' AS "rowKey", ${to} AS "on",
        ${daysFrom(from, to)} AS days, ${daysFrom(from, to)} AS amount
        FROM milestones WHERE ${from} IS NOT NULL AND ${to} IS NOT NULL`,
    )
    .join(' UNION ALL ')}`;

const scaleRows = ({ cases }: CountedScope): string =>
  `WITH judged AS MATERIALIZED (SELECT ${referralColumns}, (${endedOnSql}) AS "on", (SELECT max(a.id)
      FROM referral_analyses a WHERE a.referral_id = r.id) AS analysis
    FROM ${referrals} WHERE ${cases} AND r.ended_as = 'finished' AND ${endedInSpan})
  ${scaleCodes
    .map(
      (scale) => `SELECT judged.*, 'r' || "referralId" || '${scale}' AS "rowKey", NULL AS amount,
        '${scale}' AS scale, a.${scale}_before AS before, a.${scale}_after AS after,
        CASE WHEN a.${scale}_after > a.${scale}_before THEN 'better'
          WHEN a.${scale}_after = a.${scale}_before THEN 'same' ELSE 'worse' END AS change
      FROM judged JOIN referral_analyses a ON a.id = judged.analysis
      WHERE a.${scale}_before IS NOT NULL AND a.${scale}_after IS NOT NULL`,
    )
    .join(' UNION ALL ')}`;

const pupilsOf = `(SELECT sum(json_extract(class.value, '$.attended')) FROM json_each(o.classes) class)`;

/**
 * The rows of every figure as a statement: the numbers count them, the lists show them, so that the two cannot
 * differ. Columns are named like the dimensions of `shared/domain/figures`; `rowKey`, `on` and `amount` (days, or
 * pupils) are for the list.
 */
export const figureRows: Readonly<Record<FigureCode, (scope: CountedScope) => string>> = {
  cases_new: ({ cases }) => `SELECT ${caseColumns}, 'c' || c.id AS "rowKey", c.reported_on AS "on",
      NULL AS amount, substr(c.reported_on, 1, 7) AS month, m.class_name AS "className"
    FROM cases c ${classOfYear} WHERE ${cases} AND ${inSpan('c.reported_on')}`,

  case_problems: ({ cases }) => `SELECT ${caseColumns}, 'c' || c.id || p.problem_code AS "rowKey",
      c.reported_on AS "on", NULL AS amount, p.problem_code AS problem
    FROM cases c JOIN case_problems p ON p.case_id = c.id WHERE ${cases} AND ${inSpan('c.reported_on')}`,

  services: ({ cases }) => `SELECT ${caseColumns}, 'e' || entry.id AS "rowKey", entry."on" AS "on",
      NULL AS amount, substr(entry."on", 1, 7) AS month, entry.kind AS service
    FROM case_entries entry JOIN cases c ON c.id = entry.case_id
    WHERE ${cases} AND entry.kind IN (${serviceCodes.map((code) => `'${code}'`).join(', ')})
      AND ${inSpan('entry."on"')}`,

  cases_closed: ({ cases }) => `SELECT ${caseColumns}, 'c' || c.id AS "rowKey", closing.closed_on AS "on",
      NULL AS amount, closing.outcome AS outcome
    FROM case_closures closing JOIN cases c ON c.id = closing.case_id
    WHERE ${cases} AND closing.reopened_on IS NULL AND ${inSpan('closing.closed_on')}`,

  cases_reopened: ({ cases }) => `SELECT ${caseColumns}, 'c' || c.id AS "rowKey", closing.reopened AS "on",
      NULL AS amount
    FROM (SELECT case_id, max(reopened_on) AS reopened FROM case_closures
      WHERE ${inSpan('reopened_on')} GROUP BY case_id) closing
    JOIN cases c ON c.id = closing.case_id WHERE ${cases}`,

  referrals_begun: ({ cases }) => `SELECT ${referralColumns}, 'r' || r.id AS "rowKey", r.created_on AS "on",
      NULL AS amount, substr(r.created_on, 1, 7) AS month, m.class_name AS "className", ${phaseSql} AS phase
    FROM ${referrals} ${classOfYear} WHERE ${cases} AND ${inSpan('r.created_on')}`,

  referral_problems: ({
    cases,
  }) => `SELECT ${referralColumns}, 'r' || r.id || p.problem_code AS "rowKey", r.created_on AS "on",
      NULL AS amount, p.problem_code AS problem
    FROM ${referrals} JOIN case_problems p ON p.case_id = c.id WHERE ${cases} AND ${inSpan('r.created_on')}`,

  referrals_running: ({ cases }) => `SELECT ${referralColumns}, 'r' || r.id AS "rowKey", r.created_on AS "on",
      NULL AS amount
    FROM ${referrals} WHERE ${cases} AND +r.created_on <= :last AND :last >= :from
      AND ${openOrEnded('> :last')} AND coalesce((${endedOnSql}), '9999') > :last
      AND NOT EXISTS (SELECT 1 FROM referral_reopenings rested
        WHERE rested.referral_id = r.id AND rested.ended_on <= :last AND rested."on" > :last)`,

  referrals_ended: ({
    cases,
  }) => `SELECT ${referralColumns}, 'r' || r.id AS "rowKey", (${endedOnSql}) AS "on",
      NULL AS amount, ${endedAsSql} AS "endedAs", ${outcomeSql} AS outcome,
      CASE (${outcomeSql}) WHEN 'unknown' THEN 'not_analysed' ELSE iif((${outcomeSql}) IS NULL, NULL, 'analysed') END
        AS analysed
    FROM ${referrals} WHERE ${cases} AND ${endedInSpan}`,

  referrals_reopened: ({
    cases,
  }) => `SELECT ${referralColumns}, 'r' || r.id AS "rowKey", again.reopened AS "on",
      NULL AS amount
    FROM (SELECT referral_id, max("on") AS reopened FROM referral_reopenings
      WHERE ${inSpan('"on"')} GROUP BY referral_id) again
    JOIN referrals r ON r.id = again.referral_id JOIN cases c ON c.id = r.case_id WHERE ${cases}`,

  held_up: ({ cases }) => `SELECT ${referralColumns}, 'r' || r.id || q.requirement AS "rowKey",
      r.created_on AS "on", NULL AS amount, q.requirement AS requirement
    FROM ${referrals} JOIN students s ON s.id = c.student_id
      JOIN (${requirementCodes.map((code) => `SELECT '${code}' AS requirement`).join(' UNION ALL ')}) q
    WHERE ${cases} AND ${inSpan('r.created_on')} AND ${runs} AND ${holdsUp}`,

  waiting: ({ cases }) => `SELECT ${referralColumns}, 'r' || r.id AS "rowKey", r.created_on AS "on",
      NULL AS amount, ${waitsFor} AS step
    FROM ${referrals} WHERE ${cases} AND ${inSpan('r.created_on')} AND ${runs}`,

  case_days: ({ cases }) =>
    stepRows(
      `SELECT ${caseColumns}, 'c' || c.id AS "key", c.reported_on AS reported, ${recordedOn} AS recorded,
        ${closedOn} AS closed FROM cases c WHERE ${cases} AND ${inSpan('c.reported_on')}`,
      [
        ['triage', 'reported', 'recorded'],
        ['whole', 'reported', 'closed'],
      ],
    ),

  referral_days: ({ cases }) =>
    stepRows(
      `SELECT ${referralColumns}, 'r' || r.id AS "key", ${recordedOn} AS recorded, ${consentOn} AS agreed,
        ${metOn} AS met, ${reportOn} AS reported, ${closedOn} AS closed
      FROM ${referrals} WHERE ${cases} AND ${inSpan('r.created_on')}`,
      [
        ['consent', 'recorded', 'agreed'],
        ['meeting', 'agreed', 'met'],
        ['report', 'met', 'reported'],
        ['closing', 'reported', 'closed'],
      ],
    ),

  controls: weekRows(referralColumns, referrals, {
    metOn,
    endedOn: endedOnSql,
    openSince: openOrEnded('>= :from'),
  }),

  reports: ({ cases }) => `SELECT *, CASE WHEN received IS NULL THEN
        CASE WHEN due < :today THEN 'overdue' ELSE 'waiting' END
      WHEN received > due THEN 'late' ELSE 'in_time' END AS report,
      CASE WHEN received IS NOT NULL THEN ${daysFrom('lettered', 'received')} END AS days,
      CASE WHEN received IS NOT NULL THEN ${daysFrom('lettered', 'received')} END AS amount
    FROM (SELECT ${referralColumns}, 'r' || r.id AS "rowKey", r.report_due_on AS "on", r.report_due_on AS due,
        ${reportOn} AS received, ${letterOn} AS lettered
      FROM ${referrals} WHERE ${cases} AND ${inSpan('r.created_on')} AND r.report_due_on IS NOT NULL
        AND ${hasLetter} AND (${reportOn} IS NOT NULL OR coalesce((${endedAsSql}), 'finished') = 'finished'))`,

  scales: scaleRows,

  outreaches: ({ parameters }) => `SELECT NULL AS "caseId", NULL AS "referralId", o.id AS "outreachId",
      receiver.kind AS kind, receiver.school_kind_id AS "schoolKindId", o.receiver_id AS "receiverId",
      'o' || o.id AS "rowKey", o.held_on AS "on", ${pupilsOf} AS amount, ${pupilsOf} AS pupils
    FROM outreaches o JOIN receivers receiver ON receiver.id = o.receiver_id
    WHERE o.cancelled_on IS NULL AND ${inSpan('o.held_on')}${
      parameters.classKey === null
        ? ''
        : ` AND EXISTS (SELECT 1 FROM json_each(o.classes) class JOIN class_memberships member
            ON member.class_name = json_extract(class.value, '$.className')
              AND member.school_year_id = :year AND member.class_key = :classKey)`
    }`,
};
