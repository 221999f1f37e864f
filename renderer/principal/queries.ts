import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** What waits for the principal, all that one can take in at a time. */
export const useWaiting = () =>
  useAnswer(['principal', 'approvals', 'waiting'], () => rpc.principal.approvals({ limit: 100 }));

/** What is different once the principal has decided or read something. */
export const touchedByPrincipal = [['principal']];
