import { contract } from '@shared/contract/contract';
import { createAccountsHandlers } from './accounts/accounts.handlers';
import { createAuditHandlers } from './audit/audit.handlers';
import { createAuditLog } from './audit/audit-log';
import { createArchiveHandlers } from './archive/archive.handlers';
import { createOpenedArchives } from './archive/opened-archives';
import { createSealing } from './archive/sealing';
import { createBackupHandlers } from './backup/backup.handlers';
import { backUpBeforeMigration, createBackups } from './backup/backups';
import { createRestoring } from './backup/restore';
import { createBreachesHandlers } from './breaches/breaches.handlers';
import { createCaseAccessHandlers } from './case-access/case-access.handlers';
import { addEffort } from './cases/case-efforts.service';
import { reportCase } from './cases/case-report.service';
import { createCasesHandlers } from './cases/cases.handlers';
import { problemLabels, problemNames } from './cases/problem-catalogue';
import { createDraftsHandlers } from './drafts/drafts.handlers';
import { createEventHub, type EventHub } from './events';
import { createFileHandout, type FileHandout } from './files/handout';
import { createHandoversHandlers } from './handovers/handovers.handlers';
import { saveHandover } from './handovers/handover-save.service';
import { createHomeroomHandlers } from './homeroom/homeroom.handlers';
import { createErasureHandlers } from './erasure/erasure.handlers';
import { yearTotals } from './evaluation/report/year-totals';
import { createEvaluationHandlers } from './evaluation/evaluation.handlers';
import { createOutcomeReport } from './evaluation/report/outcome-report';
import type { Host } from './host';
import { drawableLetter } from './letters/kept-letter.query';
import { createLetterDrawing } from './letters/letter-drawing';
import { createLettersHandlers } from './letters/letters.handlers';
import { finalReportPage } from './letters/papers/final-report-page';
import { createListsHandlers } from './lists/lists.handlers';
import { createOutreachHandlers } from './outreach/outreach.handlers';
import type { CoreParts } from './parts';
import { createPrincipalHandlers } from './principal/principal.handlers';
import { createReceiversHandlers } from './receivers/receivers.handlers';
import { acknowledgeFinalReport, decideAsPrincipal } from './referrals/principal-decision.service';
import { createReferralsHandlers } from './referrals/referrals.handlers';
import { createRouter, type Router } from './router';
import { createSafeguardingHandlers } from './safeguarding/safeguarding.handlers';
import { createSchoolClock } from './school-clock';
import { createSchoolHandlers } from './school/school.handlers';
import { createSetupHandlers } from './school/setup.handlers';
import { createSearchHandlers } from './search/search.handlers';
import { createStaffHandlers } from './staff/staff.handlers';
import { createStudentsHandlers } from './students/students.handlers';
import { createKeyRotation } from './vault/key-rotation';
import { createKeysHandlers } from './vault/keys.handlers';
import { createSessionHandlers } from './vault/session.handlers';
import { createSessions } from './vault/sessions';
import { createDueNotices } from './today/due-notices';
import { createTodayHandlers } from './today/today.handlers';
import { createVault, type VaultOptions } from './vault/vault';
import { createWindowSessions } from './vault/window-sessions';
import { createWorkerPool, type WorkerPool } from './worker/pool';
import { createYearChangeHandlers } from './year-change/year-change.handlers';

/** The application, without a window. */
export interface App {
  readonly router: Router;
  readonly files: FileHandout;
  readonly events: EventHub;
  /** A window or browser is gone: its session ends. */
  onClientGone(clientId: string): Promise<void>;
  /** Locks every window at once: the PC goes to sleep, its screen is locked. */
  lockAll(): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions extends VaultOptions {
  /** The threads for heavy work; tests run the same tasks in their own thread. */
  workers?: WorkerPool;
}

/** How often it is looked whether a window is left alone, and whether something has fallen due. */
const watchMilliseconds = 5_000;

/** The composition root: everything is put together here, and nowhere else. */
export async function createApp(host: Host, options: AppOptions = {}): Promise<App> {
  const vault = createVault(host, {
    ...options,
    beforeMigration: (key) => backUpBeforeMigration(host, key),
  });
  const sessions = createSessions(host.clock);
  const files = createFileHandout();
  const events = createEventHub();
  const workers = options.workers ?? createWorkerPool(host.paths.worker, host.paths.resources);
  const clock = createSchoolClock(host.clock);
  const audit = createAuditLog({
    host,
    database: () => vault.database(),
    isOpen: () => vault.isOpen(),
    sessionOf: (clientId) => sessions.of(clientId),
  });
  const parts: CoreParts = {
    host,
    database: () => audit.over(vault.database()),
    clock,
    workers,
    files,
    events,
    audit,
    backUpBefore: (change, signal) => backups.make(change, signal),
  };
  const windows = createWindowSessions(parts, vault, sessions);

  const drawing = createLetterDrawing(parts);
  const backups = createBackups(parts, vault);
  const restoring = createRestoring(parts, vault, windows, backups);

  const openedArchives = createOpenedArchives(parts);
  const sealing = createSealing(parts, vault, {
    keepAwake: (clientId) => sessions.touch(clientId),
    inUse: openedArchives.inUse,
  });
  const rotation = createKeyRotation(parts, {
    vault,
    windows,
    sessions,
    backups,
    isSealing: () => sealing.isRunning(),
  });

  const router = createRouter({
    contract,
    handlers: {
      session: createSessionHandlers(parts, vault, sessions, windows),
      setup: createSetupHandlers(parts, vault, windows),
      accounts: createAccountsHandlers(parts, { vault, sessions, windows }),
      keys: createKeysHandlers(parts, { vault, rotation }),
      school: createSchoolHandlers(parts, windows),
      drafts: createDraftsHandlers(parts),
      cases: createCasesHandlers(parts),
      caseAccess: createCaseAccessHandlers(parts),
      handovers: createHandoversHandlers(parts, { openCase: reportCase, addEffort, problemLabels }),
      safeguarding: createSafeguardingHandlers(parts),
      receivers: createReceiversHandlers(parts),
      outreach: createOutreachHandlers(parts),
      referrals: createReferralsHandlers(parts),
      today: createTodayHandlers(parts),
      evaluation: createEvaluationHandlers(parts),
      letters: createLettersHandlers(parts),
      search: createSearchHandlers(parts, problemNames),
      students: createStudentsHandlers(parts),
      staff: createStaffHandlers(parts),
      yearChange: createYearChangeHandlers(parts),
      backup: createBackupHandlers(vault, backups, restoring),
      erasure: createErasureHandlers(parts, {
        vault,
        rotation,
        archives: sealing.place,
        totals: yearTotals,
        oldestBackup: async () => (await backups.overview()).here.backups.at(-1)?.madeAt.slice(0, 10) ?? null,
      }),
      breaches: createBreachesHandlers(parts),
      archive: createArchiveHandlers(parts, sealing, openedArchives),
      lists: createListsHandlers(parts),
      principal: createPrincipalHandlers(parts, {
        decide: decideAsPrincipal,
        acknowledge: acknowledgeFinalReport,
        finalReportPage,
        drawing,
        outcomes: createOutcomeReport(parts),
      }),
      homeroom: createHomeroomHandlers(parts, { saveHandover, drawableLetter, drawing }),
      audit: createAuditHandlers(parts, {
        copyKey: () => vault.copyKey(),
        backupEnds: () => backups.logEnds(),
      }),
    },
    sessionOf: (clientId) => sessions.of(clientId),
    // Reading polls in the background; only what changes something shows that somebody is there.
    onCall: ({ kind, clientId }) => kind === 'mutation' && sessions.touch(clientId),
    around: (call, answer) => audit.during(call, answer),
    log: (line) => host.log(line),
  });

  const notices = createDueNotices(parts, sessions);
  const watch = setInterval(() => {
    void windows.endIdle();
    void notices.check();
    // Both fill the disk and the memory: the day's backup waits until a year is sealed.
    if (!sealing.isRunning()) void backups.tick();
    void audit.tick();
    void sealing.tick();
  }, watchMilliseconds);
  watch.unref();

  return {
    router,
    files,
    events,
    onClientGone: (clientId) => windows.end(clientId),
    lockAll: () => windows.endAll(),
    async close() {
      clearInterval(watch);
      await backups.close();
      await windows.endAll();
      await workers.close();
      await audit.beforeClosing();
      await vault.close();
    },
  };
}
