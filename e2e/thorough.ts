/** Whether this is the long form of a test that is bounded in `npm test`: `npm run test:attacks`, `test:faults`. */
export const isThorough = process.env['RUJUK_THOROUGH'] === '1';

/** How often something is tried: the short form is a part of every run of the tests. */
export const times = (thorough: number, short: number): number => (isThorough ? thorough : short);

/**
 * What chance begins with: always the same in the short form, told and new each time in the long one.
 * `RUJUK_SEED` brings a run back.
 */
export function seedOfRun(): number {
  if (!isThorough) return 20_261_124;
  const seed = Number(process.env['RUJUK_SEED'] ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  return seed;
}
