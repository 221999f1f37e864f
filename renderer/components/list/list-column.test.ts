import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsWord, shownColumns, type ListColumn } from './list-column';

const column = (id: string, isFixed = false): ListColumn<unknown> => ({
  id,
  heading: id,
  width: 10,
  text: () => '',
  isFixed,
});
const columns = [column('code'), column('student', true), column('severity'), column('counselor')];
const idsOf = (chosen: unknown) => shownColumns(columns, chosen).map(({ id }) => id);

describe('the columns of a list', () => {
  it('are all, without a choice or with one that names none', () => {
    for (const chosen of [undefined, '', 'hobi', 7, null]) expect(idsOf(chosen)).toHaveLength(4);
  });

  it('keep their order and what names the row, whatever is chosen', () => {
    expect(idsOf('severity.code')).toEqual(['code', 'student', 'severity']);
    expect(idsOf('student')).toEqual(['student']);
  });

  it('come back from the address as they went into it', () => {
    fc.assert(
      fc.property(fc.subarray(columns.map(({ id }) => id)), (chosen) => {
        const expected = columns.filter(({ id, isFixed }) => isFixed || chosen.includes(id));
        const word = columnsWord(columns, new Set(chosen));
        expect(idsOf(word)).toEqual(expected.map(({ id }) => id));
        expect(word === undefined).toBe(expected.length === columns.length);
      }),
    );
  });
});
