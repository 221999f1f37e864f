import { useRef } from 'react';

/** A call that takes long and can be given up. Leaving the page does not give it up. */
export function useCancellable() {
  const running = useRef<AbortController | null>(null);
  return {
    /** For the call that is about to be made. */
    begin(): AbortSignal {
      running.current = new AbortController();
      return running.current.signal;
    },
    cancel: () => running.current?.abort(),
  };
}
