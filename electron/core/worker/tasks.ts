import type { LogToCheck } from '../audit/check-log';
import type { ArchiveToCheck } from '../archive/check-archive';
import type { ArchiveToWrite } from '../archive/write-archive';
import type { EntryToRead, ArchiveToOpen } from '../archive/read-archive';
import type { ArchiveToCopy } from '../archive/copy-archive';
import type { BackupToCopy } from '../backup/copy-backup';
import type { BackupToCheck } from '../backup/check-backup';
import type { BackupToWrite } from '../backup/write-backup';
import type { ReportTable } from '../evaluation/report/report-tables';
import type { Agenda } from '../letters/agenda';
import type { LetterToRender } from '../letters/render-letter';
import type { FileToEnclose } from '../pdf/enclose';
import type { PdfsToJoin } from '../pdf/join';
import type { RecoveryPage } from '../pdf/recovery-page';
import type { ListToWrite } from '../lists/write-list';
import type { DatabaseToRekey } from '../vault/rekey';

/**
 * Work that would hold the main loop for more than 50 ms runs as a task in a worker thread. A task takes and
 * gives structured-clonable values. Feature folders add theirs to `workerTasks`; names are `feature.verb`.
 */
export interface TaskContext {
  /** Folder with fonts and the like. */
  readonly resources: string;
  /** Tells the waiting page how far the work is; `total` may be unknown (`null`). */
  progress(done: number, total: number | null): void;
}

export type Task<I, O> = (input: I, context: TaskContext) => Promise<O>;

// Each task module is loaded when first asked for: a worker that draws letters never loads the spreadsheet reader.
export const workerTasks = {
  'vault.estimatePassphrase': async (input: { passphrase: string; related: string[] }) =>
    (await import('../vault/passphrase-strength')).estimatePassphrase(input.passphrase, input.related),
  'students.readImport': async (input: { bytes: Uint8Array }) =>
    (await import('../students/import/read-students')).readStudents(input.bytes),
  'staff.readImport': async (input: { bytes: Uint8Array }) =>
    (await import('../staff/import/read-staff')).readStaff(input.bytes),
  'vault.renderRecoveryCode': async (input: RecoveryPage, context: TaskContext) =>
    (await import('../pdf/recovery-page')).renderRecoveryCode(input, context),
  'vault.rekey': async (input: DatabaseToRekey, context: TaskContext) =>
    (await import('../vault/rekey')).rekeyCopy(input, context),
  'letters.render': async (input: LetterToRender, context: TaskContext) =>
    (await import('../letters/render-letter')).renderLetter(input, context),
  'letters.renderWord': async (input: LetterToRender, context: TaskContext) =>
    (await import('../letters/word/render-word')).renderWord(input, context),
  'letters.renderAgenda': async (input: Agenda, context: TaskContext) =>
    (await import('../letters/agenda-page')).renderAgenda(input, context),
  'evaluation.reportSheet': async (input: readonly ReportTable[]) =>
    (await import('../evaluation/report/report-sheet')).reportSheet(input),
  'letters.join': async (input: PdfsToJoin, context: TaskContext) =>
    (await import('../pdf/join')).joinPdfs(input, context),
  'letters.unprintable': async (input: { files: readonly FileToEnclose[] }) =>
    (await import('../pdf/enclose')).unprintableOf(input.files),
  'letters.agendaSheet': async (input: Agenda) =>
    (await import('../spreadsheet/write-table')).writeXlsx(input),
  'backup.write': async (input: BackupToWrite, context: TaskContext) =>
    (await import('../backup/write-backup')).writeBackup(input, context),
  'backup.copy': async (input: BackupToCopy) => (await import('../backup/copy-backup')).copyBackup(input),
  'backup.check': async (input: BackupToCheck) => (await import('../backup/check-backup')).checkBackup(input),
  'audit.check': async (input: LogToCheck, context: TaskContext) =>
    (await import('../audit/check-log')).checkLog(input, context),
  // It draws what letters and the evaluation know how to draw; a feature of its own may not import them.
  'archive.write': async (input: ArchiveToWrite, context: TaskContext) => {
    const [{ writeArchive }, { archivedPapers }, { yearReport }, { renderLetter }] = await Promise.all([
      import('../archive/write-archive'),
      import('../letters/archive/case-papers'),
      import('../evaluation/report/year-report'),
      import('../letters/render-letter'),
    ]);
    return writeArchive(input, context, { papers: archivedPapers, report: yearReport, render: renderLetter });
  },
  'archive.open': async (input: ArchiveToOpen) =>
    (await import('../archive/read-archive')).openArchive(input),
  'archive.readEntry': async (input: EntryToRead) =>
    (await import('../archive/read-archive')).readEntry(input),
  'archive.check': async (input: ArchiveToCheck, context: TaskContext) =>
    (await import('../archive/check-archive')).checkInWorker(input, context),
  'archive.copy': async (input: ArchiveToCopy, context: TaskContext) =>
    (await import('../archive/copy-archive')).copyArchive(input, context),
  'lists.write': async (input: ListToWrite) => (await import('../lists/write-list')).writeList(input),
} as const;

type Tasks = typeof workerTasks;
export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Tasks[N] extends Task<infer I, unknown> ? I : never;
export type TaskOutput<N extends TaskName> = Tasks[N] extends Task<never, infer O> ? O : never;
