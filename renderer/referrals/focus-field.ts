const focusable =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), button:not(:disabled), a[href], [tabindex="0"]';

/** How long a field may take to appear: a step that loads its own code, a form that opens. */
const patience = 2000;

/**
 * Puts the keyboard into a field of the step (`data-field`), scrolled into sight and shown for a moment; into the
 * step's title where no field is asked for or it does not appear.
 * @returns a function that gives up waiting
 */
export function focusField(root: HTMLElement, field: string | null): () => void {
  const title = root.querySelector<HTMLElement>('h2');
  title?.focus({ preventScroll: true });
  if (field === null) return () => {};
  const until = performance.now() + patience;
  let frame = requestAnimationFrame(function look() {
    const place = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    if (place) {
      place.scrollIntoView({ block: 'center' });
      (place.querySelector<HTMLElement>(focusable) ?? place).focus();
      place.dataset['pointedAt'] = '';
      setTimeout(() => delete place.dataset['pointedAt'], 1600);
    } else if (performance.now() < until) frame = requestAnimationFrame(look);
  });
  return () => cancelAnimationFrame(frame);
}
