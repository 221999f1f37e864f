/** How a scale of 1–5 moved: `null` where one of the two was not rated. Positive is better. */
export const scaleChange = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;
