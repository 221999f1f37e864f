import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word';

const words = ['SEKOLAH', 'KEPALA_SEKOLAH', 'TANGGAL_SURAT', 'TANGGAL_SURAT_PENGANTAR', 'PENERIMA'] as const;

describe('the nearest word', () => {
  it.each([
    ['sekolah', 'SEKOLAH'],
    ['SEKLOAH', 'SEKOLAH'],
    ['kepala-sekola', 'KEPALA_SEKOLAH'],
    ['TANGGAL SURAT', 'TANGGAL_SURAT'],
    ['TGL_SURAT', 'TANGGAL_SURAT'],
    ['PENERMA', 'PENERIMA'],
    ['TANGGAL', 'TANGGAL_SURAT'],
    ['NAMA_SISWA', null],
    ['{}', null],
    ['', null],
  ])('to %s is %s', (typed, word) => {
    expect(nearestWord(typed, words)).toBe(word);
  });

  it('to a word of the list is that word, also with one letter left out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, seed) => {
        expect(nearestWord(word, words)).toBe(word);
        const at = seed % word.length;
        expect(nearestWord(word.slice(0, at) + word.slice(at + 1), words)).toBe(word);
      }),
    );
  });
});
