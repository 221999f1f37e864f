import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedKinds } from './numbered-kinds';
import { numberRule, schoolNumber, type NumberingSettings } from './school-numbering';

const school: NumberingSettings = {
  name: 'SMP Negeri 2 Kraton',
  numberPattern: '{SIFAT}/{KODE}/{URUT:3}/{UNIT}/{SEKOLAH}',
  numberCode: '421.3',
  numberUnit: null,
  kindNumbers: [{ kind: 'assignment', pattern: null, code: '094', unit: 'TU', nature: null }],
  yearStartMonth: 7,
};
const place = { serial: 15, suffix: 'A', date: '2026-11-24' };

describe('the number of a kind of letter', () => {
  it('takes from the standard what the kind does not say, and its nature from the page', () => {
    expect(schoolNumber(school, 'assignment', place)).toBe('B/094/015.A/TU/SMPN2KRATON');
    expect(schoolNumber(school, 'handover', place)).toBe('R/421.3/015.A//SMPN2KRATON');
    expect(schoolNumber(school, null, place)).toBe(schoolNumber(school, 'handover', place));
  });

  it('is none where its pattern cannot be read, whatever the standard is', () => {
    const broken = { kind: 'handover' as const, pattern: '{URUT', code: null, unit: null, nature: null };
    expect(schoolNumber({ ...school, kindNumbers: [broken] }, 'handover', place)).toBeNull();
    expect(schoolNumber({ ...school, kindNumbers: [broken] }, 'assignment', place)).not.toBeNull();
  });

  it('is the standard’s for every kind that was given nothing of its own', () => {
    const kind = fc.constantFrom(...numberedKinds);
    fc.assert(
      fc.property(kind, kind, fc.string({ minLength: 1 }), (own, other, code) => {
        const one = { kind: own, pattern: null, code, unit: null, nature: null };
        const changed = { ...school, kindNumbers: [one] };
        expect(numberRule(changed, own).code).toBe(code);
        if (other !== own)
          expect(numberRule(changed, other)).toEqual(numberRule({ ...school, kindNumbers: [] }, other));
      }),
    );
  });
});
