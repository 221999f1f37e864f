/**
 * Catatan akses: who opened, changed, printed, exported or shared what, and when. A line names people and records by
 * their ids alone; what was read or written is never in it.
 */
export const auditActs = [
  'opened',
  'changed',
  'issued',
  'printed',
  'exported',
  'imported',
  'shared',
  'signed_in',
  'signed_out',
  'sign_in_failed',
  'accounts',
  'settings',
  'backed_up',
  'restored',
  'archived',
  'destroyed',
  'log_checked',
  /** The end of the log itself does not fit what was kept of it outside of the database. */
  'log_broken',
] as const;
export type AuditAct = (typeof auditActs)[number];

/** The acts as they are looked for: one choice of the filter each. */
export const auditGroups = [
  'opened',
  'changed',
  'printed',
  'shared',
  'sessions',
  'settings',
  'kept',
  'warnings',
] as const;
export type AuditGroup = (typeof auditGroups)[number];

const groupOf: Readonly<Record<AuditAct, AuditGroup>> = {
  opened: 'opened',
  changed: 'changed',
  issued: 'changed',
  imported: 'changed',
  printed: 'printed',
  exported: 'printed',
  shared: 'shared',
  signed_in: 'sessions',
  signed_out: 'sessions',
  sign_in_failed: 'warnings',
  accounts: 'settings',
  settings: 'settings',
  backed_up: 'kept',
  restored: 'kept',
  archived: 'kept',
  destroyed: 'kept',
  log_checked: 'settings',
  log_broken: 'warnings',
};

/** The acts of a group; of none, all. */
export const actsOf = (group: AuditGroup | null): AuditAct[] =>
  auditActs.filter((act) => group === null || groupOf[act] === group);

/** What a line is about. Those of a case are told with their case too. */
export const auditSubjects = [
  'case',
  'effort',
  'entry',
  'conference',
  'referral',
  'attachment',
  'letter',
  'incoming',
  'handover',
  'answer',
  'student',
  'import',
  'receiver',
  'receiver_kind',
  'outreach',
  'staff',
  'account',
  'problem',
  'year_change',
  'archive',
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

/** Why a call leaves no line. */
export const unauditedReasons = [
  /** Rows of a list, figures and choices: nothing was opened yet. */
  'list',
  /** What is being typed is kept for its writer alone; the saving of it leaves the line. */
  'half_written',
  /** The page asks by itself, or tells that somebody is there. */
  'polling',
  /** The school's own frame: settings that are shown, templates, the list of one's own views. */
  'frame',
  /** Works before anybody is signed in and shows nothing that is kept. */
  'before_sign_in',
  /** Leaves its line where it is done, because the vault is closed by the time it answers. */
  'where_done',
  /** Asks about what another call then does, and leaves a line. */
  'asked_first',
] as const;
export type UnauditedReason = (typeof unauditedReasons)[number];

/**
 * What one person does to one thing in one sitting is one line: looking at it again and again, a form that saves itself
 * while one types. Minutes from the line that was written; whoever goes on leaves the next one then.
 */
export const sittingMinutes = { opening: 15, writing: 30 } as const;
export type Sitting = keyof typeof sittingMinutes;

/** Whether an act at `instant` still belongs to the line written at `since` (both ISO). A clock set back begins anew. */
export function isSameSitting(sitting: Sitting, since: string, instant: string): boolean {
  const passed = Date.parse(instant) - Date.parse(since);
  return passed >= 0 && passed < sittingMinutes[sitting] * 60_000;
}

/** Codes, instants and numbers that a line carries beside its ids. */
export type AuditDetail = Readonly<Record<string, string | number | null>>;

/** One line of the log, without its place in the chain. */
export interface AuditLine {
  /** ISO instant. */
  readonly at: string;
  /** `null` where nobody could be told: a failed sign-in under an unknown name. */
  readonly accountId: number | null;
  readonly act: AuditAct;
  /** The call that did it, as `feature.procedure`; `core.…` for what the application did by itself. */
  readonly procedure: string;
  readonly about: AuditSubject | null;
  readonly aboutId: number | null;
  readonly caseId: number | null;
  readonly detail: AuditDetail | null;
}

/** A line as it is kept: its detail as the text that its hash is taken over. */
export type KeptLine = Omit<AuditLine, 'detail'> & { readonly detail: string | null };

/** What the hash of a line is taken over: the hash of the line before, its place, and all it says. */
export function chainedText(id: number, previousHash: string, line: KeptLine): string {
  const { at, accountId, act, procedure, about, aboutId, caseId, detail } = line;
  return JSON.stringify([previousHash, id, at, accountId, act, procedure, about, aboutId, caseId, detail]);
}

/** What stands in the place of the hash before the first line. */
export const beforeFirstLine = '0'.repeat(64);

/** How far the log had come at an instant, kept outside of the database: cutting its end off shows by it. */
export interface AuditAnchor {
  /** Number of lines. */
  readonly count: number;
  /** Hash of the last one. */
  readonly hash: string;
  /** ISO instant at which it was kept. */
  readonly at: string;
}

/** A backup was put in the place of the data: when, and where the log had ended that it took back. */
export interface TakenBack {
  readonly at: string;
  /** `null` where nothing outside told of a log. */
  readonly had: { readonly count: number; readonly hash: string } | null;
}

/** Whether the log that an anchor tells of is exactly the one that a restored backup took back. */
export const isTakenBack = ({ count, hash }: AuditAnchor, restored: readonly TakenBack[]): boolean =>
  restored.some(({ had }) => had?.count === count && had.hash === hash);

/** Whether an older anchor, that of a backup, can be of a log that was taken back: kept before, and no longer than it. */
export const mayBeTakenBack = (anchor: AuditAnchor, restored: readonly TakenBack[]): boolean =>
  restored.some(({ at, had }) => had !== null && anchor.count <= had.count && anchor.at <= at);
