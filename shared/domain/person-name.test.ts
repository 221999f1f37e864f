import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials, namesLeftIn, replaceNames, withInitials } from './person-name';

const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const names = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('initials', () => {
  it('are one letter and a full stop for each word', () => {
    expect(initials('Siti Nur Aini')).toBe('S.N.A.');
    expect(initials("Nur'aini Al-Fatih")).toBe('N.A.F.');
    expect(initials('Sutrisno')).toBe('S.');
    expect(initials('  ')).toBe('');
  });

  it('stand for the full name however it was typed, and for nothing else', () => {
    expect(withInitials('rizky  MAULANA dan Rizky-Maulana.', 'Rizky Maulana')).toBe('R.M. dan R.M..');
    expect(withInitials('Rizky Maulanawati', 'Rizky Maulana')).toBe('Rizky Maulanawati');
    expect(withInitials('a (b) c', '???')).toBe('a (b) c');
  });
});

describe('names that are left in a text', () => {
  it('are the full name, and the parts by which the pupil may be called', () => {
    expect(namesLeftIn('Rizky Maulana sakit.', 'Rizky Maulana')).toEqual(['Rizky Maulana']);
    expect(namesLeftIn('Ibu mengatakan Rizky sakit.', 'Rizky Maulana')).toEqual(['Rizky']);
    expect(namesLeftIn('Rizky, lengkapnya Rizky Maulana', 'Rizky Maulana')).toEqual([
      'Rizky Maulana',
      'Rizky',
    ]);
    expect(namesLeftIn('Siswa sakit.', 'Rizky Maulana')).toEqual([]);
  });

  it('are told from common words and from the names of others', () => {
    expect(namesLeftIn('anak putri berani', 'Putri Ani')).toEqual([]);
    expect(namesLeftIn('Ibu Siti Aminah', 'Siti Nur Aini', ['Siti Aminah'])).toEqual([]);
    expect(namesLeftIn('Ibu Siti Aminah dan Siti', 'Siti Nur Aini', ['Siti Aminah'])).toEqual(['Siti']);
  });

  it('are none after the replacement, whatever the name and wherever it stands', () => {
    fc.assert(
      fc.property(
        names,
        fc.array(fc.oneof(names, fc.constant('siswa')), { maxLength: 5 }),
        (name, around) => {
          const text = [...around, name, ...around, ...name.split(' ')].join(' ');
          const clean = replaceNames(text, name);
          expect(namesLeftIn(clean, name)).toEqual([]);
          expect(clean).toContain(initials(name));
        },
      ),
    );
  });

  it('leave a text without them as it was', () => {
    fc.assert(
      fc.property(names, (name) => {
        const text = 'Sejak Juli siswa tidak masuk (3 hari).';
        fc.pre(namesLeftIn(text, name).length === 0);
        expect(replaceNames(text, name)).toBe(text);
      }),
    );
  });
});
