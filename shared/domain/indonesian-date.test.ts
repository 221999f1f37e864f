import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInWords, formatDate, formatDayAndDate, formatTime, numberInWords } from './indonesian-date';

describe('dates in Indonesian', () => {
  it('are written as a letter writes them', () => {
    expect(formatDate('2026-11-04')).toBe('4 November 2026');
    expect(formatDayAndDate('2026-11-24')).toBe('Selasa, 24 November 2026');
    expect(formatTime('09:05', 'WITA')).toBe('09.05 WITA');
  });

  it('are spelled as a berita acara spells them', () => {
    expect(dateInWords('2026-11-24')).toBe('dua puluh empat November dua ribu dua puluh enam');
    expect(dateInWords('2030-01-01')).toBe('satu Januari dua ribu tiga puluh');
  });
});

describe('numbers in words', () => {
  it.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [999_999, 'sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan'],
  ])('%d is %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it('never say two numbers in the same words, nor satu puluh, satu ratus, satu ribu', () => {
    const number = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(number, number, (one, other) => {
        const words = numberInWords(one);
        expect(words).toMatch(/^[a-z]+( [a-z]+)*$/);
        expect(words).not.toMatch(/\bsatu (puluh|belas)\b|^satu (ratus|ribu)/);
        expect(words === numberInWords(other)).toBe(one === other);
      }),
    );
  });

  it.each([-1, 1.5, 1_000_000, Number.NaN])('refuse %d', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });
});
