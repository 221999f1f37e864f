import { useEffect } from 'react';
import { rpc } from '@renderer/lib/rpc';

/** The core's idle clock counts minutes: to tell it twice a minute is enough. */
const tellEvery = 30_000;

/** Tells the core that a person is at the keyboard, so that it does not lock on somebody who reads or writes. */
export function useActivity(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return;
    let last = 0;
    const tell = () => {
      const now = performance.now();
      if (last && now - last < tellEvery) return;
      last = now;
      void rpc.session.touch({});
    };
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
    };
  }, [signedIn]);
}
