import type { BackupReason } from '@shared/domain/backup-rotation';
import type { AuditLog } from './audit/audit-log';
import type { CaseDatabase } from './database/data-source';
import type { EventHub } from './events';
import type { FileHandout } from './files/handout';
import type { Host } from './host';
import type { SchoolClock } from './school-clock';
import type { WorkerPool } from './worker/pool';

export type LargeChange = Extract<BackupReason, 'before_import' | 'before_year_change'>;

/** What `app.ts` hands to every feature. */
export interface CoreParts {
  readonly host: Host;
  /** The open database. @throws AppError `locked` */
  readonly database: () => CaseDatabase;
  readonly clock: SchoolClock;
  readonly workers: WorkerPool;
  readonly files: FileHandout;
  readonly events: EventHub;
  /** The access log; calls leave their lines by themselves (`shared/contract/audit-rules.ts`). */
  readonly audit: Pick<AuditLog, 'note' | 'noteRestored' | 'beforeClosing'>;
  /** A backup before a change of many records at once. @throws AppError where it cannot be written: then nothing changes */
  readonly backUpBefore: (change: LargeChange, signal?: AbortSignal) => Promise<void>;
}
