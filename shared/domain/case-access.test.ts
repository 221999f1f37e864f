import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakGlassHours, breakGlassUntil, saysWhy, stands } from './case-access';

const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const later = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

describe('a reason', () => {
  it.each(['Menggantikan selama cuti', 'Orang tua menelepon, Bu Sari sakit'])('says why: %s', (reason) => {
    expect(saysWhy(reason)).toBe(true);
  });
  it.each(['', 'perlu', 'ingin tahu', '. . . . .', 'a b c d e', '1 2 3 4'])(
    'does not say why: %s',
    (reason) => {
      expect(saysWhy(reason)).toBe(false);
    },
  );
});

describe('what lets somebody read', () => {
  it('stands for a day and not a moment longer, and no moment after it was ended', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 3 * 86_400_000 }),
        fc.boolean(),
        (from, passed, isEnded) => {
          const opened = { expiresAt: breakGlassUntil(from), endedAt: isEnded ? from : null };
          expect(stands(opened, later(from, passed))).toBe(!isEnded && passed < breakGlassHours * 3_600_000);
        },
      ),
    );
  });
  it('stands without end where it is a share', () => {
    expect(stands({ expiresAt: null, endedAt: null }, '2099-12-31T00:00:00.000Z')).toBe(true);
  });
});
