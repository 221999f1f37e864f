import { useAnswer } from './query';
import { rpc } from './rpc';
import { useSession } from './session';

/** What was erased and what is due; asked by the coordinator alone, for nobody else is answered. */
export function useErasures() {
  const isCoordinator = useSession().account?.role === 'coordinator';
  return useAnswer(['erasure', 'overview'], () => rpc.erasure.overview({}), { enabled: isCoordinator });
}
