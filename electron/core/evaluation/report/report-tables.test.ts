import type { FigureCount } from '@shared/contract/evaluation';
import { expect, it } from 'vitest';
import type { ReportCounts } from './report-counts.query';
import { reportTables } from './report-tables';

const nothing: ReportCounts = {
  counts: {
    cases_new: [],
    case_problems: [],
    services: [],
    referrals_begun: [],
    referral_problems: [],
    referrals_running: [],
    referrals_ended: [],
    cases_closed: [],
    cases_reopened: [],
    referrals_reopened: [],
    held_up: [],
    case_days: [],
    referral_days: [],
    controls: [],
    reports: [],
    outreaches: [],
  },
  schoolKinds: new Map([[1, 'Dinas Sosial']]),
  schoolProblems: new Map([['school:1', 'Kecanduan gim']]),
  counselor: null,
};
const months = ['2026-07', '2026-08'];

const some = (counts: Partial<ReportCounts['counts']>, isOutside: boolean) => {
  const tables = reportTables({ ...nothing, counts: { ...nothing.counts, ...counts } }, months, isOutside);
  return (title: string) => tables.find((one) => one.title === title)?.rows ?? [];
};

const cases: FigureCount[] = [
  { month: '2026-07', severity: 'mild', field: 'personal', className: 'VIII A', count: 6 },
  { month: '2026-08', severity: 'severe', field: 'social', className: 'VIII B', count: 2 },
];
const ended: FigureCount[] = [
  { kind: 'psychologist', schoolKindId: null, endedAs: 'finished', outcome: 'resolved', count: 4 },
  { kind: 'psychologist', schoolKindId: null, endedAs: 'finished', outcome: 'partly', count: 2 },
  { kind: 'custom', schoolKindId: 1, endedAs: 'revoked', outcome: null, count: 1 },
];

it('says that there is no data, not zero of zero', () => {
  const rows = some({}, true)('Ringkasan');
  expect(rows).toContainEqual(['Rujukan tuntas dari yang selesai', 'belum ada data']);
  expect(rows).toContainEqual(['Pekan kontrol terlaksana', 'belum ada data']);
  expect(JSON.stringify(some({}, true)('Lama tiap tahap'))).not.toMatch(/NaN|null/);
});

it('tells everything within the BK room', () => {
  const table = some({ cases_new: cases, referrals_ended: ended }, false);
  expect(table('Kasus baru')).toContainEqual(['Tingkat', 'Berat', 2]);
  expect(table('Kasus baru')).toContainEqual(['Seluruhnya', '', 8]);
  expect(table('Ringkasan')).toContainEqual(['Rujukan tuntas dari yang selesai', '4 dari 6 = 66,7 %']);
  expect(table('Hasil rujukan yang berakhir')).toContainEqual(['Jenis penerima', 'Dinas Sosial', 1]);
});

it('outside it tells no group under five, nor what would give it away', () => {
  const table = some({ cases_new: cases, referrals_ended: ended }, true);
  expect(table('Kasus baru')).toContainEqual(['Tingkat', 'Berat', '<5']);
  expect(table('Kasus baru')).toContainEqual(['Tingkat', 'Ringan', '≥5']);
  expect(table('Layanan tiap bulan').map((row) => row[1])).toEqual(['≥5', '<5']);
  expect(table('Ringkasan')).toContainEqual(['Rujukan tuntas dari yang selesai', '– (kelompok di bawah 5)']);
  const told = JSON.stringify([...table('Kasus baru'), ...table('Hasil rujukan yang berakhir')]);
  for (const small of [1, 2, 3, 4]) expect(told).not.toMatch(new RegExp(`[,\\[]${small}[,\\]]`));
});

it('outside it tells no days of fewer than five', () => {
  const days = (count: number): FigureCount[] => [{ step: 'triage', days: 3, count }];
  expect(some({ case_days: days(4) }, true)('Lama tiap tahap')[0]?.slice(1)).toEqual(['<5', '–', '–']);
  expect(some({ case_days: days(5) }, true)('Lama tiap tahap')[0]?.slice(1)).toEqual([5, '3', 3]);
});
