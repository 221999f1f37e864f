import type { FigureCount } from '@shared/contract/evaluation';
import { expect, it } from 'vitest';
import { byCount, countOf, kindsIn, partsIn } from './count-matrix';

const own = (schoolKindId: number, count: number): FigureCount => ({ kind: 'custom', schoolKindId, count });
const counts: FigureCount[] = [
  own(2, 1),
  { kind: 'doctor', schoolKindId: null, phase: 'running', count: 3 },
  { kind: 'doctor', schoolKindId: null, phase: 'finished', count: 4 },
  own(1, 2),
  { kind: 'psychologist', schoolKindId: null, phase: 'running', count: 1 },
];

it('sums over what a part does not name, and tells what is not known from what is not asked', () => {
  expect(countOf(counts, {})).toBe(11);
  expect(countOf(counts, { kind: 'doctor' })).toBe(7);
  expect(countOf(counts, { kind: 'doctor', phase: 'running' })).toBe(3);
  expect(countOf(counts, { schoolKindId: null })).toBe(8);
  expect(countOf(counts, { phase: 'revoked' })).toBe(0);
  expect(countOf(undefined, {})).toBe(0);
});

it('has a line for each kind that has any, in the paper’s order, then the school’s own', () => {
  expect(kindsIn(counts)).toEqual([
    { kind: 'psychologist', schoolKindId: null },
    { kind: 'doctor', schoolKindId: null },
    { kind: 'custom', schoolKindId: 1 },
    { kind: 'custom', schoolKindId: 2 },
  ]);
  expect(byCount(counts, kindsIn(counts))[0]).toEqual({ kind: 'doctor', schoolKindId: null });
  expect(partsIn(counts, ['phase'])).toEqual([{ phase: null }, { phase: 'running' }, { phase: 'finished' }]);
});
