import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLetterNumber, nextSuffix, parseLetterPattern, type LetterNumberValues } from './letter-number';

const values: LetterNumberValues = {
  serial: 15,
  date: '2026-11-24',
  nature: 'R',
  code: '421.3',
  unit: 'BK',
  school: 'SMPN2',
};
const numberOf = (pattern: string, changes: Partial<LetterNumberValues> = {}) => {
  const parsed = parseLetterPattern(pattern);
  return parsed.ok ? formatLetterNumber(parsed.parts, { ...values, ...changes }) : parsed.error.code;
};

describe('the number of a letter', () => {
  it.each([
    ['{KODE}/{URUT:3}/{SEKOLAH}/{BULAN_ROMAWI}/{TAHUN}', '421.3/015/SMPN2/XI/2026'],
    ['{SIFAT}-{URUT}/{UNIT}/{BULAN:2}-{TAHUN}', 'R-15/BK/11-2026'],
    ['{URUT:4}.{TP}', '0015.2026/2027'],
    ['No. {URUT}', 'No. 15'],
  ])('follows the school’s own pattern: %s', (pattern, number) => {
    expect(numberOf(pattern)).toBe(number);
  });

  it('counts in calendar years, while the school year begins in July', () => {
    expect(numberOf('{URUT}/{TAHUN}/{TP}', { date: '2027-01-04' })).toBe('15/2027/2026/2027');
    expect(numberOf('{URUT}/{TP}', { date: '2027-07-01' })).toBe('15/2027/2028');
  });

  it('shows the letter of a back-dated one beside its serial', () => {
    expect(numberOf('{URUT:3}/{TAHUN}', { suffix: 'A' })).toBe('015.A/2026');
  });

  it.each([
    ['{URUT', 'unclosed', 0],
    ['URUT}', 'unopened', 4],
    ['{URUT}/{HARI}', 'unknown_token', 7],
    ['{KODE:3}/{URUT}', 'width', 0],
    ['{URUT:9}', 'width', 0],
    ['{KODE}/{TAHUN}', 'serial_missing', 14],
    ['{URUT}/{URUT}', 'serial_twice', 7],
  ])('refuses the pattern %s: %s', (pattern, code, position) => {
    expect(parseLetterPattern(pattern)).toMatchObject({ ok: false, error: { code, position } });
  });

  it('is another one for every other serial', () => {
    const serial = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(serial, serial, fc.integer({ min: 1, max: 6 }), (one, other, width) => {
        const number = (given: number) => numberOf(`{KODE}/{URUT:${width}}/{TAHUN}`, { serial: given });
        expect(number(one) === number(other)).toBe(one === other);
      }),
    );
  });

  it('never throws over a pattern, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (pattern) => {
        const parsed = parseLetterPattern(pattern);
        if (parsed.ok) expect(formatLetterNumber(parsed.parts, values)).toContain('15');
      }),
    );
  });

  it('has as many suffixes as are ever needed', () => {
    const suffixes = ['', 'A', 'Y', 'Z', 'AZ', 'ZZ'].map(nextSuffix);
    expect(suffixes).toEqual(['A', 'B', 'Z', 'AA', 'BA', 'AAA']);
    let suffix = '';
    const seen = new Set(Array.from({ length: 1000 }, () => (suffix = nextSuffix(suffix))));
    expect(seen.size).toBe(1000);
  });
});
