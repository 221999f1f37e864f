import type { DueWork } from './due-work';
import { handoverState, type HandoverFacts } from './handover';

/** What a hand-over asks of the BK room: a decision while it waits, an answer while the referrer waits. */
export function handoverWork(facts: HandoverFacts): DueWork | null {
  const { standing, owed } = handoverState(facts);
  if (standing === 'waiting') return since('handover_waiting', facts.handedOverOn);
  return owed && since('handover_answer', owed.since);
}

const since = (kind: DueWork['kind'], on: DueWork['on']): DueWork => ({
  kind,
  basis: 'since',
  on,
  step: null,
  params: {},
});
