import type { EvaluationFilter } from '@shared/contract/evaluation';
import type { Dimension, FigureCode } from '@shared/domain/figures';

/** What the page Evaluasi asks, in its order; what two of its parts ask alike is asked once. */
export const dashboardQuestions: readonly (readonly [FigureCode, ...Dimension[]])[] = [
  ['cases_new'],
  ['referrals_begun'],
  ['referrals_running'],
  ['outreaches'],
  ['controls', 'kind', 'schoolKindId', 'week'],
  ['referrals_ended', 'kind', 'schoolKindId', 'endedAs', 'analysed', 'outcome'],
  ['case_days', 'step', 'days'],
  ['referral_days', 'step', 'days'],
  ['waiting', 'step'],
  ['cases_new', 'month'],
  ['referrals_begun', 'month'],
  ['services', 'month', 'service'],
  ['cases_new', 'severity', 'field'],
  ['case_problems', 'problem', 'severity'],
  ['cases_new', 'className', 'severity'],
  ['referrals_begun', 'kind', 'schoolKindId', 'phase'],
  ['held_up', 'requirement'],
  ['reports', 'kind', 'schoolKindId', 'report', 'days'],
  ['referrals_ended', 'receiverId', 'endedAs', 'analysed', 'outcome'],
  ['scales', 'scale', 'change', 'before', 'after'],
  ['cases_closed', 'outcome'],
  ['cases_reopened'],
  ['referrals_reopened'],
  ['outreaches', 'pupils'],
];

/** And of the year before, to compare with. */
export const comparedQuestions: readonly (readonly [FigureCode, ...Dimension[]])[] = [
  ['cases_new'],
  ['referrals_running'],
  ['controls', 'kind', 'schoolKindId', 'week'],
  ['referrals_ended', 'kind', 'schoolKindId', 'endedAs', 'analysed', 'outcome'],
];

export type DashboardFilter = Partial<EvaluationFilter> & { readonly schoolYearId: number };

const met = '(SELECT min(s."on") FROM referral_sessions s WHERE s.referral_id = r.id)';
const reported = '(SELECT min(p.received_on) FROM receiver_reports p WHERE p.referral_id = r.id)';
const closed = `(SELECT k.closed_on FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL)`;
const said = (column: string) => `(SELECT q.${column} FROM referral_consents q
  WHERE q.referral_id = r.id AND q.party = 'student' ORDER BY q."on" DESC, q.id DESC LIMIT 1)`;
const letter = `(SELECT max(l.date) FROM letters l WHERE l.referral_id = r.id AND l.kind = 'handover'
  AND l.cancelled_on IS NULL)`;
const days = (from: string, to: string) => `julianday(${to}) - julianday(${from})`;
const groups = (of: string, select: string, by: string) =>
  `SELECT '${of}' AS what, ${select}, count(*) AS count FROM ${by}`;

/**
 * The numbers of the page by one statement, written by hand: the cases and referrals of the year are read once, with
 * what is counted of them, and counted in as many ways. What is worked out of dates (weeks of control, requirements) is
 * counted as far as grouping by a column tells it; so the floor does somewhat less than the page.
 * @param only these parts of it
 */
export const dashboardFloor = (where: string, only: readonly string[] | null = null): string => `WITH
  y AS MATERIALIZED (SELECT starts_on AS a, date(ends_on, '+1 day') AS b FROM school_years WHERE id = @year),
  cs AS MATERIALIZED (SELECT c.id, c.severity, c.field, c.reported_on, ${closed} AS closed,
      substr(c.reported_on, 1, 7) AS month, date(c.created_at, '+7 hours') AS recorded, m.class_name
    FROM y JOIN cases c ON c.reported_on >= y.a AND c.reported_on < y.b AND ${where}
    LEFT JOIN class_memberships m ON m.student_id = c.student_id AND m.school_year_id = @year),
  rs AS MATERIALIZED (SELECT r.id, r.kind, r.school_kind_id, r.receiver_id, r.created_on, r.ended_on, r.ended_as,
      r.report_due_on, substr(r.created_on, 1, 7) AS month, c.severity, ${closed} AS closed, ${met} AS met,
      ${reported} AS reported, ${said('event')} AS said, ${said('"on"')} AS agreed, ${letter} AS lettered,
      date(c.created_at, '+7 hours') AS recorded
    FROM y JOIN referrals r ON r.created_on >= y.a AND r.created_on < y.b JOIN cases c ON c.id = r.case_id AND ${where}),
  es AS MATERIALIZED (SELECT r.id, r.kind, r.school_kind_id, r.receiver_id, r.ended_as, a.outcome, a.mood_before,
      a.mood_after, a.learning_before, a.learning_after, a.relations_before, a.relations_after
    FROM y JOIN referrals r ON r.ended_on >= y.a AND r.ended_on < y.b JOIN cases c ON c.id = r.case_id AND ${where}
    LEFT JOIN referral_analyses a ON a.referral_id = r.id)
  ${[
    groups('cases', 'severity AS p, field AS q, month AS s, class_name AS t', 'cs GROUP BY 2, 3, 4, 5'),
    groups('triage', `${days('reported_on', 'recorded')}, NULL, NULL, NULL`, 'cs GROUP BY 2'),
    groups('whole', `${days('reported_on', 'closed')}, NULL, NULL, NULL`, 'cs GROUP BY 2'),
    groups(
      'problems',
      'p.problem_code, cs.severity, NULL, NULL',
      'cs JOIN case_problems p ON p.case_id = cs.id GROUP BY 2, 3',
    ),
    groups(
      'services',
      `substr(e."on", 1, 7), e.kind, NULL, NULL`,
      `y JOIN case_entries e ON e."on" >= y.a AND e."on" < y.b JOIN cases c ON c.id = e.case_id AND ${where}
        WHERE e.kind <> 'note' GROUP BY 2, 3`,
    ),
    groups(
      'closings',
      'k.outcome, NULL, NULL, NULL',
      `y JOIN case_closures k ON k.closed_on >= y.a AND k.closed_on < y.b AND k.reopened_on IS NULL
        JOIN cases c ON c.id = k.case_id AND ${where} GROUP BY 2`,
    ),
    groups(
      'referrals',
      'kind, school_kind_id, month, coalesce(ended_as, said, met IS NULL)',
      'rs GROUP BY 2, 3, 4, 5',
    ),
    groups('consent', `${days('recorded', 'agreed')}, NULL, NULL, NULL`, 'rs GROUP BY 2'),
    groups('meeting', `${days('agreed', 'met')}, NULL, NULL, NULL`, 'rs GROUP BY 2'),
    groups('report', `${days('met', 'reported')}, NULL, NULL, NULL`, 'rs GROUP BY 2'),
    groups('closing', `${days('reported', 'closed')}, NULL, NULL, NULL`, 'rs GROUP BY 2'),
    groups(
      'reports',
      `kind, school_kind_id, reported > report_due_on, ${days('lettered', 'reported')}`,
      'rs GROUP BY 2, 3, 4, 5',
    ),
    groups('ends', 'kind, school_kind_id, ended_as, outcome', 'es GROUP BY 2, 3, 4, 5'),
    groups('receivers', 'receiver_id, NULL, ended_as, outcome', 'es GROUP BY 2, 4, 5'),
    ...['mood', 'learning', 'relations'].map((scale) =>
      groups(scale, `${scale}_before, ${scale}_after, NULL, NULL`, 'es GROUP BY 2, 3'),
    ),
    groups(
      'controls',
      `r.kind, r.school_kind_id, w.kind, NULL`,
      `y JOIN referrals r ON r.created_on >= date(y.a, '-60 days') AND r.created_on < y.b AND r.weekly_control
        JOIN cases c ON c.id = r.case_id AND ${where}
        JOIN weekly_controls w ON w.referral_id = r.id AND w."on" >= y.a AND w."on" < y.b GROUP BY 2, 3, 4`,
    ),
  ]
    .filter((part) => only === null || only.some((one) => part.startsWith(`SELECT '${one}'`)))
    .join('\n  UNION ALL ')}`;

/** What of it is compared with the year before. */
export const comparedParts = ['cases', 'ends', 'controls'] as const;
