import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { archiveFileName, carriedBecause, retainUntil, sealOpensOn, sealRefusal } from './archive';

const settled = { isClosed: true, runningReferrals: 0, owedReports: 0, owedAnswers: 0 };

it('seals what is closed and owes nothing, and carries over everything else', () => {
  expect(carriedBecause(settled)).toBeNull();
  expect(carriedBecause({ ...settled, isClosed: false, runningReferrals: 1 })).toBe('open');
  expect(carriedBecause({ ...settled, runningReferrals: 1 })).toBe('referral');
  expect(carriedBecause({ ...settled, owedReports: 1, owedAnswers: 1 })).toBe('report');
  expect(carriedBecause({ ...settled, owedAnswers: 1 })).toBe('answer');
  const count = fc.nat(3);
  fc.assert(
    fc.property(fc.boolean(), count, count, count, (isClosed, runningReferrals, owedReports, owedAnswers) => {
      const one = { isClosed, runningReferrals, owedReports, owedAnswers };
      const isSettled = isClosed && runningReferrals + owedReports + owedAnswers === 0;
      return (carriedBecause(one) === null) === isSettled;
    }),
  );
});

it('seals a year the day after its end, the oldest first, and not an empty one', () => {
  const year = { endsOn: '2026-06-30', sealable: 3, earlierWaits: false };
  expect(sealRefusal(year, '2026-06-30')).toBe('yearRuns');
  expect(sealOpensOn(year)).toBe('2026-07-01');
  expect(sealRefusal(year, sealOpensOn(year))).toBeNull();
  expect(sealRefusal({ ...year, earlierWaits: true }, '2026-07-01')).toBe('earlierFirst');
  expect(sealRefusal({ ...year, sealable: 0 }, '2026-07-01')).toBe('nothingToSeal');
});

it('keeps an archive whole years after its school year, also where that ends on a leap day', () => {
  expect(retainUntil({ endsOn: '2026-06-30' }, 5)).toBe('2031-06-30');
  expect(retainUntil({ endsOn: '2028-02-29' }, 1)).toBe('2029-02-28');
  expect(retainUntil({ endsOn: '2028-02-29' }, 4)).toBe('2032-02-29');
});

it('names the file by its year', () => {
  expect(archiveFileName('2025/2026')).toBe('arsip-2025-2026.zip');
});
