import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchMatches } from './search-match';
import { searchName } from './search-name';

const marked = (text: string, search: string) =>
  searchMatches(text, search).map(({ start, end }) => text.slice(start, end));

it('finds the words of a search as search compares them', () => {
  expect(marked("Nur'aini Putri", 'nuraini')).toEqual(["Nur'aini"]);
  expect(marked('Putri Ayu Saputri', 'putri')).toEqual(['Putri', 'putri']);
  expect(marked('André Ayu', 'ayu and')).toEqual(['And', 'Ayu']);
  expect(marked('0112345678', '2345')).toEqual(['2345']);
  expect(marked('Sri Wahyuni, S.Pd.', 'spd')).toEqual(['S.Pd']);
  expect(marked('Bagas', '')).toEqual([]);
  expect(marked('Bagas', '%')).toEqual([]);
});

it('marks something wherever every word is part of the folded name, in order and without overlap', () => {
  const letters = fc.array(fc.constantFrom('a', 'É', "'", '.', ' ', 'b', 'ü', '😀'), { maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.constantFrom('a', 'eb', 'u a', 'b'), (characters, search) => {
      const text = characters.join('');
      const found = searchMatches(text, search);
      const holds = search.split(' ').every((word) => searchName(text).includes(word));
      if (holds) expect(found.length).toBeGreaterThan(0);
      for (const [index, { start, end }] of found.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThan(found[index - 1]?.end ?? -1);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
