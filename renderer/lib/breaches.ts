import { useAnswer } from './query';
import { rpc } from './rpc';

/** Every breach, for its page and for the first screen. */
export const useBreaches = () => useAnswer(['breaches', 'list'], () => rpc.breaches.list({}));
