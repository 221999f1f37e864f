import { describe, expect, it } from 'vitest';
import { ageWords, kindInSentence, standingSentence } from './case-words';

describe('the words of a case', () => {
  it('say its age in the unit people would use', () => {
    expect([0, 1, 60, 61, 400, 800].map(ageWords)).toEqual([
      'hari ini',
      '1 hari',
      '60 hari',
      '2 bulan',
      '13 bulan',
      '2 tahun',
    ]);
  });

  it('say where it stands, a running referral in its own words', () => {
    expect(
      standingSentence({ code: 'closed', params: { on: '2026-11-24', outcome: 'partly' }, referral: null }),
    ).toBe('Ditutup 24 Nov 2026: teratasi sebagian');
    const standing = { code: 'report_late' as const, params: { days: 3 } };
    expect(
      standingSentence({ code: 'referral', params: {}, referral: { id: 1, kind: 'psychologist', standing } }),
    ).toBe('Rujukan ke psikolog: Laporan penerima terlambat 3 hari');
  });

  it('keep the capitals of an abbreviation within a sentence', () => {
    expect([kindInSentence('psychiatrist'), kindInSentence('bnn')]).toEqual(['psikiater', 'BNN']);
  });
});
