import { describe, expect, it } from 'vitest';
import { formatNip, nipWarning } from './nip';

describe('a NIP', () => {
  it.each([
    ['198609262015051001', '19860926 201505 1 001'],
    ['19860926 201505 1 001', '19860926 201505 1 001'],
    ['1986.0926.2015051001', '19860926 201505 1 001'],
    ['  GTT-12 ', 'GTT-12'],
    ['', '-'],
    [null, '-'],
  ])('%s is printed %s', (nip, printed) => {
    expect(formatNip(nip)).toBe(printed);
  });

  it.each([
    ['198609262015051001', null],
    [null, null],
    ['12345', 'length'],
    ['198613262015051001', 'birth_date'],
    ['198609262015053001', 'sex'],
  ])('%s is looked at, never refused: %s', (nip, warning) => {
    expect(nipWarning(nip)).toBe(warning);
  });

  it('does not find the middle part of a PPPK odd', () => {
    expect(nipWarning('199003152023212014')).toBeNull();
  });
});
