import type { CountedScope } from './counted-scope';

/** Days as whole numbers, so that weeks are divided without a fraction. */
const dayNumber = (day: string): string => `CAST(julianday(${day}) + 0.5 AS INTEGER)`;

/**
 * `weeklyGrid` of `shared/domain` in SQL: a row for each week of a referral under weekly control whose first day
 * has come and lies in the span (Agustin & Rahmi, 2023). `evaluation.test.ts` holds the two equal.
 * @param of expressions on the referral `r`
 */
export const weekRows =
  (columns: string, referrals: string, of: { metOn: string; endedOn: string; openSince: string }) =>
  ({ cases }: CountedScope): string => `
    WITH RECURSIVE met AS MATERIALIZED (
      SELECT ${columns}, r.control_weekday AS weekday, ${of.metOn} AS first, (${of.endedOn}) AS ended
      FROM ${referrals} WHERE ${cases} AND r.weekly_control AND +r.created_on < :until
        AND ${of.openSince}),
    grid AS MATERIALIZED (
      SELECT *, ${dayNumber('first')} - 7 + coalesce(nullif((weekday - CAST(strftime('%w', first) AS INTEGER) + 7) % 7, 0), 7)
        AS origin FROM met WHERE first IS NOT NULL),
    spans AS MATERIALIZED (
      SELECT *, max(1, (${dayNumber('max(:from, first)')} - origin + 6) / 7) AS "begin",
        (${dayNumber("min(:last, coalesce(ended, '9999-12-31'))")} - origin) / 7 AS "end"
      FROM grid WHERE min(:last, coalesce(ended, '9999-12-31')) >= first),
    numbers(n) AS (
      SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < (SELECT max("end" - "begin") FROM spans)),
    marks AS MATERIALIZED (
      SELECT id, max(1, ("on" - origin) / 7) AS n, min(CASE kind WHEN 'kept' THEN "on" END) AS kept,
        max(kind = 'holiday') AS holiday
      FROM (SELECT spans."referralId" AS id, origin, written.kind AS kind, ${dayNumber('written."on"')} AS "on"
        FROM spans JOIN weekly_controls written ON written.referral_id = spans."referralId")
      GROUP BY 1, 2),
    weeks AS (
      SELECT *, origin + 7 * n AS due
      FROM (SELECT spans.*, spans."begin" + numbers.n AS n
        FROM spans JOIN numbers ON numbers.n <= spans."end" - spans."begin"))
    SELECT weeks.*, 'w' || weeks."referralId" || '-' || weeks.n AS "rowKey", date(due - 0.5) AS "on",
      weeks.n AS amount,
      CASE WHEN kept > due THEN 'late' WHEN kept IS NOT NULL THEN 'kept' WHEN holiday THEN 'holiday'
        WHEN ${dayNumber(':today')} <= due + 6 THEN 'due' ELSE 'missed' END AS week
    FROM weeks LEFT JOIN marks ON marks.id = weeks."referralId" AND marks.n = weeks.n`;
