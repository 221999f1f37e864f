/** What a counselor asks, and the least that an answer to it can take: one statement through the bare driver. */
export interface Question {
  readonly name: string;
  readonly call: string;
  readonly input: object;
  readonly floor: {
    readonly sql: string;
    readonly values: readonly (string | number)[];
    readonly what: string;
  };
  readonly aim: { readonly ratio: number; readonly milliseconds: number };
}

const list = { ratio: 1.3, milliseconds: 20 };
const closed = 'SELECT 1 FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL';
const className = `(SELECT m.class_name FROM class_memberships m WHERE m.student_id = s.id
  ORDER BY m.school_year_id DESC LIMIT 1)`;
const casePage = (where: string) => `SELECT c.id, c.code, c.severity, c.field, c.reported_on, s.id, s.name,
  ${className}, (SELECT group_concat(p.problem_code) FROM case_problems p WHERE p.case_id = c.id), a.name,
  (SELECT max(f."on") FROM case_entries f WHERE f.case_id = c.id), t.total
  FROM (SELECT count(*) AS total FROM cases c WHERE ${where}) t
  CROSS JOIN (SELECT c.* FROM cases c WHERE ${where} ORDER BY c.reported_on DESC, c.id DESC LIMIT 100) c
  JOIN students s ON s.id = c.student_id JOIN accounts a ON a.id = c.counselor_id`;

export const lists: readonly Question[] = [
  {
    name: 'list of open cases',
    call: 'cases.list',
    input: {},
    floor: {
      sql: casePage(`NOT EXISTS (${closed})`),
      values: [],
      what: 'page and count, not where they stand',
    },
    aim: list,
  },
  {
    name: 'list of all cases',
    call: 'cases.list',
    input: { state: 'all' },
    floor: { sql: casePage('TRUE'), values: [], what: 'page and count, not where they stand' },
    aim: list,
  },
  {
    name: 'list of students',
    call: 'students.list',
    input: {},
    floor: {
      sql: `SELECT s.id, s.name, s.sex, s.nis, s.nisn, m.class_name, s.left_as, t.total,
        (SELECT count(*) FROM cases c WHERE c.student_id = s.id AND NOT EXISTS (${closed}))
        FROM (SELECT count(*) AS total FROM students WHERE left_on IS NULL) t
        CROSS JOIN (SELECT * FROM students WHERE left_on IS NULL ORDER BY search_name, id LIMIT 100) s
        LEFT JOIN class_memberships m ON m.student_id = s.id AND m.school_year_id = 20`,
      values: [],
      what: 'page and count in one statement',
    },
    aim: list,
  },
  {
    name: 'register of outgoing letters',
    call: 'letters.list',
    input: {},
    floor: {
      sql: `SELECT l.id, l.number, l.date, l.kind, l.recipient, l.subject, l.cancelled_on, c.id, c.code,
        l.referral_id, c.counselor_id, t.total
        FROM (SELECT count(*) AS total FROM letters) t
        CROSS JOIN (SELECT * FROM letters ORDER BY date DESC, id DESC LIMIT 100) l
        LEFT JOIN cases c ON c.id = l.case_id`,
      values: [],
      what: 'page and count in one statement',
    },
    aim: list,
  },
  {
    name: 'register of incoming letters',
    call: 'letters.incoming',
    input: {},
    floor: {
      sql: `SELECT l.*, c.code, t.total
        FROM (SELECT (SELECT count(*) FROM incoming_letters) + (SELECT count(*) FROM receiver_reports) AS total) t
        CROSS JOIN (
          SELECT * FROM (SELECT id, received_on, case_id FROM incoming_letters ORDER BY received_on DESC LIMIT 100)
          UNION ALL
          SELECT * FROM (SELECT p.id, p.received_on, r.case_id FROM receiver_reports p
            JOIN referrals r ON r.id = p.referral_id ORDER BY p.id DESC LIMIT 100)
          ORDER BY 2 DESC LIMIT 100) l
        LEFT JOIN cases c ON c.id = l.case_id`,
      values: [],
      what: 'page and count in one statement',
    },
    aim: list,
  },
  {
    name: 'directory of receivers',
    call: 'receivers.list',
    input: {},
    floor: {
      sql: `SELECT r.*, t.total FROM (SELECT count(*) AS total FROM receivers WHERE active) t
        CROSS JOIN (SELECT * FROM receivers WHERE active ORDER BY active DESC, search_name LIMIT 100) r`,
      values: [],
      what: 'page and count in one statement',
    },
    aim: list,
  },
];
