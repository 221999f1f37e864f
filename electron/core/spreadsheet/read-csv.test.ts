import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('a csv list', () => {
  it.each([
    ['commas', 'Nama,Kelas\nBagas,VII A\n'],
    ['semicolons', 'Nama;Kelas\r\nBagas;VII A\r\n'],
    ['tabs', 'Nama\tKelas\nBagas\tVII A'],
    ['old Macintosh line ends', 'Nama;Kelas\rBagas;VII A\r'],
    ['the byte order mark of Excel', '\uFEFFNama;Kelas\nBagas;VII A\n'],
  ])('is read with %s', (_what, text) => {
    expect(readCsv(bytes(text))).toEqual([
      ['Nama', 'Kelas'],
      ['Bagas', 'VII A'],
    ]);
  });

  it('names its separator in its first line, which still counts as row 1', () => {
    expect(readCsv(bytes('sep=;\nNama;Alamat\nBagas;Jl. Melati, Bangil\n'))).toEqual([
      [],
      ['Nama', 'Alamat'],
      ['Bagas', 'Jl. Melati, Bangil'],
    ]);
  });

  it('is not led astray by commas within quotation marks', () => {
    expect(readCsv(bytes('Nama;Alamat\n"Bagas";"Jl. Melati, RT 1, RW 2, Bangil, Pasuruan"\n'))).toEqual([
      ['Nama', 'Alamat'],
      ['Bagas', 'Jl. Melati, RT 1, RW 2, Bangil, Pasuruan'],
    ]);
  });

  it('may have line breaks and quotation marks inside a field', () => {
    expect(readCsv(bytes('Nama,Alamat\n"Bagas ""Gas""","Jl. Melati\nBangil"\n'))[1]).toEqual([
      'Bagas "Gas"',
      'Jl. Melati\nBangil',
    ]);
  });

  it('survives a quotation mark without its pair', () => {
    expect(readCsv(bytes('Nama,Kelas\n"Bagas,VII A\nSekar,VII B\n'))).toEqual([
      ['Nama', 'Kelas'],
      ['"Bagas', 'VII A'],
      ['Sekar', 'VII B'],
    ]);
  });

  it('may be in the encodings of older and newer Excel', () => {
    expect(readCsv(bytes('Nama;Kelas\nJosé;VII A\n', 'latin1'))[1]).toEqual(['José', 'VII A']);
    expect(readCsv(bytes('\uFEFFNama\tKelas\nJosé\tVII A\n', 'utf16le'))[1]).toEqual(['José', 'VII A']);
  });

  it('keeps leading zeros and lets short rows be short', () => {
    expect(readCsv(bytes('Nama,NISN,Kelas\nBagas,0112345678\n,,\n'))).toEqual([
      ['Nama', 'NISN', 'Kelas'],
      ['Bagas', '0112345678'],
    ]);
  });
});
