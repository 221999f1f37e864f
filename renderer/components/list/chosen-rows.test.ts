import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countChosen, everythingChosen, isChosen, nothingChosen, withRows, type Chosen } from './chosen-rows';

const total = 12;
const ids = Array.from({ length: total }, (_, id) => id);

const step = fc.oneof(
  fc.constant('all' as const),
  fc.constant('none' as const),
  fc.record({ rows: fc.subarray(ids), on: fc.boolean() }),
);

it('is as if every row of the list had a tick of its own, also those that were never read', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let chosen: Chosen<string> = nothingChosen;
      let ticks = new Set<number>();
      for (const one of steps) {
        if (one === 'all' || one === 'none') {
          chosen = one === 'all' ? everythingChosen : nothingChosen;
          ticks = new Set(one === 'all' ? ids : []);
          continue;
        }
        chosen = withRows(
          chosen,
          one.rows.map((id) => [id, `row ${id}`] as const),
          one.on,
        );
        ticks = new Set(one.on ? [...ticks, ...one.rows] : [...ticks].filter((id) => !one.rows.includes(id)));
      }
      expect(ids.filter((id) => isChosen(chosen, id))).toEqual([...ticks].toSorted((a, b) => a - b));
      expect(countChosen(chosen, total)).toBe(ticks.size);
    }),
  );
});
