import type { ReferralCount } from '@shared/contract/evaluation';
import { countedOutcomes, referralPhases } from '@shared/domain/referral-phase';
import { expect, it } from 'vitest';
import { kindRows, resolvedShare, sumRow } from './kind-rows';
import { numberAddress, readNumber, writeNumber } from './number-address';

const counts: ReferralCount[] = [
  { kind: 'custom', schoolKindId: 2, phase: 'running', outcome: null, count: 1 },
  { kind: 'doctor', schoolKindId: null, phase: 'finished', outcome: 'unknown', count: 2 },
  { kind: 'psychologist', schoolKindId: null, phase: 'finished', outcome: 'resolved', count: 4 },
  { kind: 'psychologist', schoolKindId: null, phase: 'finished', outcome: 'partly', count: 2 },
  { kind: 'psychologist', schoolKindId: null, phase: 'revoked', outcome: null, count: 3 },
  { kind: 'custom', schoolKindId: 1, phase: 'preparing', outcome: null, count: 5 },
];

it('lists the kinds in their order, each with its sums', () => {
  const rows = kindRows(counts);
  expect(rows.map(({ kind, schoolKindId, total }) => [kind, schoolKindId, total])).toEqual([
    ['psychologist', null, 9],
    ['doctor', null, 2],
    ['custom', 1, 5],
    ['custom', 2, 1],
  ]);
  expect(rows[0]?.inPhase('finished')).toBe(6);
  expect(sumRow(counts).total).toBe(17);
  const all = referralPhases.reduce((total, phase) => total + sumRow(counts).inPhase(phase), 0);
  expect(all).toBe(17);
});

it('divides the resolved by the finished whose outcome is known, and says nothing where none is', () => {
  const [psychologist, doctor] = kindRows(counts);
  const share = psychologist && resolvedShare(psychologist);
  expect([share?.resolved, share?.known, share?.percent.toFixed(1)]).toEqual([4, 6, '66.7']);
  expect(doctor && resolvedShare(doctor)).toBeNull();
  expect(resolvedShare(sumRow([]))).toBeNull();
});

it('finds every number again by the address of its list', () => {
  const kinds = [
    { kind: null, schoolKindId: null },
    { kind: 'doctor', schoolKindId: null },
    { kind: 'custom', schoolKindId: 3 },
  ] as const;
  for (const kind of kinds) {
    for (const phase of [null, ...referralPhases]) {
      for (const outcome of [null, ...countedOutcomes]) {
        const number = { ...kind, phase, outcome };
        expect(readNumber(numberAddress({ ...writeNumber(number) }))).toEqual(number);
      }
    }
  }
  expect(readNumber(numberAddress({ jenis: 'school:0', tahap: 5, hasil: 'x', halaman: -1 }))).toEqual({
    kind: null,
    schoolKindId: null,
    phase: null,
    outcome: null,
  });
});
