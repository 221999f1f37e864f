import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useHandover = (handoverId: number) =>
  useAnswer(['handovers', 'get', handoverId], () => rpc.handovers.get({ handoverId }));

/** What is different once a hand-over has changed: its lists, and the case that took it on. */
export const touchedByHandover = [['handovers'], ['cases'], ['students']];
