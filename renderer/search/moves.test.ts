import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesAll } from './commands';
import { groupHits, hitKinds, type Hit } from './hit';
import { moveMark } from './moves';

const kind = fc.constantFrom(...hitKinds.filter((one) => one !== 'recent'));
const anyHits = fc
  .array(fc.record({ kind, exact: fc.boolean() }), { maxLength: 20 })
  .map((all) =>
    all.map((one, index): Hit => ({ ...one, key: `k${index}`, title: '', detail: '', mark: '', to: '/' })),
  );

describe('the groups', () => {
  it('hold every hit once, in its order, those with an exact one first', () => {
    fc.assert(
      fc.property(anyHits, (hits) => {
        const groups = groupHits(hits);
        expect(groups.flatMap((group) => group.hits).toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(
          hits.toSorted((a, b) => a.key.localeCompare(b.key)),
        );
        const exact = groups.map((group) => group.hits.some((one) => one.exact));
        expect(exact).toEqual(exact.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

describe('the mark', () => {
  it('comes to every hit by the arrows and to every group by the pages, round and round', () => {
    fc.assert(
      fc.property(anyHits, (hits) => {
        const groups = groupHits(hits);
        const walk = (key: string) => {
          const seen: number[] = [];
          for (let at: number | null = 0; at !== null && !seen.includes(at); at = moveMark(key, at, groups)) {
            seen.push(at);
          }
          return seen.toSorted((a, b) => a - b);
        };
        const all = hits.map((_, index) => index);
        expect(walk('ArrowDown')).toEqual(hits.length ? all : [0]);
        expect(walk('ArrowUp')).toEqual(hits.length ? all : [0]);
        expect(walk('PageDown')).toHaveLength(Math.max(groups.length, 1));
        expect(walk('PageUp')).toHaveLength(Math.max(groups.length, 1));
        expect(moveMark('x', 0, groups)).toBeNull();
      }),
    );
  });
});

it('a command is found by the beginnings of its words, in any order', () => {
  expect(namesAll('Catat surat masuk', 'surat cat')).toBe(true);
  expect(namesAll('Catat surat masuk', 'asuk')).toBe(false);
  expect(namesAll('Catat surat masuk', ' ')).toBe(false);
});
