import type { RujukClient } from '@shared/contract/contract';
import type { Result } from '@shared/contract/errors';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

type Answer<T> = T extends Promise<Result<infer V>> ? V : never;
type Calls = RujukClient['yearChange'];

export type YearProposal = Answer<ReturnType<Calls['proposal']>>;
export type YearPreview = Answer<ReturnType<Calls['preview']>>;
export type PreviewRequest = Parameters<Calls['preview']>[0];
export type YearDecisionsInput = PreviewRequest['decisions'];

export const useProposal = () => useAnswer(['yearChange', 'proposal'], () => rpc.yearChange.proposal({}));

/** What is different once the year was changed: every class on screen, and what Hari ini proposes. */
export const touchedByYearChange = [['yearChange'], ['students'], ['cases'], ['today'], ['drafts']];
