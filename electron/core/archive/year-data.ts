import type { Extract } from '../database/data-source';
import { openAttachments } from './open-attachments';

// The year's data for this app: the rows of the sealed cases as they were kept, and two tables that the reader of an
// archive goes by, whatever version of Rujuk wrote it.

const ofCase = 'case_id IN (SELECT id FROM chosen)';
const ofReferral = 'referral_id IN (SELECT id FROM main.referrals)';
const ofLetter = 'letter_id IN (SELECT id FROM main.letters)';
const everything = 'TRUE';

/** Which rows of each table go along, in an order in which each condition finds what it refers to. */
export const keptTables: Readonly<Record<string, string>> = {
  school: everything,
  school_years: everything,
  school_problems: everything,
  school_receiver_kinds: everything,
  accounts: everything,
  cases: 'id IN (SELECT id FROM chosen)',
  case_problems: ofCase,
  case_efforts: ofCase,
  case_entries: ofCase,
  case_conferences: ofCase,
  case_closures: ofCase,
  case_triggers: ofCase,
  case_transfers: ofCase,
  students: 'id IN (SELECT student_id FROM main.cases)',
  guardians: 'student_id IN (SELECT id FROM main.students)',
  class_memberships: 'student_id IN (SELECT id FROM main.students)',
  handovers: ofCase,
  handover_answers: 'handover_id IN (SELECT id FROM main.handovers)',
  referrals: ofCase,
  referral_consents: ofReferral,
  referral_contacts: ofReferral,
  referral_items: ofReferral,
  referral_sessions: ofReferral,
  family_meetings: ofReferral,
  weekly_controls: ofReferral,
  report_reminders: ofReferral,
  receiver_reports: ofReferral,
  referral_evaluations: ofReferral,
  referral_analyses: ofReferral,
  referral_follow_ups: ofReferral,
  referral_final_reports: ofReferral,
  referral_reopenings: ofReferral,
  outreach_cases: ofCase,
  outreaches: 'id IN (SELECT outreach_id FROM main.outreach_cases)',
  receivers: `id IN (SELECT receiver_id FROM main.referrals UNION SELECT receiver_id FROM main.referral_contacts
    UNION SELECT receiver_id FROM main.outreaches)`,
  letters: `${ofCase} OR handover_id IN (SELECT id FROM main.handovers)`,
  letter_dispatches: ofLetter,
  letter_enclosures: ofLetter,
  letter_pictures: everything,
  disclosures: ofLetter,
  incoming_letters: ofCase,
  incoming_numbers: `letter_id IN (SELECT id FROM main.incoming_letters)
    OR report_id IN (SELECT id FROM main.receiver_reports)`,
  attachments: `${ofReferral} OR incoming_id IN (SELECT id FROM main.incoming_letters)`,
  record_changes: ofCase,
};

/** Tables that do not go along, and why; a new one must be named here or above (`year-data.test.ts`). */
export const leftTables: Readonly<Record<string, string>> = {
  attachment_contents: 'the files lie in the archive themselves',
  attachment_parts: 'the files lie in the archive themselves',
  archives: 'where a year is sealed is told by this PC',
  archived_cases: 'where a year is sealed is told by this PC',
  audit_entries: 'who did what here: a chain that is never parted',
  audit_seal: 'who did what here: a chain that is never parted',
  breaches: 'of the room, not of a case',
  breach_answers: 'of the room, not of a case',
  case_grants: 'who may read here',
  drafts: 'not yet a record',
  erasures: 'what was taken out here, and why',
  case_holds: 'a duty of this school, which may end',
  erased_letters: 'what was taken out for good does not come back',
  import_batches: 'of the list of students, not of a case',
  import_changes: 'of the list of students, not of a case',
  letter_counters: 'numbers go on being taken here',
  letter_texts: 'each letter is kept with its own words',
  list_views: 'how somebody looks at lists',
  safeguarding_edits: 'words of the school, not of a case',
  safeguarding_problems: 'words of the school, not of a case',
  staff: 'of the school, not of a case',
  told_due_items: 'reminders of a day',
  year_changes: 'of the list of students, not of a case',
  year_change_students: 'of the list of students, not of a case',
};

/** A case as the reader of an archive lists and finds it. */
export interface ArchivedCaseRow {
  readonly caseId: number;
  readonly code: string;
  readonly student: string;
  readonly className: string | null;
  readonly severity: string;
  readonly field: string;
  /** In words, `; ` between them. */
  readonly problems: string;
  readonly reportedOn: string;
  readonly closedOn: string;
  readonly outcome: string;
  readonly counselor: string;
  /** Everything by which it is found, folded as `searchName` folds. */
  readonly words: string;
}

/** A file of a case by its name in the archive. */
export interface ArchivedFileRow {
  readonly name: string;
  readonly caseId: number;
  readonly of: 'paper' | 'attachment';
  readonly title: string;
  readonly number: string | null;
  readonly on: string | null;
  readonly size: number;
}

const readerTables = [
  `CREATE TABLE archive_cases ("caseId" INTEGER PRIMARY KEY, code TEXT NOT NULL, student TEXT NOT NULL, "className" TEXT,
    severity TEXT NOT NULL, field TEXT NOT NULL, problems TEXT NOT NULL, "reportedOn" TEXT NOT NULL,
    "closedOn" TEXT NOT NULL, outcome TEXT NOT NULL, counselor TEXT NOT NULL, words TEXT NOT NULL)`,
  `CREATE TABLE archive_files (name TEXT PRIMARY KEY, "caseId" INTEGER NOT NULL, "of" TEXT NOT NULL, title TEXT NOT NULL,
    number TEXT, "on" TEXT, size INTEGER NOT NULL)`,
];

/** Fills the year's file; what is marked rahasia stays behind. */
export function fillYearData(
  extract: Extract,
  caseIds: readonly number[],
  cases: readonly ArchivedCaseRow[],
  files: readonly ArchivedFileRow[],
): void {
  extract.run('CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY)');
  extract.run('INSERT INTO chosen SELECT value FROM json_each(?)', JSON.stringify(caseIds));
  for (const [table, condition] of Object.entries(keptTables)) copyTable(extract, table, condition);
  for (const sql of readerTables) extract.run(sql);
  for (const one of cases) insert(extract, 'archive_cases', { ...one });
  for (const one of files) insert(extract, 'archive_files', { ...one });
}

function copyTable(extract: Extract, table: string, condition: string): void {
  const [made] = extract.all<{ sql: string }>(
    `SELECT sql FROM source.sqlite_master WHERE type = 'table' AND name = ?`,
    table,
  );
  if (!made) throw new Error(`no table ${table}`);
  extract.run(made.sql);
  const columns = extract.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table);
  const isOpen = columns.some(({ name }) => name === 'secret') ? ' AND f.secret = 0' : '';
  const files = table === 'attachments' ? ` AND ${openAttachments.replaceAll('FROM ', 'FROM source.')}` : '';
  extract.run(
    `INSERT INTO main.${table} SELECT * FROM source.${table} f WHERE (${condition})${isOpen}${files}`,
  );
}

function insert(
  extract: Extract,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): void {
  const names = Object.keys(row);
  extract.run(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}
