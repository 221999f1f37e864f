import { createContext, use, useMemo, type ReactNode } from 'react';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** A part of the page of a case that is written in a form of its own. */
type CasePart =
  | 'closing'
  | 'reopen'
  | 'emergency'
  | 'triage'
  | 'reportChange'
  | 'refer'
  | 'newConference'
  | 'conferencePlan'
  | 'conferenceRecord'
  | 'newEffort'
  | 'effort'
  | 'why'
  | 'entryChange';

/** Key of the draft of a part; `id` where the case has several such parts. */
export const partKey = (part: CasePart, caseId: number, id?: number): string =>
  ['cases', part, caseId, ...(id === undefined ? [] : [id])].join('.');

const Unfinished = createContext<ReadonlySet<string>>(new Set());

/**
 * Knows which forms of the page were left half-written, by the bell or a lock, so that they stand open again.
 * Shows the page once that is known.
 */
export function UnfinishedProvider({ children }: { children: ReactNode }) {
  const { data, isFetchedAfterMount } = useAnswer(['drafts', 'list'], () => rpc.drafts.list({}));
  const keys = useMemo(() => new Set(data?.map(({ key }) => key)), [data]);
  return isFetchedAfterMount ? <Unfinished value={keys}>{children}</Unfinished> : null;
}

/** Whether this part was begun and neither saved nor given up. */
export function useIsUnfinished(): (part: CasePart, caseId: number, id?: number) => boolean {
  const keys = use(Unfinished);
  return (part, caseId, id) => keys.has(partKey(part, caseId, id));
}
