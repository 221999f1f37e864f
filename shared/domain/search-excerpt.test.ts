import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchExcerpt } from './search-excerpt';
import { searchMatches } from './search-match';

it('shows the words around what was found, cut between words', () => {
  expect(searchExcerpt('Pendek  saja.\nBegitu.', 'begitu')).toBe('Pendek saja. Begitu.');
  const long = `${'Awal cerita yang panjang. '.repeat(6)}Di sini ia menangis keras. ${'Lalu tenang kembali. '.repeat(6)}`;
  const excerpt = searchExcerpt(long, 'menangis');
  expect(excerpt).toMatch(/^….* ia menangis keras\. .*…$/);
  expect(excerpt.length).toBeLessThanOrEqual(92);
  expect(searchExcerpt(long, 'awal')).toMatch(/^Awal cerita/);
  expect(searchExcerpt(long, 'tidak ada')).toMatch(/^Awal cerita/);
});

it('holds the beginning of what was found, and never more than a line', () => {
  const word = fc.constantFrom('ibu', "nur'aini", 'belajar', 'x'.repeat(120), 'é', '\n', 'di');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, pick) => {
      const searched = words[pick % words.length] ?? '';
      const excerpt = searchExcerpt(words.join(' '), searched);
      expect(excerpt.length).toBeLessThanOrEqual(92);
      expect(excerpt).not.toContain('\n');
      // A word that is longer than the line is cut.
      if (searched.trim() && searched.length < 60) {
        expect(searchMatches(excerpt, searched).length).toBeGreaterThan(0);
      }
    }),
  );
});
