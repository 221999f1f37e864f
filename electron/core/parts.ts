import type { CaseDatabase } from './database/data-source';
import type { EventHub } from './events';
import type { FileHandout } from './files/handout';
import type { Host } from './host';
import type { SchoolClock } from './school-clock';
import type { WorkerPool } from './worker/pool';

/** What `app.ts` hands to every feature. */
export interface CoreParts {
  readonly host: Host;
  /** The open database. @throws AppError `locked` */
  readonly database: () => CaseDatabase;
  readonly clock: SchoolClock;
  readonly workers: WorkerPool;
  readonly files: FileHandout;
  readonly events: EventHub;
}
