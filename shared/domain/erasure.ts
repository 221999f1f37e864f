import type { ReceiverKind } from '../procedure/receivers';
import type { IsoDate } from './referral-facts';

// Erasing what there is of one pupil on request, and destroying a sealed year when its retention is over (UU 27/2022
// Pasal 43–44). Pure rules; the core reads the facts and erases.

/** Who asked that a pupil's data be erased. */
export const erasureRequesters = ['student', 'guardian', 'school'] as const;
export type ErasureRequester = (typeof erasureRequesters)[number];

/** Receivers with whom a case is under law: what was told to them may be asked for again. */
const lawKinds: ReadonlySet<ReceiverKind> = new Set(['police', 'lawyer']);

/**
 * Why a pupil's data cannot be erased: a case is open, a hand-over waits, a case went to the police or a lawyer, or the
 * coordinator holds a case back with a reason.
 */
export const erasureBlocks = ['open', 'waiting', 'law', 'hold'] as const;
export type ErasureBlock = (typeof erasureBlocks)[number];

/** What of a case decides. */
export interface ErasableCase {
  readonly isOpen: boolean;
  readonly isHeld: boolean;
  readonly referralKinds: readonly ReceiverKind[];
}

/** Every reason why this case stays. */
export function blocksOf({ isOpen, isHeld, referralKinds }: ErasableCase): ErasureBlock[] {
  const blocks: [ErasureBlock, boolean][] = [
    ['open', isOpen],
    ['law', referralKinds.some((kind) => lawKinds.has(kind))],
    ['hold', isHeld],
  ];
  return blocks.flatMap(([block, holds]) => (holds ? [block] : []));
}

/** A sealed year is destroyed from the day after the last on which it must be kept. */
export const isRetentionOver = (retainUntil: IsoDate, today: IsoDate): boolean => today > retainUntil;
