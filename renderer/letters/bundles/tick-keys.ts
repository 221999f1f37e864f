import type { KeyboardEvent } from 'react';

/** Up and down go through the ticks of a list; the space bar sets the one that has the focus. */
export function moveBetweenTicks(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]:enabled')];
  const next = ticks[ticks.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
