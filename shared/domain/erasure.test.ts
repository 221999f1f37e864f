import { describe, expect, it } from 'vitest';
import { receiverKindCodes } from '../procedure/receivers';
import { blocksOf, isRetentionOver } from './erasure';

const closed = { isOpen: false, isHeld: false, referralKinds: [] };

describe('what keeps a case from being erased', () => {
  it('is that it is open, held back, or under law', () => {
    expect(blocksOf(closed)).toEqual([]);
    expect(blocksOf({ ...closed, isOpen: true })).toEqual(['open']);
    expect(blocksOf({ ...closed, isHeld: true })).toEqual(['hold']);
    expect(blocksOf({ isOpen: true, isHeld: true, referralKinds: ['doctor', 'police'] })).toEqual([
      'open',
      'law',
      'hold',
    ]);
  });

  it('is the law for the police and a lawyer alone', () => {
    const kept = receiverKindCodes.filter(
      (kind) => blocksOf({ ...closed, referralKinds: [kind] }).length > 0,
    );
    expect(kept).toEqual(['police', 'lawyer']);
  });
});

it('a retention is over the day after its last', () => {
  expect(isRetentionOver('2026-06-30', '2026-06-30')).toBe(false);
  expect(isRetentionOver('2026-06-30', '2026-07-01')).toBe(true);
});
