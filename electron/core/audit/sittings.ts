import { isSameSitting, sittingMinutes, type AuditLine, type Sitting } from '@shared/domain/audit';

/** What one person was last noted to do to one thing, so that going on with it is not noted again. */
export interface Sittings {
  goesOn(sitting: Sitting, line: Omit<AuditLine, 'caseId' | 'detail'>): boolean;
  /** The line was written. */
  began(line: AuditLine): void;
  /** Nobody is signed in any more: whoever comes back begins anew. */
  forget(): void;
}

/** So many are remembered before those that are over are let go of. */
const kept = 2_000;

const keyOf = ({ accountId, procedure, act, about, aboutId }: Omit<AuditLine, 'caseId' | 'detail'>): string =>
  // Looking at a case in several ways is one opening; two forms are two changes.
  [accountId, act, act === 'opened' && about !== null ? '' : procedure, about, aboutId].join(' ');

export function createSittings(): Sittings {
  const since = new Map<string, string>();
  return {
    goesOn(sitting, line) {
      const began = since.get(keyOf(line));
      return began !== undefined && isSameSitting(sitting, began, line.at);
    },
    began(line) {
      if (since.size >= kept) {
        const longest = Math.max(...Object.values(sittingMinutes)) * 60_000;
        for (const [key, at] of since) {
          if (Math.abs(Date.parse(line.at) - Date.parse(at)) > longest) since.delete(key);
        }
      }
      since.set(keyOf(line), line.at);
    },
    forget: () => since.clear(),
  };
}
