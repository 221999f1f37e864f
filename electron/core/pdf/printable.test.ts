import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { makePrintable } from './printable';

const latin = (codePoint: number) => codePoint < 0x250;

it('marks a run of letters the face lacks once, and names each of them', () => {
  const { value, missing } = makePrintable({ name: 'Li 王小 明', notes: ['é – ok'] }, latin);
  expect(value.name).toBe('Li [?] [?]');
  expect(missing).toEqual(['王', '小', '明', '–']);
});

it('composes accents and drops invisible marks without a trace', () => {
  const { value, missing } = makePrintable('e\u0301\u200B\u202Eab\tc\nd', latin);
  expect(value).toBe('éab c\nd');
  expect(missing).toEqual([]);
});

it('lets nothing through that the face lacks, whatever is typed', () => {
  assert(
    property(string({ unit: 'binary' }), (typed) => {
      const { value } = makePrintable({ typed }, latin);
      for (const letter of value.typed)
        expect(letter === '\n' || latin(letter.codePointAt(0) ?? 0)).toBe(true);
    }),
  );
});
