import { describe, expect, it } from 'vitest';
import { searchName } from './search-name';

describe('a name as search compares it', () => {
  it.each([
    ["Nur'aini Putri", 'nuraini putri'],
    ['NUR’AINI', 'nuraini'],
    ['Ni Luh  Ayu-Dewi', 'ni luh ayu dewi'],
    ['M. Iqbal', 'm iqbal'],
    ['José Ximénes', 'jose ximenes'],
    ['', ''],
  ])('%s is found as %s', (name, folded) => {
    expect(searchName(name)).toBe(folded);
  });
});
