import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One table of the index: which columns of which table it holds, and who may read a row of it. */
interface Indexed {
  readonly index: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** SQL of the account that may read the row `row`; 0 for everyone, NULL where nobody is asked. */
  readonly reader: (row: string) => string;
  /** Further columns that the reader is told from. */
  readonly readerColumns?: readonly string[];
  /** SQL of the rows of a case, where its counselor is the reader. */
  readonly ofCase?: string;
}

const counselorOf = (caseId: string): string =>
  `coalesce((SELECT c.counselor_id FROM cases c WHERE c.id = ${caseId}), 0)`;

const open = (table: string, columns: readonly string[]): Indexed => ({
  index: `search_${table}`,
  table,
  columns,
  reader: () => 'NULL',
});

const ofCase = (table: string, columns: readonly string[]): Indexed => ({
  index: `search_${table}`,
  table,
  columns,
  reader: (row) => counselorOf(`${row}.case_id`),
  readerColumns: ['case_id'],
  ofCase: 'case_id = NEW.id',
});

const ofReferral = (table: string, columns: readonly string[]): Indexed => ({
  index: `search_${table}`,
  table,
  columns,
  reader: (row) => counselorOf(`(SELECT r.case_id FROM referrals r WHERE r.id = ${row}.referral_id)`),
  ofCase: 'referral_id IN (SELECT r.id FROM referrals r WHERE r.case_id = NEW.id)',
});

const casesAs = (index: string, columns: readonly string[]): Indexed => ({
  index,
  table: 'cases',
  columns,
  reader: (row) => `${row}.counselor_id`,
  ofCase: 'id = NEW.id',
});

const indexed: readonly Indexed[] = [
  {
    ...open('students', ['name', 'nis', 'nisn']),
    // Not a reader but a shelf: 1 for those at the school, 2 for those who left it.
    reader: (row) => `CASE WHEN ${row}.left_on IS NULL THEN 1 ELSE 2 END`,
    readerColumns: ['left_on'],
  },
  open('receivers', ['institution', 'person', 'city']),
  open('outreaches', ['theme', 'material', 'speaker', 'place']),
  ofCase('letters', ['number', 'recipient', 'subject']),
  ofCase('incoming_letters', ['number', 'sender', 'subject', 'note']),
  casesAs('search_cases', ['code']),
  casesAs('search_case_reports', ['chronology', 'why_not_enough']),
  ofCase('case_efforts', ['service', 'result']),
  ofCase('case_entries', ['text']),
  ofCase('case_conferences', ['agenda', 'notes', 'decision']),
  ofReferral('referral_contacts', ['note']),
  ofReferral('referral_sessions', ['note']),
  ofReferral('family_meetings', ['topic', 'result']),
  ofReferral('referral_items', ['note']),
  ofReferral('weekly_controls', ['events', 'action']),
  ofReferral('receiver_reports', ['summary', 'advice']),
  ofReferral('referral_analyses', ['text']),
];

/** Puts the row `row` into the index, if there is something to find in it. */
const put = ({ index, columns, reader }: Indexed, row: string, from = ''): string => {
  const texts = columns.map((column) => `${row}."${column}"`);
  const filled = texts.map((text) => `coalesce(${text}, '')`).join(' || ');
  return `INSERT INTO ${index} (rowid, text) SELECT ${row}.id, search_text(${reader(row)}, ${texts.join(', ')})${from} WHERE ${filled} <> ''`;
};

function statementsOf(one: Indexed): string[] {
  const { index, table, columns, readerColumns = [] } = one;
  const told = [...columns, ...readerColumns];
  const changed = told.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ');
  const named = told.map((column) => `"${column}"`).join(', ');
  return [
    // Contentless: the words are in the tables they come from. What is deleted is known by its id alone.
    `CREATE VIRTUAL TABLE ${index} USING fts5(text, content='', contentless_delete=1, tokenize='trigram')`,
    `CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table} BEGIN ${put(one, 'NEW')}; END`,
    `CREATE TRIGGER ${index}_update AFTER UPDATE OF ${named} ON ${table} WHEN ${changed} BEGIN DELETE FROM ${index} WHERE rowid = OLD.id; ${put(one, 'NEW')}; END`,
    `CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table} BEGIN DELETE FROM ${index} WHERE rowid = OLD.id; END`,
  ];
}

/** Fills the index from what is kept already. */
export const fillings: readonly string[] = indexed.map((one) => put(one, 't', ` FROM ${one.table} t`));

/** A case that is given to another counselor takes everything written in it along. */
const given = `CREATE TRIGGER search_case_given AFTER UPDATE OF counselor_id ON cases WHEN OLD.counselor_id IS NOT NEW.counselor_id BEGIN ${indexed
  .filter((one) => one.ofCase !== undefined)
  .map(
    (one) =>
      `DELETE FROM ${one.index} WHERE rowid IN (SELECT id FROM ${one.table} WHERE ${one.ofCase}); ` +
      `${put(one, 't', ` FROM ${one.table} t`)} AND t.${one.ofCase};`,
  )
  .join(' ')} END`;

/**
 * The index of the search. Triggers keep it: whatever writes a record (a form, an import, its undoing, the
 * demonstration) writes its words in the same statement, and none can forget to. `search_text` is the application's
 * own (`database/search-text.ts`), so that index and search fold alike.
 */
export class SearchIndex20261124 implements MigrationInterface {
  name = 'SearchIndex1795478400001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...indexed.flatMap(statementsOf), given, ...fillings])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore the backup made before');
  }
}
