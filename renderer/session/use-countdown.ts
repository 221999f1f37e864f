import { useEffect, useState } from 'react';

/** Seconds that are left of a wait, and a way to begin a new one. */
export function useCountdown(initialSeconds: number): [number, (seconds: number) => void] {
  const [until, setUntil] = useState(() => performance.now() + initialSeconds * 1000);
  const [left, setLeft] = useState(initialSeconds);

  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);

  const begin = (seconds: number) => {
    setUntil(performance.now() + seconds * 1000);
    setLeft(seconds);
  };
  return [left, begin];
}
